import ArabicText
import Records

/// Tells words that somebody says from quoted names, titles and terms.
struct DirectSpeechJudge {
  /// Why a stretch is speech.
  struct Cue {
    /// The words of the verb or attribution; `nil` where there is none.
    let verb: Range<Int>?
    /// The words in which the speaker is looked for.
    let subject: Range<Int>
    let isParticiple: Bool
    /// The name before the colon that opens it.
    var named: Mention?
    /// Whether it goes on with what the last speaker said.
    let goesOn: Bool
  }

  /// From how many words on a stretch is speech: inside a statement or with a verb near; with a
  /// verb anywhere before it; with no verb at all.
  private static let fewWords = 4
  private static let someWords = 7
  private static let manyWords = 10
  private static let near = 12
  private static let far = 25

  let speech: Speech

  /// Whether the clause consists of the quoted words alone.
  func isWhole(_ quoted: QuotedWords, of clause: StatementClause, in sentence: Int) -> Bool {
    guard clause.range.start <= quoted.range.start, quoted.range.start - clause.range.start <= 2
    else { return false }
    let inside = words(of: quoted, sentence).count
    return inside * 10 >= speech.words(in: clause.range, of: sentence).count * 8
  }

  /// Whether quoted words inside a statement are speech, and no name.
  func isSpeech(_ quoted: QuotedWords, _ sentence: Int) -> Bool {
    let (first, count) = (words(of: quoted, sentence).lowerBound, length(quoted, sentence))
    return count >= Self.fewWords && !isTitle(first, count, sentence)
  }

  /// The cue that makes the quoted words speech; `nil` where they are none.
  func cue(of quoted: QuotedWords, in sentence: Int) -> Cue? {
    let (words, count) = (words(of: quoted, sentence), length(quoted, sentence))
    guard count >= 2, !isTitle(words.lowerBound, count, sentence), !isName(quoted) else {
      return nil
    }
    if let cue = cueBefore(words, quoted, sentence) { return cue }
    if let cue = cueBehind(words, quoted, sentence) { return cue }
    guard count >= Self.manyWords else { return nil }
    let isFirst = words.lowerBound == speech.prepared.sentenceWords[sentence].lowerBound
    return Cue(verb: nil, subject: 0..<0, isParticiple: false, goesOn: isFirst)
  }

  private func words(of quoted: QuotedWords, _ sentence: Int) -> Range<Int> {
    speech.words(in: quoted.range, of: sentence)
  }

  /// The number of words between the marks, those of further sentences too.
  private func length(_ quoted: QuotedWords, _ sentence: Int) -> Int {
    let first = words(of: quoted, sentence).lowerBound
    return speech.word(from: quoted.range.end, in: first..<speech.words.count) - first
  }

  /// A verb of saying before the quoted words in their sentence.
  private func cueBefore(_ words: Range<Int>, _ quoted: QuotedWords, _ sentence: Int) -> Cue? {
    let first = speech.prepared.sentenceWords[sentence].lowerBound
    let isIntroduced = isBehindColon(quoted)
    let count = length(quoted, sentence)
    let reach =
      count >= Self.someWords || isIntroduced ? Self.far : count >= Self.fewWords ? Self.near : 0
    var place = words.lowerBound - 1
    while place >= max(first, words.lowerBound - reach) {
      let cue = speech.cues[place].cue
      let isVerb = cue.contains(.verb) || cue.contains(.participle)
      if isVerb || cue.contains(.attribution), !speech.isQuoted(place) {
        let behind = place + speech.cues[place].count
        return Cue(
          verb: place..<behind, subject: behind..<max(behind, words.lowerBound),
          isParticiple: cue.contains(.participle), goesOn: false)
      }
      place -= 1
    }
    guard isIntroduced, count >= Self.fewWords else { return nil }
    return Cue(
      verb: nil, subject: 0..<0, isParticiple: false, named: nameBeforeColon(quoted), goesOn: false)
  }

  /// The cue of quoted words in a headline: a name and a colon before them.
  func headlineCue(of quoted: QuotedWords, in sentence: Int) -> Cue? {
    guard isBehindColon(quoted), length(quoted, sentence) >= 3,
      let named = nameBeforeColon(quoted)
    else { return nil }
    return Cue(verb: nil, subject: 0..<0, isParticiple: false, named: named, goesOn: false)
  }

  /// "فلان: “…”": the person or body whose name ends before the colon.
  private func nameBeforeColon(_ quoted: QuotedWords) -> Mention? {
    guard let colon = colon(before: quoted) else { return nil }
    var position = colon - 1
    while position >= 0, CharacterClass.of(speech.text[position]).isBlank { position -= 1 }
    guard position >= 0, let mention = speech.mention(at: position),
      mention.type == .person || mention.type == .organization,
      mention.range.end == position + 1
    else { return nil }
    return mention
  }

  /// "، وفق تعبيره", "، يقول فلان" behind the quoted words.
  private func cueBehind(_ words: Range<Int>, _ quoted: QuotedWords, _ sentence: Int) -> Cue? {
    let last = speech.prepared.sentences.partitioned { $0.range.end >= quoted.end }
    guard last < speech.prepared.sentences.count else { return nil }
    let all = speech.prepared.sentenceWords[max(sentence, last)]
    let behind = speech.word(from: quoted.end, in: all)
    guard length(quoted, sentence) >= Self.fewWords else { return nil }
    for place in behind..<max(behind, min(all.upperBound, behind + 4)) {
      let cue = speech.cues[place].cue
      let isVerb = cue.contains(.verb) && place < behind + 2
      guard cue.contains(.tail) || cue.contains(.attribution) || isVerb else { continue }
      let next = place + speech.cues[place].count
      return Cue(
        verb: place..<next, subject: next..<max(next, min(all.upperBound, next + 8)),
        isParticiple: cue.contains(.tail) && !cue.contains(.verb), goesOn: false)
    }
    return nil
  }

  /// Whether a name is all that stands between the marks.
  private func isName(_ quoted: QuotedWords) -> Bool {
    speech.mention(at: quoted.range.start)?.range.contains(quoted.range) ?? false
  }

  /// Whether the quoted words are a title or a name ("فيلم “…”"): the word before tells.
  private func isTitle(_ first: Int, _ count: Int, _ sentence: Int) -> Bool {
    let start = speech.prepared.sentenceWords[sentence].lowerBound
    guard first > start else { return false }
    // "المعنون بـ “…”": the lone ب belongs to the word before it.
    let isParticle = speech.words[first - 1].range.count <= 2
    let before = isParticle ? first - 2 : first - 1
    guard before >= start else { return false }
    let cue = speech.cues[before].cue
    return cue.contains(.slogan) || count < 12 && cue.contains(.title)
  }

  private func isBehindColon(_ quoted: QuotedWords) -> Bool { colon(before: quoted) != nil }

  private func colon(before quoted: QuotedWords) -> Int? {
    var position = quoted.range.start - 1
    while position >= 0 {
      let scalar = speech.text[position]
      guard QuoteMarks.isQuote(scalar) || CharacterClass.of(scalar).isBlank else {
        return scalar == ":" ? position : nil
      }
      position -= 1
    }
    return nil
  }
}
