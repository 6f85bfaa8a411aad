import ArabicText
import Records

/// What single words are to an office.
extension OfficeScanner {
  /// Whether no word of the office has the article ("كاتب صحافي ليبي").
  func isIndefinite(_ office: Office) -> Bool {
    office.words.allSatisfy { !text.hasArticle($0) && !text.hasDative($0) && spanOf[$0] < 0 }
  }

  /// "الكوري الشمالي": the country of an adjective of two words.
  func nationOfTwoWords(_ word: Int) -> Int? {
    guard word + 1 < text.words.count, text.gaps[word] == .blank, text.hasArticle(word) else {
      return nil
    }
    return text.lexicon.country(ofNationality: text.words[word].key, text.words[word + 1].key)
  }

  func through(_ word: Int, _ office: Office) -> TextRange {
    TextRange(office.range.start, text.words[word].range.end)
  }

  /// "الرئيس المالي للشركة": the adjective of Mali is the word for finance too.
  func isFinancial(_ word: Int) -> Bool {
    !text.traits[word].isDisjoint(with: .officeModifiers)
      && (isFollowed(word, by: "\u{0628}") || isFollowed(word, by: "\u{0644}"))
  }

  func isFollowed(_ word: Int, by letter: Unicode.Scalar) -> Bool {
    word + 1 < text.words.count && text.gaps[word] == .blank && text.letter(word + 1, 0) == letter
  }

  /// Whether the word for a body named before stays out of an office that is whole without it
  /// ("الرئيس التنفيذي للشركة"); `nil` where the word is none.
  func generic(_ word: Int, _ office: Office) -> Bool? {
    guard office.generic == nil, office.nationality == nil,
      let body = text.reading(of: word, with: .genericOrganization),
      !body.traits.contains(.national), text.hasArticle(word) || text.hasDative(word)
    else { return nil }
    if word + 1 < text.words.count, text.gaps[word] == .blank, text.hasArticle(word + 1),
      text.traits[word + 1].isDisjoint(with: [
        .honorific, .nounStop, .officeTitle, .roleTitle, .title,
      ])
    {
      return nil
    }
    return text.hasDative(word)
  }

  /// "نظيره الأمريكي": the office named before, of another country.
  func counterpart(at word: Int, of office: Office?) -> Office? {
    guard let office,
      let reading = text.readings(of: word).last(where: { $0.traits.contains(.counterpart) }),
      text.sentenceOf[office.words.lowerBound] == text.sentenceOf[word]
    else { return nil }
    var end = word + 1
    var country: Int?
    while end < text.words.count, text.gaps[end - 1] == .blank, text.hasArticle(end),
      text.traits[end].contains(.nationality) || !text.traits[end].isDisjoint(with: .formers)
    {
      country = country ?? text.lexicon.country(ofNationality: text.words[end].key)
      end += 1
    }
    return Office(
      words: word..<end, range: TextRange(reading.start, text.words[word].range.end),
      nationality: country, owner: nil, antecedent: office.antecedent ?? office.range)
  }

  /// "المحلل لدى [سوسيتيه جنرال]", "الباحث في [معهد …]": the body where a trade is followed.
  func staffed(_ office: Office, at word: Int) -> Office? {
    guard word + 1 < text.words.count, text.gaps[word] == .blank || text.gaps[word] == .quote,
      text.traits[word].contains(.locative) || text.words[word].key == Self.employer,
      office.words.contains(where: { text.reading(of: $0, with: .occupations) != nil }),
      let index = span(at: word + 1), spans[index].type == .organization,
      spans[index].words.lowerBound == word + 1
    else { return nil }
    var next = office
    next.words = office.words.lowerBound..<spans[index].words.upperBound
    next.owner = index
    return next
  }

  /// "لدى".
  private static let employer = WordKey.of("\u{0644}\u{062F}\u{0649}")

  /// "عالم الآثار الأفغانية": a feminine adjective is that of the complement.
  func isOfComplement(_ word: Int, _ office: Office) -> Bool {
    let head = office.words.lowerBound
    return office.words.count > 1 && text.reading(of: head, with: .occupations) != nil
      && text.letter(word, text.count(word) - 1) == "\u{0629}"
      && text.letter(head, text.count(head) - 1) != "\u{0629}"
  }
}
