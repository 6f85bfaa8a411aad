public import Records

extension WarehouseDraft {
  /// Points every row to the entity that the articles side by side tell it is.
  ///
  /// The key that each article alone gives stays in `article_entities`, so every night begins there:
  /// rows go back to their own entity first, then to the one that `matches` names.
  public func apply(matches: EntityMatches) throws {
    try write {
      try connection.run("DELETE FROM mention_candidates WHERE scope = 'corpus'")
      try collectWanted(matches)
      try tonight.noteMoves()
      try move(from: "entity_id", to: "local_id")
      try move(from: "local_id", to: "wanted_id")
      try connection.execute("DROP TABLE temp.wanted_entities")
      for match in matches.open { try insert(match) }
    }
  }

  /// Notes the rows of `article_entities` that point elsewhere than they should.
  private func collectWanted(_ matches: EntityMatches) throws {
    try connection.execute(
      """
      CREATE TEMP TABLE wanted_entities (
        article_id INTEGER, local_id INTEGER, entity_id INTEGER, wanted_id INTEGER, local_key TEXT,
        PRIMARY KEY (article_id, local_id)) WITHOUT ROWID;
      CREATE TEMP TABLE merged (local_key TEXT PRIMARY KEY, wanted_key TEXT) WITHOUT ROWID;
      CREATE TEMP TABLE resolved (
        article_id INTEGER, local_key TEXT, wanted_key TEXT,
        PRIMARY KEY (article_id, local_key)) WITHOUT ROWID;
      """)
    for (key, entity) in matches.merged {
      try connection.run("INSERT INTO merged VALUES (?, ?)", [.text(key), .text(entity)])
    }
    for match in matches.resolved {
      try connection.run(
        "INSERT INTO resolved SELECT article_id, ?, ? FROM articles WHERE source = ?",
        [.text(match.key), .text(match.entity), .text(match.source)])
    }
    for row in try misplaced() { try insert(row) }
    try connection.execute("DROP TABLE temp.merged; DROP TABLE temp.resolved")
  }

  /// A row of `article_entities` that points elsewhere than it should, with the key that its article
  /// gives it and the key of the entity that it should point to.
  private struct Misplaced {
    let article, entity: Int64
    let key, wanted, type, name: String
  }

  /// What was merged before is looked at row by row; what never was, only where a match names it.
  private func misplaced() throws -> [Misplaced] {
    try connection.rows(
      """
      WITH judged AS (
        SELECT article_id, entity_id, local_key, type, name
        FROM article_entities
        WHERE local_key IS NOT NULL
        UNION ALL
        SELECT here.article_id, here.entity_id, merged.local_key, here.type, here.name
        FROM merged
        CROSS JOIN entities ON natural_key = merged.local_key
        CROSS JOIN article_entities AS here USING (entity_id)
        WHERE here.local_key IS NULL
        UNION ALL
        SELECT here.article_id, here.entity_id, resolved.local_key, here.type, here.name
        FROM resolved
        CROSS JOIN entities ON natural_key = resolved.local_key
        CROSS JOIN article_entities AS here USING (article_id, entity_id)
        WHERE here.local_key IS NULL),
      told AS (
        SELECT DISTINCT article_id, entity_id, local_key, type, name,
          coalesce(resolved.wanted_key, merged.wanted_key, local_key) AS wanted_key
        FROM judged
        LEFT JOIN merged USING (local_key)
        LEFT JOIN resolved USING (article_id, local_key))
      SELECT told.article_id, told.entity_id, told.local_key, told.wanted_key, told.type, told.name
      FROM told JOIN entities USING (entity_id)
      WHERE entities.natural_key <> told.wanted_key
      ORDER BY told.article_id, told.local_key
      """
    ) { row in
      Misplaced(
        article: row.integer(0), entity: row.integer(1), key: row.text(2), wanted: row.text(3),
        type: row.text(4), name: row.text(5))
    }
  }

  /// An entity that was merged into another has no row until it is itself again.
  private func insert(_ row: Misplaced) throws {
    let local = try ids.entity(row.key, type: row.type, name: row.name)
    let wanted = try ids.entity(row.wanted, type: row.type, name: row.name)
    try connection.run(
      "INSERT INTO wanted_entities VALUES (?, ?, ?, ?, ?)",
      [
        .integer(row.article), .integer(local), .integer(row.entity), .integer(wanted),
        .text(row.key),
      ])
  }

  /// Moves the rows of the noted articles from one entity to the other. They are reached from the
  /// articles: written as a join, SQLite 3.40 reads every mention there is.
  private func move(from old: String, to new: String) throws {
    let moved =
      "SELECT sentence_id FROM temp.wanted_entities JOIN main.sentences USING (article_id)"
    func target(_ column: String, of sentence: String) -> String {
      """
      SELECT wanted.\(new)
      FROM main.sentences JOIN temp.wanted_entities AS wanted USING (article_id)
      WHERE sentences.sentence_id = \(sentence) AND wanted.\(old) = \(column)
        AND wanted.\(old) <> wanted.\(new)
      """
    }
    for (table, column) in Self.references {
      let target = target("\(table).\(column)", of: "\(table).sentence_id")
      try connection.execute(
        """
        UPDATE \(table) SET \(column) = (\(target))
        WHERE sentence_id IN (\(moved)) AND EXISTS (\(target))
        """)
    }
    for (table, parent, key) in Self.childReferences {
      let sentence = "(SELECT sentence_id FROM \(parent) WHERE \(parent).\(key) = \(table).\(key))"
      let target = target("\(table).entity_id", of: sentence)
      try connection.execute(
        """
        UPDATE \(table) SET entity_id = (\(target))
        WHERE \(key) IN (SELECT \(key) FROM \(parent) WHERE sentence_id IN (\(moved)))
          AND EXISTS (\(target))
        """)
    }
    try connection.execute(
      """
      UPDATE article_entities SET
        entity_id = wanted.\(new),
        local_key = iif(wanted.\(new) = wanted.local_id, NULL, wanted.local_key)
      FROM temp.wanted_entities AS wanted
      WHERE article_entities.article_id = wanted.article_id
        AND article_entities.entity_id = wanted.\(old)
      """)
  }

  /// The columns that speak of an entity, in tables of sentences and in those below them.
  private static let references = [
    ("mentions", "entity_id"), ("quotations", "speaker_entity_id"), ("roles", "person_entity_id"),
    ("roles", "of_entity_id"), ("meetings", "place_entity_id"),
  ]
  private static let childReferences = [
    ("mention_candidates", "mentions", "mention_id"),
    ("quotation_speakers", "quotations", "quotation_id"),
    ("meeting_participants", "meetings", "meeting_id"),
  ]

  private func insert(_ match: EntityMatches.Open) throws {
    try connection.run(
      """
      INSERT INTO mention_candidates (
        mention_id, natural_key, entity_id, name, score, reason, scope)
      SELECT mention_id, others.natural_key, others.entity_id, others.name, ?, ?, 'corpus'
      FROM articles
      JOIN article_entities AS here USING (article_id)
      JOIN entities AS own ON own.entity_id = here.entity_id
      JOIN sentences USING (article_id)
      JOIN mentions ON mentions.sentence_id = sentences.sentence_id
        AND mentions.entity_id = here.entity_id
      JOIN entities AS others ON others.natural_key = ?
      WHERE source = ? AND coalesce(local_key, own.natural_key) = ?
      ON CONFLICT (mention_id, natural_key) DO NOTHING
      """,
      [
        .real(match.score), .text(match.reason), .text(match.entity), .text(match.source),
        .text(match.key),
      ])
  }
}
