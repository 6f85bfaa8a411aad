/// Puts rows into one search table, and takes them out.
struct SearchChange {
  private let insert: Statement
  private let delete: Statement

  init(_ connection: Connection, table: String, columns: String) throws {
    let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    insert = try connection.statement(
      "INSERT INTO \(table) (rowid, \(columns)) VALUES (?, \(places))")
    delete = try connection.statement(
      "INSERT INTO \(table) (\(table), rowid, \(columns)) VALUES ('delete', ?, \(places))")
  }

  /// - Parameter lines: for each column its words; of a row that goes, those it was put in with.
  func make(_ id: Int64, arrives: Bool, _ lines: [String]) throws {
    try (arrives ? insert : delete).run([.integer(id)] + lines.map(Cell.text))
  }
}
