import Records

/// Reads who meets whom in one sentence: each verb or noun of meeting with its slots.
struct FrameReader {
  /// How far from its verb or noun somebody who meets may stand, in words.
  static let reach = 60

  let text: NameText
  let cues: [MeetingCue]
  /// The parties of the sentence, in order.
  let parties: [Party]
  let words: Range<Int>

  /// The frames in order.
  func frames() -> [MeetingFrame] {
    var frames: [MeetingFrame] = []
    var word = words.lowerBound
    while word < words.upperBound {
      defer { word += 1 }
      let cue = cues[word]
      guard !cue.isDisjoint(with: .opensFrame.union([.both])), party(at: word) == nil,
        !isPossible(word)
      else { continue }
      if let frame = frame(at: word, cue), !isOther(frame) { frames.append(frame) }
    }
    return frames
  }

  /// "قد يلتقي": an imperfect behind a word of doubt tells of no meeting.
  private func isPossible(_ word: Int) -> Bool {
    cues[word].contains(.imperfect) && word > words.lowerBound
      && cues[word - 1].contains(.doubt)
  }

  private func frame(at word: Int, _ cue: MeetingCue) -> MeetingFrame? {
    if cue.contains(.both) { return couple(before: word) }
    if cue.contains(.verb) { return verb(at: word, cue) }
    if cue.contains(.verbWith) { return verbWith(at: word) }
    if cue.contains(.receivesCall) { return receivedCall(at: word) }
    if cue.contains(.noun) { return noun(at: word, cue) }
    return nil
  }

  /// The party that has `word` among its words.
  func party(at word: Int) -> Int? {
    let index = parties.partitioned { $0.words.upperBound > word }
    return index < parties.count && parties[index].words.contains(word) ? index : nil
  }

  /// The parties behind `word` in its clause, each with the index.
  func right(of word: Int) -> [Int] {
    let end = clauseEnd(behind: word)
    let first = parties.partitioned { $0.words.lowerBound > word }
    return Array((first..<max(first, parties.count)).prefix { parties[$0].words.lowerBound < end })
  }

  /// The word behind `word` with which another clause begins.
  private func clauseEnd(behind word: Int) -> Int {
    var next = word + 1
    let end = min(words.upperBound, word + Self.reach)
    while next < end {
      if let party = party(at: next) {
        next = parties[party].words.upperBound
        continue
      }
      if ends(at: next) || next > word + 2 && isNoun(next) { return next }
      next += 1
    }
    return end
  }

  /// Whether another noun of meeting stands at `word`.
  private func isNoun(_ word: Int) -> Bool {
    cues[word].contains(.noun) && !cues[word].contains(.weak)
  }

  private func ends(at word: Int) -> Bool {
    if text.reading(of: word, with: [.clauseOpener, .attendance, .sayingVerb]) != nil {
      return true
    }
    if cues[word].contains(.boundary) { return true }
    return !cues[word].isDisjoint(with: [.verb, .verbWith, .receivesCall])
      && !cues[word].contains(.weak)
  }

  /// `first` and those joined to it by و, one right behind the other.
  func coordinated(from first: Int, in list: [Int]) -> [Int] {
    guard let place = list.firstIndex(of: first) else { return [first] }
    var found = [first]
    for next in list[(place + 1)...] {
      let previous = parties[found[found.count - 1]]
      guard parties[next].isJoined, parties[next].words.lowerBound - previous.words.upperBound <= 1
      else { break }
      found.append(next)
    }
    return found
  }

  /// The last parties before `word`.
  func before(_ word: Int) -> Range<Int> {
    let end = parties.partitioned { $0.words.upperBound > word }
    return max(0, end - Self.memory)..<end
  }

  /// How many parties back one is looked for.
  private static let memory = 24

  /// Who acts, before the verb or noun at `word`: the last one in its clause before whom no
  /// preposition stands, else the first such one of the sentence.
  func left(of word: Int) -> [Int] {
    let before = before(word)
    let acting = before.filter { parties[$0].isBare && !parties[$0].isJoined }
    let opener = (max(words.lowerBound, word - Self.reach)..<max(words.lowerBound, word)).last {
      party(at: $0) == nil && text.reading(of: $0, with: .clauseOpener) != nil
    }
    let inClause = acting.last { parties[$0].words.lowerBound > opener ?? -1 }
    let found =
      inClause.flatMap { isSomebody($0) ? $0 : nil } ?? acting.last(where: isSomebody) ?? inClause
      ?? acting.last
    guard let found else { return [] }
    return coordinated(from: found, in: Array(before))
  }

  /// Whether the party is a person or an office.
  private func isSomebody(_ party: Int) -> Bool {
    parties[party].kind == .person || parties[party].kind == .office
  }

  /// For whom a pronoun on the noun or verb at `word` stands: who acts, or where those are several
  /// the person named last.
  func antecedent(of word: Int) -> [Int] {
    let acting = left(of: word)
    guard acting.count > 1, !cues[word].contains(.both) else { return acting }
    return before(word).last { parties[$0].kind == .person }.map { [$0] } ?? acting
  }

  /// The person named last before `word` who is none of `others`.
  func person(before word: Int, besides others: [Int]) -> Int? {
    let entities = others.map { parties[$0].entity }
    return before(word).last {
      parties[$0].kind == .person && !entities.contains(parties[$0].entity)
    }
  }

  /// The two persons named last before a word that speaks of both.
  private func couple(before word: Int) -> MeetingFrame? {
    guard cues[word].contains(.noun) || (word > words.lowerBound && isNearNoun(word)) else {
      return nil
    }
    let people = before(word).filter { parties[$0].kind == .person }
    guard people.count >= 2 else { return nil }
    return MeetingFrame(
      cue: word, hosts: [people[people.count - 2]], guests: [people[people.count - 1]])
  }

  private func isNearNoun(_ word: Int) -> Bool {
    (max(words.lowerBound, word - 4)..<word).contains { cues[$0].contains(.noun) }
  }

  /// Whether the words tell of an interview or a match.
  private func isOther(_ frame: MeetingFrame) -> Bool {
    let near = max(words.lowerBound, frame.cue - 4)..<min(words.upperBound, frame.cue + 6)
    if near.contains(where: { cues[$0].contains(.interview) && party(at: $0) == nil }) {
      return true
    }
    return near.contains { cues[$0].contains(.sport) && party(at: $0) == nil }
  }
}
