import ArabicText
import Records

/// The text of an article as it is put together: title and paragraphs, a line feed between.
struct ArticleText {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var blocks: [TextBlock] = []

  /// Adds a line behind the others.
  mutating func append(_ line: some Collection<Unicode.Scalar>, _ part: TextPart) {
    if !scalars.isEmpty { scalars.append("\n") }
    let start = scalars.count
    scalars.append(contentsOf: line)
    blocks.append(TextBlock(range: TextRange(start, scalars.count), part: part))
  }

  /// The keys of its words.
  var words: [UInt64] {
    WordScanner.words(of: CodePointText(string)).map(\.key)
  }

  /// The text as a string; encoded here, for a scalar view appends ten times slower.
  var string: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      let value = scalar.value
      if value < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: value))
      } else if value < 0x800 {
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The title that came beside a text, on one line; `nil` where it holds nothing.
  static func title(_ given: String?) -> String? {
    guard let given else { return nil }
    let text = CodePointText(given)
    let range = text.trimmed(TextRange(0, text.count))
    guard !range.isEmpty else { return nil }
    let line = text.scalars[range.start..<range.end].map { $0 == "\n" || $0 == "\r" ? " " : $0 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line)
    return String(view)
  }
}
