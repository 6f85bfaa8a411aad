import ArabicText

/// Reads the punctuation between two words.
struct GapReader {
  private let text: CodePointText
  /// Whether a quotation mark is open, by their number so far in the sentence.
  private(set) var isQuoted = false

  init(_ text: CodePointText) { self.text = text }

  /// Begins a sentence.
  mutating func reset() { isQuoted = false }

  /// The classes of the marks in `range`, the first four of them, four bits each.
  mutating func signature(_ start: Int, _ end: Int) -> UInt64 {
    var signature: UInt64 = 0
    var last: UInt64 = 0
    for position in start..<end {
      let mark = Self.mark(text[position])
      if mark == Self.quote { isQuoted.toggle() }
      guard mark != 0, mark != last, signature < 1 << 12 else { continue }
      signature = signature << 4 | mark
      last = mark
    }
    return signature
  }

  /// How a gap with `signature` counts for the pairs of labels: blank, dash, quotation mark, comma,
  /// anything else.
  static func gapClass(_ signature: UInt64) -> Int {
    switch signature {
    case 0: 0
    case 5: 1
    case quote: 2
    case 2: 3
    default: 4
    }
  }

  private static let quote: UInt64 = 1

  private static func mark(_ scalar: Unicode.Scalar) -> UInt64 {
    switch scalar {
    case " ", "\u{A0}", "\n": 0
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "'", "\u{2018}", "\u{2019}":
      quote
    case "\u{60C}", ",": 2
    case ":": 3
    case ".", "\u{2026}", "\u{6D4}": 4
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "_": 5
    case "(", "[", "{": 6
    case ")", "]", "}": 7
    case "/", "|", "\\": 8
    case "!", "?", "\u{61F}": 9
    case "\u{61B}", ";": 10
    default: CharacterClass.of(scalar).isBlank ? 0 : 11
    }
  }
}
