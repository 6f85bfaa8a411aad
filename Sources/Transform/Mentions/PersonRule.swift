import ArabicText
import Records

/// People's names, from names that are known as such and from what announces them.
struct PersonRule {
  let text: NameText

  init(_ text: NameText) { self.text = text }

  /// The name of a person that begins at `word`.
  func candidate(at word: Int, expected: NameExpectation.Strength) -> NameCandidate? {
    for reading in text.readings(of: word) {
      if let candidate = candidate(from: reading, at: word, expected: expected) { return candidate }
    }
    return subject(at: word)
  }

  private func candidate(
    from reading: NameText.Reading, at word: Int, expected: NameExpectation.Strength
  ) -> NameCandidate? {
    let written = reading.start == text.words[word].range.start
    var expected = expected
    if written, text.gaps[word] == .blank, text.traits[word + 1].contains(.nameParticle),
      !text.hasArticle(word), text.count(word) >= 4
    {
      // "نورية بن غبريط": the particle tells.
      expected = .certain
    }
    if !written, text.traits[word].contains(.common) { return nil }
    guard text.words[word].isArabic,
      let first = Opening(reading.traits, expected: expected, written: written)
    else { return nil }
    var parts = Parts(
      next: word + 1, count: 1, known: first == .unknown ? 0 : 1, isGiven: first == .given)
    if !reading.traits.isDisjoint(with: [.servant, .nameParticle, .nameJoiner]) {
      guard takeNext(&parts, joined: true) else { return nil }
      if reading.traits.contains(.servant) { parts.count = 1 }
    } else if first == .unknown,
      !isUnknownName(word) || hasNounEnding(word) || text.hasArticle(word) && !isNisba(word)
    {
      return nil
    }
    while parts.count < 6, takeNext(&parts, joined: false, expected: expected) {}
    let conjunction =
      text.letter(word, 0) == "\u{0648}" && reading.start == text.words[word].range.start + 1
    let nisba = parts.isGiven && parts.count == 2 && isNisba(parts.next - 1)
    guard written || conjunction || nisba || parts.known >= 2 || expected == .certain,
      isEnough(parts, from: word, first, expected)
    else { return nil }
    return NameCandidate(
      start: reading.start, words: word..<parts.next, type: .person,
      score: parts.known >= 2 ? 0.9 : 0.75, entry: nil)
  }

  /// A bare family name as the subject of a verb of saying ("وأضاف الدغرني، في").
  private func subject(at word: Int) -> NameCandidate? {
    guard word > 0, text.gaps[word - 1] == .blank,
      text.sentenceOf[word - 1] == text.sentenceOf[word],
      text.reading(of: word - 1, with: .sayingVerb) != nil, text.words[word].isArabic,
      text.traits[word].isDisjoint(with: [.givenName, .weakName, .nameJoiner, .nameParticle]),
      isUnknownName(word), !hasNounEnding(word), !text.hasArticle(word) || isNisba(word),
      text.count(word) >= 4,
      let last = subjectEnd(from: word)
    else { return nil }
    return NameCandidate(
      start: text.words[word].range.start, words: word..<(last + 1), type: .person, score: 0.6,
      entry: nil)
  }

  /// The last word of a subject of one or two words, which a mark or an everyday word follows.
  private func subjectEnd(from word: Int) -> Int? {
    func isLast(_ word: Int) -> Bool {
      text.gaps[word] != .blank || text.traits[word + 1].contains(.common)
    }
    if isLast(word) { return word }
    let next = word + 1
    guard text.words[next].isArabic, !text.hasArticle(next), isUnknownName(next),
      !hasNounEnding(next), isLast(next)
    else { return nil }
    return next
  }

  /// What the first word of a name is.
  private enum Opening {
    case given, part, unknown

    init?(_ traits: WordTraits, expected: NameExpectation.Strength, written: Bool) {
      if !traits.isDisjoint(with: [.nationality, .honorific]) { return nil }
      if expected == .none, !traits.isDisjoint(with: [.office, .officeTitle, .title]) {
        return nil
      }
      if traits.contains(.nameJoiner), expected < .certain { return nil }
      if !traits.isDisjoint(with: [.givenName, .servant]) {
        self = .given
      } else if !traits.isDisjoint(with: WordTraits.nameParts) {
        guard written || traits.contains(.weakName) == false else { return nil }
        self = .part
      } else {
        let barred: WordTraits = [
          .common, .nationality, .honorific, .title, .office, .organizationHead, .nounStop, .kin,
          .organizationHeadDefinite, .placeHeadOutside, .placeHeadInside, .officeTitle, .former,
        ]
        guard expected == .certain, written, traits.isDisjoint(with: barred) else { return nil }
        self = .unknown
      }
    }
  }

  /// How far a name has come.
  private struct Parts {
    var next: Int
    var count: Int
    var known: Int
    /// Whether a given name opened it.
    var isGiven = false
  }

  /// Takes the word at `parts.next` where it goes on with the name; `joined` after "عبد" and "بن".
  private func takeNext(
    _ parts: inout Parts, joined: Bool, expected: NameExpectation.Strength = .none
  ) -> Bool {
    let word = parts.next
    guard text.gaps[word - 1] == .blank || text.gaps[word - 1] == .hyphen,
      text.words[word].isArabic
    else { return false }
    let traits = text.traits[word]
    if joined {
      if traits.contains(.servant), text.gaps[word] == .blank {
        (parts.next, parts.count, parts.known) = (word + 2, parts.count + 1, parts.known + 1)
        return true
      }
      guard !traits.contains(.common) || text.hasArticle(word) else { return false }
      (parts.next, parts.count, parts.known) = (word + 1, parts.count + 1, parts.known + 1)
      return true
    }
    if traits.contains(.nameTail) {
      (parts.next, parts.known) = (word + 1, parts.known + 1)
      return true
    }
    guard !traits.contains(.nationality) else { return false }
    if !traits.isDisjoint(with: [.servant, .nameParticle, .nameJoiner]) {
      var ahead = Parts(next: word + 1, count: parts.count + 1, known: parts.known)
      guard takeNext(&ahead, joined: true) else { return false }
      parts = ahead
      return true
    }
    if !traits.isDisjoint(with: [.givenName, .familyName, .foreignName, .weakName]) {
      guard !(traits.contains(.weakName) && traits.contains(.common) && parts.count >= 2) else {
        return false
      }
      (parts.next, parts.count, parts.known) = (word + 1, parts.count + 1, parts.known + 1)
      return true
    }
    if isKnownPerson(word) {
      (parts.next, parts.count, parts.known) = (word + 1, parts.count + 1, parts.known + 1)
      return true
    }
    guard parts.count <= 2, isUnknownName(word) else { return false }
    if text.hasArticle(word), !isNisba(word), parts.count > 1 || !parts.isGiven { return false }
    // A third unknown word needs a title before the name, or a mark right behind it.
    if parts.count == 2, !text.hasArticle(word), expected < .certain,
      text.gaps[word] == .blank || text.readings(of: word).count > 1
    {
      return false
    }
    (parts.next, parts.count) = (word + 1, parts.count + 1)
    return true
  }

  private func isEnough(
    _ parts: Parts, from start: Int, _ first: Opening, _ expected: NameExpectation.Strength
  ) -> Bool {
    switch first {
    case .given:
      parts.count >= 2 || expected == .certain || parts.next - start >= 2 && parts.known >= 2
    case .part: expected > .none ? parts.count >= 2 || expected == .certain : parts.known >= 2
    case .unknown: parts.count >= 2 || expected == .certain
    }
  }
}
