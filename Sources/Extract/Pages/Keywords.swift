import ArabicText
import Records

/// Reads keywords as outlets write them: one by one, or many in one text with commas between.
enum Keywords {
  /// An article has no more of them; what is more is a site's list for search engines.
  private static let most = 30
  /// So many are looked at to find them, whatever a page lists.
  private static let mostRead = 100
  /// No keyword is longer, in code points.
  private static let longest = 80

  /// The keywords in `statements`, each once, in their order.
  static func list(_ statements: [String]) -> [String] {
    var seen: Set<String> = []
    let written = statements.prefix(mostRead).flatMap {
      PlainText.of($0).split(maxSplits: mostRead, whereSeparator: isDivider)
    }
    let keywords = written.prefix(mostRead).compactMap { line(String($0)) }
    return Array(keywords.filter { seen.insert($0).inserted }.prefix(most))
  }

  /// `text` without markup and white space at its ends; `nil` where nothing is left, or too much.
  static func phrase(_ text: String?) -> String? { text.map(PlainText.of).flatMap(line) }

  private static func line(_ text: String) -> String? {
    guard text.utf8.count <= longest * 8 else { return nil }
    let line = CodePointText(text)
    let range = line.trimmed(TextRange(0, line.count))
    let isNone = range.isEmpty || range.count > longest || line.scalars.contains("\0")
    return isNone ? nil : line[range]
  }

  private static func isDivider(_ character: Character) -> Bool {
    character == "," || character == "\u{060C}" || character == ";" || character == "\u{061B}"
      || character == "|"
  }
}
