import Records

/// Named events, competitions, plans and works.
struct EventRule {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// The event or work that begins at `word`.
  func candidate(at word: Int) -> NameCandidate? {
    work(word) ?? event(word) ?? definiteEvent(word)
  }

  /// "المهرجان الدولي للفيلم", "الدوري الإسباني": a definite head with more than one adjective, or
  /// with a nationality.
  private func definiteEvent(_ word: Int) -> NameCandidate? {
    guard let head = text.reading(of: word, with: .eventHeadDefinite), word + 1 < text.words.count,
      text.gaps[word] == .blank,
      !text.traits[word + 1].isDisjoint(with: [.institutionalAdjective, .nationality]),
      text.hasArticle(word + 1)
    else { return nil }
    let end = NounPhrase(text).extended(word + 2)
    guard end > word + 2 || text.traits[word + 1].contains(.nationality) else { return nil }
    return NameCandidate(
      start: head.start, words: word..<end, type: .miscellaneous, score: 0.65, entry: nil)
  }

  /// "كأس العرش", "مهرجان أكادير الدولي للفيلم": the head, a name and what describes it.
  private func event(_ word: Int) -> NameCandidate? {
    guard let head = text.reading(of: word, with: .eventHead), word + 1 < text.words.count,
      text.gaps[word] == .blank
    else { return nil }
    let next = word + 1
    guard let known = LexiconRule(text).candidate(at: next), !known.isWeak,
      known.type != .miscellaneous, known.start == text.words[next].range.start
    else { return nil }
    let end = NounPhrase(text).extended(known.words.upperBound)
    return NameCandidate(
      start: head.start, words: word..<end, type: .miscellaneous, score: 0.7, entry: nil)
  }

  /// The title in quotation marks behind "فيلم", "رواية", or with such a head inside
  /// ("“قافلة بسمة”").
  private func work(_ word: Int) -> NameCandidate? {
    guard word > 0, text.gaps[word - 1] == .quote,
      text.sentenceOf[word - 1] == text.sentenceOf[word],
      text.reading(of: word - 1, with: .workHead) != nil
        || text.traits[word].contains(.workHead) && text.gaps[word] == .blank
    else { return nil }
    var end = word
    while text.gaps[end] == .blank || text.gaps[end] == .hyphen, end - word < 6 { end += 1 }
    guard text.gaps[end] != .blank, text.gaps[end] != .hyphen else { return nil }
    return NameCandidate(
      start: text.words[word].range.start, words: word..<(end + 1), type: .miscellaneous,
      score: 0.7,
      entry: nil)
  }
}
