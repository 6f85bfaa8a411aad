import ArabicText
import Records

/// One line of a page that is not blank.
struct Line {
  /// How a line ends, closing quotes and brackets aside.
  enum Ending {
    /// A full stop, question or exclamation mark.
    case stop
    /// "…" or more than one dot: cut short.
    case open
    /// A colon, comma or semicolon.
    case running
    case none
  }

  /// Of lines longer than this only the first half as many code points are scanned for words.
  private static let longestScanned = 160

  /// Without white space and invisible marks at its ends.
  let range: TextRange
  /// Whether blank lines stand above it.
  let afterBlank: Bool
  /// Its words; of a long line those of its beginning.
  let words: [Word]
  let ending: Ending
  /// Whether it ends in a full stop, not in another mark.
  let endsInFullStop: Bool

  init(_ range: TextRange, afterBlank: Bool, of text: CodePointText) {
    self.range = range
    self.afterBlank = afterBlank
    let scanned = range.count > Self.longestScanned ? Self.longestScanned / 2 : range.count
    words = WordScanner.words(of: text, in: TextRange(range.start, range.start + scanned))
    var last = range.end - 1
    while last > range.start, Self.isCloser(text[last]) { last -= 1 }
    endsInFullStop = text[last] == "."
    switch text[last] {
    case "…": ending = .open
    case "." where last > range.start && text[last - 1] == ".": ending = .open
    case ".", "!", "?", "؟": ending = .stop
    case ":", "،", "؛", ",", ";": ending = .running
    default: ending = .none
    }
  }

  var count: Int { range.count }

  /// Whether it reads like running text and not like a heading, label or link.
  var isParagraph: Bool { count >= 120 || (count >= 50 && endsInFullStop) }

  /// Whether it is so surely running text that a block of links above it has ended.
  var isFullParagraph: Bool {
    (count >= 80 && ending == .stop) || (count >= 200 && ending != .open)
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "”", "“", "’", "»", ")", "]", "}", "\u{2033}", "*": true
    default: CharacterClass.of(scalar).isBlank
    }
  }
}
