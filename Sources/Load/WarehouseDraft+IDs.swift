extension WarehouseDraft {
  /// Gives rows whose homes meet, or met until tonight, the ids that the corpus alone decides.
  ///
  /// Such rows stand side by side: a displaced row next to the one that displaced it. So only rows with
  /// a neighbour, be it one that went tonight, are looked at; in most warehouses there are none.
  func settleIDs() throws {
    try settleArticles()
    try settleEntities()
  }

  private func settleArticles() throws {
    let moves = try moves(in: .articles, freed: "SELECT article_id FROM night_removals")
    guard !moves.isEmpty else { return }
    for move in moves {
      try search.noteRemoval(of: move.old)
      try tonight.noteRemoval(of: move.old)
    }
    let columns = try IDColumns(of: .articles, on: connection)
    try renumber(moves, columns.ids, places: 1)
    try renumber(moves, columns.rows, places: Int64(RowID.places))
    for move in moves {
      try search.noteArrival(of: move.new)
      try tonight.noteArrival(of: move.new)
    }
  }

  private func settleEntities() throws {
    let moves = try moves(in: .entities, freed: "SELECT entity_id FROM night_entities")
    guard !moves.isEmpty else { return }
    // A pair's smaller id comes first: who is the smaller may have changed.
    try connection.execute("DELETE FROM entity_pairs")
    try renumber(moves, IDColumns(of: .entities, on: connection).ids, places: 1)
    try tonight.noteAllEntities()
  }

  private typealias Move = (old: Int64, new: Int64)

  /// The rows that must have another id.
  private func moves(in table: RowID.Table, freed: String) throws -> [Move] {
    let taken = try connection.rows("SELECT \(table.id) FROM \(table.rawValue) UNION \(freed)") {
      $0.integer(0)
    }.sorted()
    var moves: [Move] = []
    for run in Self.runs(of: taken) {
      let rows = try connection.rows(
        """
        SELECT \(table.key), \(table.id)
        FROM \(table.rawValue)
        WHERE \(table.id) BETWEEN ? AND ?
        """, [.integer(run.lowerBound), .integer(run.upperBound)]
      ) { ($0.text(0), $0.integer(1)) }
      let old = try Dictionary(rows) { _, _ in
        throw WarehouseError.badValue(path: connection.path, what: "one \(table.key) twice")
      }
      for (key, id) in ids.rule.settled(Array(old.keys), in: table) {
        if let former = old[key], former != id { moves.append((former, id)) }
      }
    }
    return moves
  }

  /// The runs of neighbours among `ids`, which are sorted.
  private static func runs(of ids: [Int64]) -> [ClosedRange<Int64>] {
    var runs: [ClosedRange<Int64>] = []
    for (id, next) in zip(ids, ids.dropFirst()) where next - 1 == id {
      if let run = runs.last, run.upperBound == id {
        runs[runs.count - 1] = run.lowerBound...next
      } else {
        runs.append(id...next)
      }
    }
    return runs
  }

  /// Moves the ids in `columns`: first out of the way of each other, below zero, then to their places.
  ///
  /// - Parameter places: how many ids each moved id stands for: itself, or an article's rows.
  private func renumber(
    _ moves: [Move], _ columns: [IDColumns.Column], places: Int64
  ) throws {
    try connection.execute("PRAGMA defer_foreign_keys = ON")
    for column in columns {
      for (old, _) in moves {
        try connection.run(
          """
          UPDATE \(column.table) SET \(column.name) = -\(column.name)
          WHERE \(column.name) BETWEEN ?1 * ?2 AND ?1 * ?2 + ?2 - 1
          """, [.integer(old), .integer(places)])
      }
    }
    for column in columns {
      for (old, new) in moves {
        try connection.run(
          """
          UPDATE \(column.table) SET \(column.name) = (?3 - ?1) * ?2 - \(column.name)
          WHERE \(column.name) BETWEEN -(?1 * ?2 + ?2 - 1) AND -(?1 * ?2)
          """, [.integer(old), .integer(places), .integer(new)])
      }
    }
  }
}
