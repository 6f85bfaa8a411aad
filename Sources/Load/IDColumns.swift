/// The columns of a schema that hold the ids of one table, and those that hold ids made from them.
/// Foreign keys tell which they are.
struct IDColumns {
  struct Column: Hashable {
    let table: String
    let name: String
  }

  /// The columns that hold the table's ids, its own first.
  private(set) var ids: [Column]
  /// The columns that hold the ids of an article's rows; none for another table.
  private(set) var rows: [Column] = []

  /// - Parameter connection: a database of this schema.
  init(of table: RowID.Table, on connection: Connection) throws {
    ids = [Column(table: table.rawValue, name: table.id)]
    let links = try Self.links(connection)
    Self.close(&ids, over: links)
    guard table == .articles else { return }
    // A row whose table has a key of its own, and points to an article or one of its rows.
    let keys = try Self.singleKeys(connection)
    repeat {
      let parents = Set((ids + rows).map(\.table))
      let found = Set(links.filter { parents.contains($0.parent.table) }.map(\.child.table))
        .compactMap { keys[$0] }
        .filter { !ids.contains($0) && !rows.contains($0) }
        .sorted { $0.table < $1.table }
      guard !found.isEmpty else { return }
      rows += found
      Self.close(&rows, over: links)
    } while true
  }

  private typealias Link = (child: Column, parent: Column)

  /// Adds the columns that point to one of `columns`, and so on.
  private static func close(_ columns: inout [Column], over links: [Link]) {
    var next = 0
    while next < columns.count {
      for link in links where link.parent == columns[next] && !columns.contains(link.child) {
        columns.append(link.child)
      }
      next += 1
    }
  }

  private static func links(_ connection: Connection) throws -> [Link] {
    try connection.rows(
      """
      SELECT tables.name, links."from", links."table", coalesce(links."to", parents.name)
      FROM pragma_table_list AS tables
      JOIN pragma_foreign_key_list(tables.name) AS links
      LEFT JOIN pragma_table_info(links."table") AS parents ON parents.pk = links.seq + 1
      WHERE tables.schema = 'main'
      ORDER BY 1, 2, 3
      """
    ) { row in
      (
        child: Column(table: row.text(0), name: row.text(1)),
        parent: Column(table: row.text(2), name: row.text(3))
      )
    }
  }

  /// The key of each table that has an integer as its only key.
  private static func singleKeys(_ connection: Connection) throws -> [String: Column] {
    let keys = try connection.rows(
      """
      SELECT tables.name, max(columns.name)
      FROM pragma_table_list AS tables
      JOIN pragma_table_info(tables.name) AS columns
      WHERE tables.schema = 'main' AND tables.type = 'table' AND columns.pk > 0
      GROUP BY tables.name
      HAVING count(*) = 1 AND max(columns.type) = 'INTEGER'
      """
    ) { Column(table: $0.text(0), name: $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: keys.map { ($0.table, $0) })
  }
}
