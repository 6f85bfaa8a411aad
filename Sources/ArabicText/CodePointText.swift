public import Records

/// A text as an array of code points, prepared once an article so that offsets are plain indexes.
public struct CodePointText: Sendable {
  public let scalars: [Unicode.Scalar]

  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The number of code points.
  public var count: Int { scalars.count }

  /// The code point at `position`.
  public subscript(position: Int) -> Unicode.Scalar { scalars[position] }

  /// The words of `range` as a string.
  public subscript(range: TextRange) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.start..<range.end])
    return String(view)
  }

  /// `range` without white space (and invisible marks) at its ends.
  public func trimmed(_ range: TextRange) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start < end, CharacterClass.of(scalars[start]).isBlank { start += 1 }
    while end > start, CharacterClass.of(scalars[end - 1]).isBlank { end -= 1 }
    return TextRange(start, end)
  }
}
