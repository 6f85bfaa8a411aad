/// How far the complement of a head noun reaches.
struct NounPhrase {
  private let text: NameText
  private static let ends: WordTraits = [.nounStop, .honorific]

  init(_ text: NameText) { self.text = text }

  /// The end behind a head in the construct state: "وزارة" + "الشباب والثقافة"; `nil` without one.
  func endOfConstruct(from head: Int) -> Int? {
    guard head + 1 < text.words.count, text.gaps[head] == .blank else { return nil }
    var next = head + 1
    if isDefiniteWord(next) {
      next += 1
    } else if let name = namedEnd(next) {
      next = name
    } else if isBareNoun(next), text.gaps[next] == .blank, isDefiniteWord(next + 1) {
      // "مجلس حقوق الإنسان", "مندوبية إدارة السجون"
      next += 2
    } else if isBareNoun(next), text.gaps[next] == .blank, let name = namedEnd(next + 1) {
      // "ولاية أمن طنجة", "سرية درك المحمدية"
      next = name
    } else {
      return nil
    }
    return extended(next)
  }

  /// The end behind a definite head: "المديرية" + "العامة للأمن الوطني"; `nil` without a complement.
  func endOfDefinite(from head: Int) -> Int? {
    guard head + 1 < text.words.count, text.gaps[head] == .blank else { return nil }
    guard isDefiniteWord(head + 1) else { return nil }
    return extended(head + 2)
  }

  /// Adjectives, "لل…" and "وال…" behind the word before `start`.
  func extended(_ start: Int) -> Int {
    var next = start
    var datives = 0
    while next < text.words.count, next - start < 8, text.gaps[next - 1] == .blank {
      // Behind a nationality only a purpose goes on ("الوكالة المغربية للطاقة").
      let closed = text.traits[next - 1].contains(.nationality)
      if !closed, isDefiniteWord(next) {
        next += 1
      } else if text.hasDative(next), datives < 2, !text.traits[next].contains(.nounStop) {
        datives += 1
        next += 1
      } else if let end = dativeConstruct(next) ?? dativePlace(next), datives == 0 {
        datives += 1
        next = end
      } else if !closed, isCoordinated(next) {
        next += 1
      } else {
        break
      }
    }
    return next
  }

  /// "لمراقبة التراب": ل, a bare noun, a word with the article.
  private func dativeConstruct(_ word: Int) -> Int? {
    guard text.letter(word, 0) == "\u{0644}", text.count(word) >= 4,
      text.traits[word].isDisjoint(with: .nounStop), text.gaps[word] == .blank,
      word + 1 < text.words.count, isDefiniteWord(word + 1)
    else { return nil }
    return word + 2
  }

  /// "المجلس الإقليمي لتنغير": ل and a place.
  private func dativePlace(_ word: Int) -> Int? {
    guard text.letter(word, 0) == "\u{0644}", let name = LexiconRule(text).candidate(at: word),
      name.type == .location, !name.isWeak, name.start > text.words[word].range.start
    else { return nil }
    return name.words.upperBound
  }

  private func isDefiniteWord(_ word: Int) -> Bool {
    guard word < text.words.count, text.hasArticle(word) else { return false }
    let barred: WordTraits = [
      .nounStop, .honorific, .title, .officeTitle, .organizationHeadDefinite, .former,
    ]
    return text.traits[word].isDisjoint(with: barred)
      || text.traits[word].contains(.nationality)
  }

  /// "والثقافة", but not "والسيد" or "والمدير".
  private func isCoordinated(_ word: Int) -> Bool {
    guard text.hasArticle(word, behind: "\u{0648}"), text.gaps[word - 1] == .blank else {
      return false
    }
    let barred: WordTraits = [
      .nounStop, .honorific, .title, .officeTitle, .organizationHeadDefinite,
      .genericOrganization, .nationality,
    ]
    if let known = LexiconRule(text).candidate(at: word), !known.isWeak { return false }
    return text.readings(of: word).allSatisfy { $0.traits.isDisjoint(with: barred) }
  }

  private func isBareNoun(_ word: Int) -> Bool {
    let barred: WordTraits = [.nounStop, .honorific, .office, .meetingVerb]
    return word + 1 < text.words.count && text.words[word].isArabic && text.count(word) >= 3
      && text.letter(word, 0) != "\u{0644}"
      && text.traits[word].isDisjoint(with: barred)
  }

  /// The end of a name in the lexicons that begins at `word` as it is written.
  private func namedEnd(_ word: Int) -> Int? {
    guard text.traits[word].contains(.beginsName),
      let name = LexiconRule(text).candidate(at: word),
      name.start == text.words[word].range.start, !name.isWeak, name.type != .organization
    else { return nil }
    return name.words.upperBound
  }
}
