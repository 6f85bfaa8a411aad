import Load

/// RFC 4180, with line feeds. An apostrophe goes before a text that a spreadsheet would run; numbers
/// stay numbers, those written as text too.
struct CSVLayout: TableLayout {
  /// Whether cells stay as they are that a spreadsheet would take for formulas.
  let isRaw: Bool

  func head(_ columns: [String]) -> String { Self.line(columns) }

  func row(_ cells: [Cell]) -> String { Self.line(cells.map(value)) }

  func foot() -> String { "" }

  private func value(_ cell: Cell) -> String {
    guard !isRaw, case .text(let text) = cell, Self.isFormula(text) else { return cell.text }
    return "'" + text
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(field).joined(separator: ",") + "\n"
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { "\",\n\r".contains($0) }) else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }

  /// Whether a spreadsheet would run the text (https://owasp.org/www-community/attacks/CSV_Injection);
  /// full-width signs are taken for the others.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return false }
    let digits = text.unicodeScalars.dropFirst()
    let isNumber =
      "+-".unicodeScalars.contains(first) && digits.first.map(isDigit) == true
      && digits.last.map(isDigit) == true && digits.allSatisfy { isDigit($0) || $0 == "." }
      && digits.count { $0 == "." } <= 1
    return !isNumber
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
