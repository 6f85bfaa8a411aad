/// Finds the ids of rows in a draft, and gives new rows theirs.
struct RowIDRegister {
  private let connection: Connection
  let rule: RowID

  init(_ connection: Connection, _ rule: RowID) {
    self.connection = connection
    self.rule = rule
  }

  /// The id of the row with `key`; `nil` where there is none.
  func id(of key: String, in table: RowID.Table) throws -> Int64? {
    try connection.rows(
      "SELECT \(table.id) FROM \(table.rawValue) WHERE \(table.key) = ?", [.text(key)]
    ) { $0.integer(0) }.first
  }

  /// An id for a new row with `key`: its home, or the first free id behind it. `settleIDs` puts rows
  /// with one home in their order.
  func freeID(for key: String, in table: RowID.Table) throws -> Int64 {
    var id = rule.home(of: key, in: table)
    while try isTaken(id, table) { id += 1 }
    return id
  }

  /// The id of the entity with `key`, which is made where it is new; `finish` names it.
  func entity(_ key: String, type: String, name: String) throws -> Int64 {
    if let id = try id(of: key, in: .entities) { return id }
    let id = try freeID(for: key, in: .entities)
    try connection.run(
      "INSERT INTO entities (entity_id, natural_key, type, name) VALUES (?, ?, ?, ?)",
      [.integer(id), .text(key), .text(type), .text(name)])
    return id
  }

  private func isTaken(_ id: Int64, _ table: RowID.Table) throws -> Bool {
    try connection.rows(
      "SELECT EXISTS (SELECT 1 FROM \(table.rawValue) WHERE \(table.id) = ?)", [.integer(id)]
    ) { $0.integer(0) } == [1]
  }
}
