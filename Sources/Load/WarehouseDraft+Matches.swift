public import Records

extension WarehouseDraft {
  /// Points every row to the entity that the articles side by side tell it is.
  ///
  /// What each article alone tells stays in `article_entities`, so every night begins from there:
  /// rows go back to their own entity first, then to the one that `matches` names.
  public func apply(matches: EntityMatches) throws {
    try write {
      try connection.run("DELETE FROM mention_candidates WHERE scope = 'corpus'")
      try collectWanted(matches)
      try insertWantedEntities()
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
        article_id INTEGER, local_id INTEGER, entity_id INTEGER, wanted_id INTEGER,
        PRIMARY KEY (article_id, local_id)) WITHOUT ROWID;
      CREATE TEMP TABLE merged (local_id INTEGER PRIMARY KEY, wanted_id INTEGER);
      CREATE TEMP TABLE resolved (
        article_id INTEGER, local_id INTEGER, wanted_id INTEGER,
        PRIMARY KEY (article_id, local_id)) WITHOUT ROWID;
      """)
    for (key, entity) in matches.merged {
      try connection.run(
        "INSERT INTO merged VALUES (?, ?)",
        [.integer(RowID.of("entities", key)), .integer(RowID.of("entities", entity))])
    }
    for match in matches.resolved {
      try connection.run(
        "INSERT INTO resolved VALUES (?, ?, ?)",
        [
          .integer(RowID.of("articles", match.source)),
          .integer(RowID.of("entities", match.key)), .integer(RowID.of("entities", match.entity)),
        ])
    }
    try connection.execute(
      """
      INSERT INTO wanted_entities
      SELECT article_id, local_id, entity_id,
        coalesce(resolved.wanted_id, merged.wanted_id, local_id) AS wanted_id
      FROM article_entities
      LEFT JOIN merged USING (local_id)
      LEFT JOIN resolved USING (article_id, local_id)
      WHERE entity_id <> coalesce(resolved.wanted_id, merged.wanted_id, local_id);
      DROP TABLE temp.merged;
      DROP TABLE temp.resolved;
      """)
  }

  /// An entity that was merged into another has no row until it is itself again.
  private func insertWantedEntities() throws {
    try connection.run(
      """
      INSERT INTO entities (entity_id, natural_key, type, name)
      SELECT local_id, local_key, min(type), min(name)
      FROM article_entities
      WHERE local_id IN (
        SELECT local_id FROM wanted_entities UNION ALL SELECT wanted_id FROM wanted_entities)
      GROUP BY local_id, local_key
      ON CONFLICT (natural_key) DO NOTHING
      """)
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
      UPDATE article_entities SET entity_id = wanted.\(new)
      FROM temp.wanted_entities AS wanted
      WHERE article_entities.article_id = wanted.article_id
        AND article_entities.local_id = wanted.local_id
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
      INSERT INTO mention_candidates (mention_id, entity_id, score, reason, scope)
      SELECT mention_id, ?, ?, ?, 'corpus'
      FROM article_entities
      JOIN sentences USING (article_id)
      JOIN mentions USING (sentence_id, entity_id)
      WHERE article_id = ? AND local_id = ?
      ON CONFLICT (mention_id, entity_id) DO NOTHING
      """,
      [
        .integer(RowID.of("entities", match.entity)), .real(match.score), .text(match.reason),
        .integer(RowID.of("articles", match.source)), .integer(RowID.of("entities", match.key)),
      ])
  }
}
