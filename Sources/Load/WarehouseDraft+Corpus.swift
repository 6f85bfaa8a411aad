public import Records

extension WarehouseDraft {
  /// What the corpus steps need to know of every article, in the order of the sources' bytes.
  public func facts() throws -> [ArticleFacts] {
    var entities = try entityCounts()
    return try connection.rows(
      """
      SELECT article_id, source, outlet, url, language, published_on, title, text_digest,
        signature, word_count, modified_on
      FROM articles
      JOIN article_fingerprints USING (article_id)
      ORDER BY source
      """
    ) { row in Self.facts(row, entities: entities.removeValue(forKey: row.integer(0)) ?? []) }
  }

  /// Replaces which article repeats which.
  public func apply(duplicates: [Duplicate]) throws {
    try write {
      try connection.execute("DELETE FROM duplicates")
      for duplicate in duplicates {
        try connection.run(
          """
          INSERT INTO duplicates (article_id, original_id, kind, similarity)
          SELECT copies.article_id, originals.article_id, ?, ?
          FROM articles AS copies, articles AS originals
          WHERE copies.source = ? AND originals.source = ?
          """,
          [
            .text(duplicate.kind.rawValue), .real(duplicate.similarity), .text(duplicate.source),
            .text(duplicate.original),
          ])
      }
      // Articles are rewritten with their texts, so only those whose answer changed.
      let changes = try connection.rows(
        """
        SELECT article_id, original_id
        FROM articles LEFT JOIN duplicates USING (article_id)
        WHERE duplicate_of IS NOT original_id
        """
      ) { (article: $0.cell(0), original: $0.cell(1), id: $0.integer(0)) }
      for change in changes {
        try connection.run(
          "UPDATE articles SET duplicate_of = ? WHERE article_id = ?",
          [change.original, change.article])
        try tonight.noteCounted(change.id)
      }
    }
  }

  /// Replaces the stories. An article that none of them holds is left without one.
  public func apply(stories: [Story]) throws {
    try write {
      try connection.execute("CREATE TEMP TABLE wanted (article_id INTEGER PRIMARY KEY, story_id)")
      for story in stories where !story.sources.isEmpty { try upsert(story) }
      try connection.execute(
        """
        UPDATE articles SET story_id = found.story_id
        FROM (
          SELECT articles.article_id, wanted.story_id
          FROM main.articles LEFT JOIN temp.wanted USING (article_id)) AS found
        WHERE found.article_id = articles.article_id
          AND articles.story_id IS NOT found.story_id;
        DELETE FROM stories WHERE story_id NOT IN (SELECT story_id FROM wanted);
        DROP TABLE temp.wanted;
        """)
    }
  }

  private func upsert(_ story: Story) throws {
    let articles = try story.sources.compactMap { try ids.id(of: $0, in: .articles) }
    guard let first = articles.first else { return }
    try connection.run(
      """
      INSERT INTO stories (story_id, label, first_on, last_on, article_count)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (story_id) DO UPDATE SET
        label = excluded.label,
        first_on = excluded.first_on,
        last_on = excluded.last_on,
        article_count = excluded.article_count
      """,
      [
        .integer(first), .text(story.label), .text(orNull: story.firstOn),
        .text(orNull: story.lastOn), .count(story.sources.count),
      ])
    for article in articles {
      try connection.run("INSERT INTO wanted VALUES (?, ?)", [.integer(article), .integer(first)])
    }
  }

  private static func facts(
    _ row: Statement, entities: [ArticleFacts.EntityCount]
  ) -> ArticleFacts {
    let signature = row.blob(8).withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - 1, by: 2).map {
        UInt32(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: UInt16.self)))
      }
    }
    return ArticleFacts(
      source: row.text(1), outlet: row.optionalText(2), url: row.optionalText(3),
      language: row.text(4), publishedOn: row.optionalText(5),
      modifiedOn: row.optionalText(10), title: row.optionalText(6),
      fingerprint: TextFingerprint(
        textDigest: row.text(7), signature: signature, wordCount: row.count(9)),
      entities: entities)
  }

  /// The entities of every article by its id, sorted by key. Asked for article by article it takes
  /// thrice as long; a key or name that many articles have is kept once.
  private func entityCounts() throws -> [Int64: [ArticleFacts.EntityCount]] {
    var counts: [Int64: [ArticleFacts.EntityCount]] = [:]
    var known: [Int64: ArticleFacts.EntityCount] = [:]  // by the id of what was not merged
    _ = try connection.rows(
      """
      SELECT article_id, coalesce(local_key, natural_key) AS key, article_entities.type,
        mention_count, article_entities.name, iif(local_key IS NULL, entity_id, 0)
      FROM article_entities JOIN entities USING (entity_id)
      ORDER BY article_id, key
      """
    ) { row in
      let type: EntityType = try row.word(2, of: "article_entities.type")
      let id = row.integer(5)
      let former = known[id]
      let entity = ArticleFacts.EntityCount(
        key: former?.key ?? row.text(1), type: type, name: row.text(4, orSame: former?.name),
        count: row.count(3))
      if former == nil, id != 0 { known[id] = entity }
      counts[row.integer(0), default: []].append(entity)
    }
    return counts
  }
}
