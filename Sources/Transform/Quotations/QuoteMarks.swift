/// What the marks around quoted words are, whichever keyboard they came from.
enum QuoteMarks {
  /// Whether `scalar` is a quotation mark (single ones and apostrophes are none).
  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "‟", "«", "»", "″", "＂", "❝", "❞": true
    default: false
    }
  }

  /// Whether `scalar` is a closing bracket or a closing single quotation mark.
  static func closesBracket(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ")" || scalar == "]" || scalar == "}" || scalar == "’" || scalar == "›"
  }
}
