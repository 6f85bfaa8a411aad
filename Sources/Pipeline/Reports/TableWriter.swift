public import Load

/// Writes a table as its rows come; only in `TableFormat.table`, whose columns are as wide as their
/// widest cell, are they held until the end, the first code points of each cell.
public struct TableWriter: TableSink {
  /// Written at once, in bytes.
  private static let portion = 1 << 16

  private var layout: any TableLayout
  private let write: (String) throws -> Void
  private var pending = ""

  /// - Parameter isRaw: as `TableFormat.format` takes it.
  public init(
    _ format: TableFormat, title: String, isRaw: Bool, write: @escaping (String) throws -> Void
  ) {
    layout = format.layout(title: title, isRaw: isRaw)
    self.write = write
  }

  public mutating func begin(_ columns: [String]) throws { try put(layout.head(columns)) }

  public mutating func add(_ row: [Cell]) throws { try put(layout.row(row)) }

  /// Writes what is left. Must come last.
  public mutating func end() throws {
    try write(pending + layout.foot())
    pending = ""
  }

  private mutating func put(_ text: String) throws {
    pending += text
    guard pending.utf8.count >= Self.portion else { return }
    try write(pending)
    pending = ""
  }
}

/// How the rows of a table become text.
protocol TableLayout {
  mutating func head(_ columns: [String]) -> String
  mutating func row(_ cells: [Cell]) -> String
  func foot() -> String
}
