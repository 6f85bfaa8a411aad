import CXML2

/// Undoes and writes the names of characters that HTML has ("&nbsp;", "&#1575;") in a text without tags.
enum Entities {
  /// So long is the longest name.
  private static let longest = 32

  static func undone(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var undone = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      undone += rest[..<start]
      let behind = rest[rest.index(after: start)...]
      if let end = behind.prefix(longest).firstIndex(of: ";"), let scalar = scalar(behind[..<end]) {
        undone.unicodeScalars.append(scalar)
        rest = behind[behind.index(after: end)...]
      } else {
        undone.append("&")
        rest = behind
      }
    }
    return undone + rest
  }

  /// `text` as markup shows it.
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// The character that `name` stands for; `nil` where it is none of HTML's.
  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    return htmlEntityLookup(String(name)).flatMap { Unicode.Scalar($0.pointee.value) }
  }
}
