import ArabicText
import Records

/// Takes what stands around a name out of an author's element: "مرسلة بواسطة سعيد القرطبي في 10:00 ص".
struct BylineCleaner: Sendable {
  let lexicon: LayoutLexicon

  /// The name in `author`; `nil` where there is none.
  func name(in author: String) -> String? {
    let text = CodePointText(author)
    var words = WordScanner.words(of: text)[...]
    // "مرسلة بواسطة", "كتب :".
    while let cue = lexicon.bylines.matches(Array(words), at: 0).first,
      cue.value == .author || cue.value == .cue, cue.keys.count <= words.count
    {
      // A cue that is all there is may be part of a team's name: "هيئة التحرير".
      guard cue.keys.count < words.count else { return cue.value == .author ? nil : author }
      words = words.dropFirst(cue.keys.count)
    }
    guard let first = words.first else { return nil }
    let digits = words.firstIndex { $0.isNumber } ?? words.endIndex
    var kept = words[..<digits]
    if digits < words.endIndex, kept.count > 1, let last = kept.last, last.range.count <= 3 {
      kept = kept.dropLast()
    }
    guard let last = kept.last else { return nil }
    if first.range.start == WordScanner.words(of: text).first?.range.start, digits == words.endIndex
    {
      return author
    }
    return text[TextRange(first.range.start, last.range.end)]
  }
}
