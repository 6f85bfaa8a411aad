import Records

/// What the guidelines say of names and a tagger learns too seldom: offices are no names, the year
/// of an event is not part of its name.
struct TaggedNameRule {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// `span` as the guidelines want it; `nil` where it is none.
  func corrected(_ span: NameSpan) -> NameSpan? {
    guard span.entry == nil else { return span }
    if span.type == .organization, isOffice(span) || isPartOfOffice(span) { return nil }
    return withoutYear(span)
  }

  /// "المديرة العامة للأمن الداخلي": an office, not the body that it leads.
  private func isOffice(_ span: NameSpan) -> Bool {
    let first = text.traits[span.words.lowerBound]
    return !first.isDisjoint(with: [.officeTitle, .office])
      && first.isDisjoint(with: [.organizationHead, .organizationHeadDefinite])
  }

  /// "المدير العام [للأمن الوطني]": a body without its head noun belongs to the office.
  private func isPartOfOffice(_ span: NameSpan) -> Bool {
    let word = span.words.lowerBound
    guard word > 1, text.hasDative(word), text.gaps[word - 1] == .blank,
      text.gaps[word - 2] == .blank, text.traits[word - 1].contains(.institutionalAdjective),
      text.reading(of: word - 2, with: .officeTitle) != nil
    else { return false }
    let heads: WordTraits = [
      .organizationHead, .organizationHeadDefinite, .organizationHeadOutside,
    ]
    return text.reading(of: word, with: heads) == nil
  }

  /// "مونديال 2030" without its year; "أجندة 2063" keeps it.
  private func withoutYear(_ span: NameSpan) -> NameSpan {
    let last = span.words.upperBound - 1
    guard span.type == .miscellaneous, span.words.count > 1, text.words[last].isNumber,
      text.count(last) == 4,
      text.reading(of: span.words.lowerBound, with: [.eventHead, .eventHeadDefinite]) != nil
    else { return span }
    return NameSpan(
      range: TextRange(span.range.start, text.words[last - 1].range.end), type: span.type,
      sentence: span.sentence, words: span.words.lowerBound..<last, score: span.score,
      basis: span.basis, entry: span.entry)
  }
}
