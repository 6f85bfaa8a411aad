/// Writes JSON strings (RFC 8259, section 7).
enum JSONText {
  /// `text` as a JSON string with its quotation marks.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      // Beyond what JSON asks for: line separators break readers that split at every Unicode line end,
      // and a terminal obeys the others. The value is the same.
      case _ where VisibleText.isHidden(scalar):
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
