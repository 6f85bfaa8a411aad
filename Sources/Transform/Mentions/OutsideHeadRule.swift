import Records

/// Clubs, companies and media behind a head noun that stays out of the name: "نادي الفيصلي",
/// "شركة “أورنج”".
struct OutsideHeadRule {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// The organisation that begins at `word`, right behind its head.
  func candidate(at word: Int) -> NameCandidate? {
    guard word > 0, text.sentenceOf[word - 1] == text.sentenceOf[word],
      text.reading(of: word - 1, with: .organizationHeadOutside) != nil, !text.hasArticle(word - 1)
    else { return nil }
    switch text.gaps[word - 1] {
    case .quote: return quoted(word)
    case .blank: return plain(word)
    default: return nil
    }
  }

  private func quoted(_ word: Int) -> NameCandidate? {
    var end = word
    while text.gaps[end] == .blank || text.gaps[end] == .hyphen, end - word < 5 { end += 1 }
    guard text.gaps[end] == .quote || text.gaps[end] == .comma || text.gaps[end] == .other else {
      return nil
    }
    return candidate(word..<(end + 1))
  }

  private func plain(_ word: Int) -> NameCandidate? {
    let barred: WordTraits = [
      .common, .nounStop, .nationality, .honorific, .title, .office, .officeTitle, .kin, .former,
      .organizationHead, .organizationHeadDefinite, .placeHeadOutside, .givenName, .servant,
      .institutionalAdjective, .meetingNoun, .weakName,
    ]
    guard text.count(word) >= 3, text.words[word].isArabic,
      text.readings(of: word).allSatisfy({ $0.traits.isDisjoint(with: barred) })
    else { return nil }
    return candidate(word..<(word + 1))
  }

  private func candidate(_ words: Range<Int>) -> NameCandidate {
    NameCandidate(
      start: text.words[words.lowerBound].range.start, words: words, type: .organization,
      score: 0.7,
      entry: nil, overridesLexicon: true)
  }
}
