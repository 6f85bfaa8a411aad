import Records

/// Places by their head noun: outside the name ("مدينة", "دوار") or part of it ("سد", "مطار").
struct PlaceRule {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// The place that begins at `word`.
  func candidate(at word: Int) -> NameCandidate? {
    inside(word) ?? afterHead(word)
  }

  /// "سد محمد الخامس": the head, then a name or words with the article.
  private func inside(_ word: Int) -> NameCandidate? {
    guard let head = text.reading(of: word, with: .placeHeadInside), word + 1 < text.words.count,
      text.gaps[word] == .blank
    else { return nil }
    let next = word + 1
    var end = next
    if let known = LexiconRule(text).candidate(at: next),
      known.start == text.words[next].range.start
    {
      end = known.words.upperBound
    } else if let person = PersonRule(text).candidate(at: next, expected: .possible),
      person.start == text.words[next].range.start
    {
      end = person.words.upperBound
    } else if !text.hasArticle(word), text.count(next) >= 4,
      text.traits[next].isDisjoint(with: [.common, .nounStop, .nationality, .placeHeadOutside]),
      text.reading(of: next, with: [.common, .nounStop]) == nil
    {
      end = next + 1
    } else {
      return nil
    }
    while end < text.words.count, end - word < 5, text.gaps[end - 1] == .blank,
      text.hasArticle(end),
      text.traits[end].isDisjoint(with: [.nounStop, .common, .nationality])
    {
      end += 1
    }
    return NameCandidate(
      start: head.start, words: word..<end, type: .location, score: 0.75, entry: nil)
  }

  /// "دوار تاسراس": an unknown word right behind the head.
  private func afterHead(_ word: Int) -> NameCandidate? {
    guard word > 0, text.gaps[word - 1] == .blank,
      text.sentenceOf[word - 1] == text.sentenceOf[word],
      text.reading(of: word - 1, with: .placeHeadOutside) != nil,
      !text.traits[word - 1].contains(.common) || text.traits[word - 1].contains(.placeHeadOutside),
      !text.hasArticle(word - 1), text.words[word].isArabic, isUnknown(word)
    else { return nil }
    var end = word + 1
    let joiner = !text.traits[word].isDisjoint(with: [.nameParticle, .nameJoiner, .servant])
    if joiner, text.gaps[word] == .blank, end < text.words.count { end += 1 }
    while end < text.words.count, end - word < 3, text.gaps[end - 1] == .blank,
      text.hasArticle(end),
      text.traits[end].isDisjoint(with: [
        .common, .nounStop, .nationality, .honorific, .title, .officeTitle,
      ])
    {
      end += 1
    }
    return NameCandidate(
      start: text.words[word].range.start, words: word..<end, type: .location, score: 0.7,
      entry: nil)
  }

  private func isUnknown(_ word: Int) -> Bool {
    let barred: WordTraits = [
      .common, .nounStop, .nationality, .honorific, .title, .office, .officeTitle,
      .placeHeadOutside,
      .organizationHead, .organizationHeadDefinite, .kin, .former,
    ]
    return text.count(word) >= 3
      && text.readings(of: word).allSatisfy { $0.traits.isDisjoint(with: barred) }
  }
}
