import ArabicText
import Records

/// Finds the clauses behind verbs of saying in one sentence.
struct ClauseFinder {
  /// How many words may stand between a verb and its أن.
  private static let reach = 30
  /// How many words an attribution at the end of a sentence may have.
  private static let tailLength = 8

  let speech: Speech
  let sentence: Int

  /// The clauses in order; they do not overlap.
  func find() -> [StatementClause] {
    let words = speech.prepared.sentenceWords[sentence]
    var clauses: [StatementClause] = []
    var index = words.lowerBound
    while index < words.upperBound {
      let word = speech.cues[index]
      defer { index += 1 }
      guard !word.cue.isEmpty, !speech.isQuoted(index) else { continue }
      if word.cue.contains(.impersonal) {
        index = impersonalEnd(index, words)
      } else if let found = clause(at: index, words) {
        clauses.append(found.clause)
        index = max(index, found.last)
      }
    }
    return clauses
  }

  /// The أن of an impersonal phrase: its last word ("يذكر أن"), or one behind it.
  private func impersonalEnd(_ index: Int, _ words: Range<Int>) -> Int {
    let last = index + speech.cues[index].count - 1
    if speech.cues[last].cue.contains(.complement) { return last }
    return complement(behind: index, words) ?? last
  }

  /// The clause that the cue at `index` opens, and the last word known to belong to it.
  private func clause(at index: Int, _ words: Range<Int>) -> (clause: StatementClause, last: Int)? {
    let word = speech.cues[index]
    let isSaying = word.cue.contains(.clause)
    guard isSaying || word.cue.contains(.attribution) else { return nil }
    let opener =
      isSaying ? complement(behind: index, words) : resumption(behind: index, words)
    guard let opener, opener + 1 < words.upperBound else { return nil }
    let behind = index + word.count
    let end = end(of: opener + 1, words, isPlural: word.cue.contains(.plural))
    let range = speech.text.trimmed(TextRange(speech.words[opener].range.end, end.position))
    guard !range.isEmpty else { return nil }
    let clause = StatementClause(
      cue: index..<behind, subject: behind..<max(behind, opener),
      isParticiple: word.cue.contains(.participle), range: range)
    return (clause, end.last)
  }

  /// The أن that goes with the verb at `index`.
  private func complement(behind index: Int, _ words: Range<Int>) -> Int? {
    let first = index + speech.cues[index].count
    let isPhrase = speech.cues[index].cue.contains(.impersonal)
    for place in first..<max(first, min(words.upperBound, first + Self.reach)) {
      guard !speech.isQuoted(place) else { continue }
      let cue = speech.cues[place].cue
      if !isPhrase, cue.contains(.breaker), speech.isAfterPause(place) { return nil }
      if !isPhrase, cue.contains(.impersonal) { return nil }
      if place > first, !isPhrase, !cue.contains(.complement), isBehindColon(place) { return nil }
      if cue.contains(.complement), !speech.cues[place].isJoined {
        let isBlocked = place > first && speech.cues[place - 1].cue.contains(.blocker)
        return isBlocked ? nil : place
      }
      if !isPhrase, cue.contains(.clause), isSaying(place) { return nil }
    }
    return nil
  }

  /// Whether a colon stands between the words before and at `place`.
  private func isBehindColon(_ place: Int) -> Bool {
    speech.text.scalars[speech.words[place - 1].range.end..<speech.words[place].range.start]
      .contains(":")
  }

  private func resumption(behind index: Int, _ words: Range<Int>) -> Int? {
    for place in index + 1..<max(index + 1, min(words.upperBound, index + Self.reach)) {
      let cue = speech.cues[place].cue
      if cue.contains(.resumption) { return place }
      if cue.contains(.clause), isSaying(place) { return nil }
    }
    return nil
  }

  /// Where the clause that begins with the word `first` ends: before the next verb of saying, an
  /// attribution at the sentence's end, or with the sentence.
  private func end(
    of first: Int, _ words: Range<Int>, isPlural: Bool
  ) -> (position: Int, last: Int) {
    for place in first + 1..<max(first + 1, words.upperBound) where !speech.isQuoted(place) {
      if resumesReport(at: place, isPlural: isPlural) || isTail(at: place, words) {
        let start = speech.isAfterPause(place) ? place : place - 1
        return (pauseStart(before: start), place - 1)
      }
    }
    return (speech.prepared.sentences[sentence].range.end, words.upperBound - 1)
  }

  private func resumesReport(at place: Int, isPlural: Bool) -> Bool {
    let word = speech.cues[place]
    let isSaying = word.cue.contains(.participle) || word.cue.contains(.verb)
    guard isSaying else { return false }
    if word.cue.contains(.participle) {
      guard isPlural || !word.cue.contains(.plural) else { return false }
      return speech.isAfterPause(place)
    }
    guard word.cue.contains(.clause) else { return false }
    let isPaused = speech.isAfterPause(place) || isAfterLink(place)
    return isPaused && hasStatement(place)
  }

  /// "، كما أكد", "، فيما قال".
  private func isAfterLink(_ place: Int) -> Bool {
    place > 0 && speech.words[place - 1].range.count <= 5 && speech.isAfterPause(place - 1)
      && speech.isBehindBlank(place)
  }

  /// Whether the verb at `place` has a clause or a quotation of its own.
  private func hasStatement(_ place: Int) -> Bool {
    let words = speech.prepared.sentenceWords[sentence]
    return complement(behind: place, words) != nil
      || (place + 1..<max(place + 1, min(words.upperBound, place + 6))).contains {
        speech.isQuoted($0)
      }
  }

  private func isTail(at place: Int, _ words: Range<Int>) -> Bool {
    let cue = speech.cues[place].cue
    let isAttribution = cue.contains(.attribution) || cue.contains(.tail) && !cue.contains(.verb)
    return isAttribution && speech.isAfterPause(place)
      && words.upperBound - place <= Self.tailLength
  }

  private func isSaying(_ place: Int) -> Bool {
    speech.cues[place].cue.contains(.verb) || speech.cues[place].cue.contains(.participle)
  }

  /// The position before the blanks and commas in front of the word at `place`.
  private func pauseStart(before place: Int) -> Int {
    var position = speech.words[place].range.start
    let floor = speech.words[place - 1].range.end
    while position > floor {
      let scalar = speech.text[position - 1]
      guard CharacterClass.of(scalar).isBlank || Self.isPause(scalar) else { break }
      position -= 1
    }
    return position
  }

  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "،", ",", "؛", ";", "-", "–", "—": true
    default: false
    }
  }
}
