/// Makes text of articles and file names fit to be shown: a control character could clear the screen or
/// forge a line of the log, a bidi override could make a name look like another.
public enum VisibleText {
  /// `text` with control characters, line separators, and marks that turn the direction of what follows
  /// around, written as `\u{1b}`.
  ///
  /// - Parameter lines: whether line feeds may stay, as in a message of several lines.
  public static func escaped(_ text: String, keepingLines lines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHidden(scalar), !(lines && scalar == "\n") {
        output += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
      } else {
        output.append(scalar)
      }
    }
    return String(output)
  }

  /// Whether the scalar does something instead of being seen. Marks that Arabic text needs, such as the
  /// zero-width non-joiner and the right-to-left mark, are none of these.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
