internal import CSQLite

extension WarehouseDraft {
  /// Computes what all articles together tell, for what the night touched: names of entities, search
  /// tables, what made the file, how many rows break which rule of data quality.
  ///
  /// - Parameter build: versions and digests for the table `build`; `schema_digest` and
  ///   `sqlite_version` are added here.
  public func finish(build: [String: String]) throws {
    try write {
      try removeUnnamedEntities()
      try settleIDs()
      try settleOutlets()
      try settleBounds()
      try nameEntities()
      try settleCandidates()
      try collectEntityNames()
      try count()
      try search.update()
      try store(build)
      try judge(by: QualityRule.shipped.get())
    }
  }

  /// Brings the search tables in line with the articles. `finish` does so, too; done before, it can
  /// go on beside the comparison of articles.
  public func updateSearch() throws {
    try write { try search.update() }
    // What is merged here would be kept in memory for a rollback; a draft that fails is thrown away.
    try connection.execute("PRAGMA journal_mode = OFF")
    do { try search.merge() } catch let error as SQLiteError { throw failure(error) }
    try connection.execute("PRAGMA journal_mode = MEMORY")
  }

  /// The version of SQLite that this program runs on; its own file does not tell.
  public static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  private func removeUnnamedEntities() throws {
    try connection.run(
      """
      UPDATE mention_candidates SET entity_id = NULL
      WHERE entity_id IN (SELECT entity_id FROM night_entities) AND NOT EXISTS (
        SELECT 1 FROM article_entities
        WHERE article_entities.entity_id = mention_candidates.entity_id)
      """)
    try connection.run(
      """
      DELETE FROM entities
      WHERE entity_id IN (SELECT entity_id FROM night_entities) AND NOT EXISTS (
        SELECT 1 FROM article_entities WHERE article_entities.entity_id = entities.entity_id)
      """)
  }

  /// Points a reading that was not taken to its entity where articles name that; what articles side by
  /// side found takes its name from there.
  private func settleCandidates() throws {
    try connection.run(
      """
      UPDATE mention_candidates SET entity_id = entities.entity_id
      FROM entities
      WHERE mention_candidates.entity_id IS NULL
        AND entities.natural_key = mention_candidates.natural_key
      """)
    try connection.run(
      """
      UPDATE mention_candidates SET name = entities.name
      FROM entities
      WHERE scope = 'corpus' AND entities.entity_id = mention_candidates.entity_id
      """)
  }

  /// The name that most articles give, those before others that know it by its own key; of several
  /// the longest, then the smallest by bytes. What articles differ on else takes the smallest
  /// value, so that no order of arrival matters. One pass with windows: joined to a second grouping,
  /// SQLite 3.40 compares every entity with every other.
  private func nameEntities() throws {
    try connection.run(
      """
      WITH counted AS (
        SELECT entity_id, name, count(*) AS articles, max(local_key IS NULL) AS own,
          min(type) AS type, min(kind) AS kind, min(name_latin) AS name_latin,
          min(country) AS country, min(description) AS description, min(gender) AS gender,
          min(wikidata_id) AS wikidata_id
        FROM article_entities
        WHERE entity_id IN (SELECT entity_id FROM night_entities)
        GROUP BY entity_id, name),
      ranked AS (
        SELECT entity_id, name,
          row_number() OVER (
            PARTITION BY entity_id ORDER BY own DESC, articles DESC, length(name) DESC, name)
            AS place,
          min(type) OVER entity AS type, min(kind) OVER entity AS kind,
          min(name_latin) OVER entity AS name_latin, min(country) OVER entity AS country,
          min(description) OVER entity AS description, min(gender) OVER entity AS gender,
          min(wikidata_id) OVER entity AS wikidata_id
        FROM counted
        WINDOW entity AS (PARTITION BY entity_id))
      UPDATE entities SET
        name = ranked.name,
        type = ranked.type,
        kind = ranked.kind,
        name_latin = ranked.name_latin,
        country = ranked.country,
        description = ranked.description,
        gender = ranked.gender,
        wikidata_id = ranked.wikidata_id
      FROM ranked
      WHERE ranked.place = 1 AND entities.entity_id = ranked.entity_id
      """)
  }

  /// A key with a bar was made from the text; any other is a lexicon's.
  private func collectEntityNames() throws {
    try connection.run(
      "DELETE FROM entity_names WHERE entity_id IN (SELECT entity_id FROM night_entities)")
    try connection.run(
      """
      INSERT INTO entity_names (entity_id, name, basis)
      SELECT entity_id, name, min(basis)
      FROM (
        SELECT entity_id, article_entity_names.name, basis
        FROM article_entities JOIN article_entity_names USING (article_id, entity_id)
        WHERE entity_id IN (SELECT entity_id FROM night_entities)
        UNION ALL
        SELECT entity_id, article_entities.name,
          iif(instr(coalesce(local_key, natural_key), '|'), 'text', 'lexicon')
        FROM article_entities JOIN entities USING (entity_id)
        WHERE entity_id IN (SELECT entity_id FROM night_entities))
      GROUP BY entity_id, name
      """)
  }

  private func store(_ build: [String: String]) throws {
    var build = build
    build["schema_digest"] = Schema.digest
    build["sqlite_version"] = Self.sqliteVersion
    try connection.run("DELETE FROM build")
    for (key, value) in build.sorted(by: { $0.key < $1.key }) {
      try connection.run(
        "INSERT INTO build (key, value) VALUES (?, ?)", [.text(key), .text(value)])
    }
    try connection.run(
      "UPDATE seal SET sha256 = ?", [.text(String(repeating: "0", count: 64))])
  }
}
