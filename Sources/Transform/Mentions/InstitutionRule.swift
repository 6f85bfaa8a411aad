import Records

/// Institutions: a head noun with its complement ("وزارة الشباب والثقافة", "المديرية العامة للأمن
/// الوطني", "محكمة الاستئناف").
struct InstitutionRule {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// The institution that begins at `word`.
  func candidate(at word: Int) -> NameCandidate? {
    let heads: WordTraits = [.organizationHead, .organizationHeadDefinite]
    guard let head = text.reading(of: word, with: heads) else { return nil }
    let definite = head.traits.contains(.organizationHeadDefinite)
    let phrase = NounPhrase(text)
    let end = definite ? phrase.endOfDefinite(from: word) : phrase.endOfConstruct(from: word)
    guard let end, end > word + 1 else { return nil }
    if definite, head.traits.contains(.genericOrganization), !isNamed(word + 1, end) { return nil }
    return NameCandidate(
      start: head.start, words: word..<end, type: .organization, score: 0.8, entry: nil)
  }

  /// Whether the complement makes a name of a head that stands for many: "المجلس الوطني", "النادي
  /// الاجتماعي للمدرسة", but not "المنظمة العابرة للحدود".
  private func isNamed(_ adjective: Int, _ end: Int) -> Bool {
    if text.traits[adjective].contains(.institutionalAdjective) { return true }
    return end > adjective + 1
      && (text.traits[adjective].contains(.nationality) || hasNisbaEnding(adjective))
  }

  /// Whether the word ends in ي or ية, as adjectives of belonging do.
  private func hasNisbaEnding(_ word: Int) -> Bool {
    let end = text.words[word].range.end
    let yeh: Unicode.Scalar = "\u{064A}"
    return text.text[end - 1] == yeh
      || text.text[end - 1] == "\u{0629}" && text.text[end - 2] == yeh
  }
}
