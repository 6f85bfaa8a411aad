import ArabicText
import Records

/// Tells the gender of an article's people: by a title or a verb of saying right before a mention,
/// else by the given name.
struct PersonGenders {
  private var genders: [Int: Gender] = [:]

  init(_ speech: Speech) {
    for (index, mention) in speech.mentions.enumerated() where mention.type == .person {
      guard genders[mention.entity] == nil else { continue }
      let titles = speech.stated.offices(beside: index).map { speech.stated.offices[$0].words }
      genders[mention.entity] = Self.told(before: mention, titles, speech)
    }
    for (index, entity) in speech.entities.enumerated()
    where entity.type == .person && genders[index] == nil {
      genders[index] = Self.gender(of: entity)
    }
  }

  /// The gender of the person; `nil` where nothing tells it.
  func gender(of entity: Int) -> Gender? { genders[entity] }

  /// "الباحثة X", "قالت X": what the office beside the name or the word before it tells.
  private static func told(
    before mention: Mention, _ titles: [Range<Int>], _ speech: Speech
  ) -> Gender? {
    let words = speech.prepared.sentenceWords[mention.sentence]
    let first = speech.word(from: mention.range.start, in: words)
    guard first > words.lowerBound, speech.isBehindBlank(first),
      first < words.upperBound, speech.words[first].range.start == mention.range.start
    else { return nil }
    if speech.cues[first - 1].cue.contains(.verb) { return verb(first - 1, speech) }
    let head = titles.first?.lowerBound ?? (isCourtesy(first - 1, speech) ? first - 1 : nil)
    guard let head, !speech.cues[head].cue.contains(.masculine) else { return nil }
    return speech.text[speech.words[head].range.end - 1] == "\u{0629}" ? .feminine : nil
  }

  private static func isCourtesy(_ word: Int, _ speech: Speech) -> Bool {
    speech.cues[word].cue.contains(.courtesy)
  }

  /// The gender of the verb or participle at `index`.
  static func verb(_ index: Int, _ speech: Speech) -> Gender {
    let range = speech.words[index].range
    let start = range.start + (speech.cues[index].isJoined ? 1 : 0)
    let last = speech.text[range.end - 1]
    if speech.cues[index].cue.contains(.participle) {
      return last == "\u{0629}" ? .feminine : .masculine
    }
    if last == "\u{062A}" && range.end - start > 2 { return .feminine }
    let isImperfect =
      speech.text[start] == "\u{062A}" && speech.cues[index].cue.contains(.imperfect)
    return isImperfect ? .feminine : .masculine
  }

  /// What the lexicon knows, else the ending of the given name.
  private static func gender(of entity: Entity) -> Gender? {
    switch entity.gender {
    case .female: .feminine
    case .male: .masculine
    case nil: entity.name.prefix { $0 != " " }.unicodeScalars.last == "\u{0629}" ? .feminine : nil
    }
  }
}
