public import Load

/// How a table of results is written out.
public enum TableFormat: String, Sendable, CaseIterable {
  case table, csv, json, html

  /// The format that a file's name asks for by its ending; a plain table where it asks for none.
  public init(fileName: String) {
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
    self = TableFormat(rawValue: ending) ?? .table
  }

  /// `table` in this format, with a line feed at its end.
  ///
  /// - Parameter isRaw: whether cells of CSV stay as they are that a spreadsheet would take for formulas.
  public func format(_ table: Table, title: String, isRaw: Bool = false) -> String {
    switch self {
    case .table: Self.aligned(table)
    case .csv: Self.csv(table, isRaw: isRaw)
    case .json: Self.json(table)
    case .html: Self.html(table, title: title)
    }
  }

  private static func aligned(_ table: Table) -> String {
    let rows = ([table.columns] + table.rows.map { $0.map(\.text) })
      .map { $0.map { VisibleText.escaped(clipped($0)) } }
    let widths = table.columns.indices.map { column in
      rows.map { displayWidth($0[column]) }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - displayWidth(cell))
      }
      var text = padded.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return line(rows[0]) + line(rule) + rows.dropFirst().map(line).joined()
  }

  /// More code points of a cell are not shown: all rows are padded to the widest.
  private static let longestCell = 400

  /// The beginning of a long cell, an ellipsis behind it.
  private static func clipped(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(
        scalars.startIndex, offsetBy: longestCell, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  /// The cells a terminal gives the text: marks and invisible characters take none.
  private static func displayWidth(_ text: String) -> Int {
    text.unicodeScalars.count { scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: false
      default: true
      }
    }
  }

  /// RFC 4180, with line feeds. An apostrophe goes before a text that a spreadsheet would run; numbers
  /// stay numbers, those written as text too.
  private static func csv(_ table: Table, isRaw: Bool) -> String {
    func value(_ cell: Cell) -> String {
      guard !isRaw, case .text(let text) = cell, isFormula(text) else { return cell.text }
      return "'" + text
    }
    func field(_ text: String) -> String {
      text.contains { "\",\n\r".contains($0) }
        ? "\""
          + text.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : text
    }
    return ([table.columns] + table.rows.map { $0.map(value) })
      .map { $0.map(field).joined(separator: ",") + "\n" }.joined()
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

  /// An array with one object a row.
  private static func json(_ table: Table) -> String {
    let objects = table.rows.map { row in
      let members = zip(table.columns, row).map { "\(JSONText.quoted($0)):\($1.json)" }
      return "  {" + members.joined(separator: ",") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func html(_ table: Table, title: String) -> String {
    func escaped(_ text: String) -> String {
      text.reduce(into: "") { output, character in
        switch character {
        case "&": output += "&amp;"
        case "<": output += "&lt;"
        case ">": output += "&gt;"
        case "\"": output += "&quot;"
        case "\n": output.append(character)
        default: output += VisibleText.escaped(String(character))
        }
      }
    }
    let head = table.columns.map { "<th>\(escaped($0))</th>" }.joined()
    let body = table.rows.map { row in
      "<tr>" + row.map { "<td dir=\"auto\">\(escaped($0.text))</td>" }.joined() + "</tr>\n"
    }.joined()
    return """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>\(escaped(title))</title><style>
      body { font-family: sans-serif } table { border-collapse: collapse }
      th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: start }
      </style></head><body><h1>\(escaped(title))</h1>
      <table><thead><tr>\(head)</tr></thead><tbody>
      \(body)</tbody></table></body></html>

      """
  }
}

extension Cell {
  /// The value for reading; "" for NULL.
  fileprivate var text: String {
    switch self {
    case .null: ""
    case .integer(let value): String(value)
    case .real(let value): String(value)
    case .text(let value): value
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }

  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .integer(let value): String(value)
    case .real(let value): value.isFinite ? String(value) : "null"
    case .text(let value): JSONText.quoted(value)
    case .blob(let bytes): JSONText.quoted("\(bytes.count) bytes")
    }
  }
}
