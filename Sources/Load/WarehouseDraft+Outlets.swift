public import Records

extension WarehouseDraft {
  /// Makes known what is known of outlets; `finish` stores those that articles name.
  public func loadOutlets(_ known: [Outlet]) throws {
    try write {
      try createKnownOutlets()
      for outlet in known {
        try connection.run(
          "INSERT OR IGNORE INTO known_outlets VALUES (?, ?, ?, ?, ?, ?, ?)",
          [
            .text(outlet.name), .text(orNull: outlet.nameLatin),
            .text(orNull: outlet.domains.isEmpty ? nil : outlet.domains.joined(separator: "|")),
            .text(orNull: outlet.country), .text(orNull: outlet.language),
            .text(orNull: outlet.kind?.rawValue), .text(orNull: outlet.wikidataID),
          ])
      }
    }
  }

  /// Brings `outlets` in line with what the articles name. Ids depend on all names together, so that no
  /// order of nights shows; where one moves, all are set anew.
  func settleOutlets() throws {
    try createKnownOutlets()
    let names = try connection.rows(
      "SELECT DISTINCT outlet FROM articles WHERE outlet IS NOT NULL ORDER BY outlet"
    ) { $0.text(0) }
    let wanted = ids.rule.settled(names, in: .outlets)
    let former = try connection.rows("SELECT name, outlet_id FROM outlets") {
      ($0.text(0), $0.integer(1))
    }
    let kept = Dictionary(uniqueKeysWithValues: wanted.map { ($0.key, $0.id) })
    if former.contains(where: { kept[$0.0].map { $0 } != $0.1 }) {
      try connection.run("UPDATE articles SET outlet_id = NULL WHERE outlet_id IS NOT NULL")
      try connection.run("DELETE FROM outlets")
    }
    for (name, id) in wanted {
      try connection.run(
        """
        INSERT INTO outlets (
          outlet_id, name, name_latin, domains, country, language, kind, wikidata_id)
        SELECT ?1, ?2, name_latin, domains, country, language, kind, wikidata_id
        FROM (SELECT 1) LEFT JOIN known_outlets ON known_outlets.name = ?2
        WHERE true
        ON CONFLICT (outlet_id) DO UPDATE SET
          name_latin = excluded.name_latin, domains = excluded.domains,
          country = excluded.country, language = excluded.language, kind = excluded.kind,
          wikidata_id = excluded.wikidata_id
        """, [.integer(id), .text(name)])
    }
    try connection.run(
      """
      UPDATE articles
      SET outlet_id = (SELECT outlet_id FROM outlets WHERE name = articles.outlet)
      WHERE outlet IS NOT NULL AND outlet_id IS NULL
      """)
  }

  private func createKnownOutlets() throws {
    try connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS known_outlets (
        name TEXT PRIMARY KEY, name_latin TEXT, domains TEXT, country TEXT, language TEXT,
        kind TEXT, wikidata_id TEXT)
      """)
  }
}
