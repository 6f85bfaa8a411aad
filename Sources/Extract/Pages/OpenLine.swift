/// The line of text that is being read: white space in it is one blank, as browsers show it.
struct OpenLine {
  private var start = 0
  private var length = 0
  private var (count, linked, bold, labelled) = (0, 0, 0, 0)
  private var blank = false
  private var (element, label) = (-1, -1)

  var isEmpty: Bool { length == 0 }

  /// Adds `bytes` behind the others in `text`.
  ///
  /// - Parameter label: the inline element with a hint that they stand in; -1 for none.
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8], element: Int, label: Int,
    isLink: Bool, isBold: Bool
  ) {
    var added = 0
    var index = 0
    while index < bytes.count {
      let width = Self.blankWidth(bytes, index)
      guard width == 0 else {
        blank = true
        index += width
        continue
      }
      if length == 0 {
        (start, self.element) = (text.count, element)
      } else if blank {
        text.append(0x20)
        (length, added) = (length + 1, added + 1)
      }
      blank = false
      text.append(bytes[index])
      length += 1
      if bytes[index] & 0xC0 != 0x80 { added += 1 }
      index += 1
    }
    count += added
    if isLink { linked += added }
    if isBold { bold += added }
    if label >= 0, added > 0 {
      labelled += added
      if self.label < 0 { self.label = label }
    }
  }

  /// The line, if it has any text; a new one begins.
  mutating func end(_ text: [UInt8], afterGap: Bool) -> PageOutline.Line? {
    defer { self = OpenLine() }
    guard length > 0 else { return nil }
    return PageOutline.Line(
      bytes: start..<(start + length), element: element, label: label, labelled: labelled,
      count: count, linked: linked, bold: bold, afterGap: afterGap)
  }

  /// `text` with white space between words as one blank, line by line.
  static func joined(_ text: [UInt8]) -> String {
    String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? nil : words
    }.joined(separator: "\n")
  }

  /// The bytes that the white space or line separator at `index` takes; 0 for anything else.
  private static func blankWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x85: return 2
    case 0xE2
    where index + 2 < bytes.count && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9):
      return 3
    default: return 0
    }
  }
}
