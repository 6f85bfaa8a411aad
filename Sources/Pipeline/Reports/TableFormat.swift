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
    var text = ""
    var layout = layout(title: title, isRaw: isRaw)
    text += layout.head(table.columns)
    for row in table.rows { text += layout.row(row) }
    return text + layout.foot()
  }

  /// The layout of one table.
  func layout(title: String, isRaw: Bool) -> any TableLayout {
    switch self {
    case .table: AlignedLayout()
    case .csv: CSVLayout(isRaw: isRaw)
    case .json: JSONLayout()
    case .html: HTMLLayout(title: title)
    }
  }
}

extension Cell {
  /// The value for reading; "" for NULL.
  var text: String {
    switch self {
    case .null: ""
    case .integer(let value): String(value)
    case .real(let value): String(value)
    case .text(let value): value
    case .blob(let bytes): "\(bytes.count) bytes"
    }
  }

  var json: String {
    switch self {
    case .null: "null"
    case .integer(let value): String(value)
    case .real(let value): value.isFinite ? String(value) : "null"
    case .text(let value): JSONText.quoted(value)
    case .blob(let bytes): JSONText.quoted("\(bytes.count) bytes")
    }
  }
}
