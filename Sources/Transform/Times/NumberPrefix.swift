import ArabicText

/// What is written on a number: proclitics and the article ("وبال29", "الـ72").
struct NumberPrefix {
  private(set) var isJoined = false
  private(set) var hasPreposition = false
  /// Where the article begins; `nil` where there is none.
  private(set) var article: Int?

  /// `nil` where `letters` of `text` hold anything else, or nothing.
  init?(_ letters: Range<Int>, _ text: CodePointText) {
    var rest = letters.filter { CharacterClass.of(text[$0]) == .arabicLetter }[...]
    guard !rest.isEmpty, rest.count <= 5 else { return nil }
    if let first = rest.first, text[first] == "و" || text[first] == "ف" {
      isJoined = true
      rest = rest.dropFirst()
    }
    var isFor = false
    if let first = rest.first, text[first] == "ب" || text[first] == "ل" || text[first] == "ك" {
      hasPreposition = true
      isFor = text[first] == "ل"
      rest = rest.dropFirst()
    }
    guard let first = rest.first, let last = rest.last else { return }
    // "لل29" has the article without its alef; "كل 15" has none.
    guard text[last] == "ل", rest.count == 1 ? isFor : rest.count == 2 && text[first] == "ا" else {
      return nil
    }
    article = first
  }
}
