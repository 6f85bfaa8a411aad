internal import Records

extension ArticleLoader {
  /// Inserts what the article tells of the entities that some row of it speaks of.
  func insertEntities() throws {
    var counts: [Int: Int] = [:]
    for mention in annotated.mentions { counts[mention.entity, default: 0] += 1 }
    for (index, id) in entityIDs.sorted(by: { $0.value < $1.value }) {
      try insertArticleEntity(annotated.entities[index], id: id, mentions: counts[index] ?? 0)
      try insertNames(of: annotated.entities[index], id: id)
    }
  }

  func insertMentions() throws {
    let statement = try connection.statement(
      """
      INSERT INTO mentions (
        mention_id, sentence_id, entity_id, type, start, end, surface, score, basis)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    for (index, mention) in annotated.mentions.enumerated() {
      try statement.run([
        .integer(rowID(index)), .integer(rowID(mention.sentence)),
        .integer(try entityID(mention.entity)), .text(mention.type.rawValue),
        .count(mention.range.start), .count(mention.range.end), .text(text[mention.range]),
        .real(mention.score), .text(mention.basis.rawValue),
      ])
    }
  }

  /// What nothing but a candidate speaks of is no entity of the article: its row has the name alone.
  func insertCandidates() throws {
    for candidate in annotated.candidates {
      let entity = annotated.entities[candidate.entity]
      try connection.run(
        """
        INSERT INTO mention_candidates (
          mention_id, natural_key, entity_id, name, score, reason, scope)
        VALUES (?, ?, ?, ?, ?, ?, 'article')
        """,
        [
          .integer(rowID(candidate.mention)), .text(entity.key),
          .integer(orNull: entityIDs[candidate.entity]), .text(entity.name),
          .real(candidate.score), .text(candidate.reason),
        ])
    }
  }

  private func insertArticleEntity(_ entity: Entity, id: Int64, mentions: Int) throws {
    try connection.run(
      """
      INSERT INTO article_entities (
        article_id, entity_id, type, kind, name, name_latin, country, description, gender,
        wikidata_id, mention_count)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(articleID), .integer(id), .text(entity.type.rawValue),
        .text(orNull: entity.kind), .text(entity.name),
        .text(orNull: entity.nameLatin), .text(orNull: entity.country),
        .text(orNull: entity.description), .text(orNull: entity.gender?.rawValue),
        .text(orNull: entity.wikidata), .count(mentions),
      ])
  }

  /// Of a name that both lexicon and text have, the lexicon's row stays.
  private func insertNames(of entity: Entity, id: Int64) throws {
    for name in entity.names {
      try connection.run(
        """
        INSERT INTO article_entity_names (article_id, entity_id, name, basis)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (article_id, entity_id, name) DO UPDATE SET basis = min(basis, excluded.basis)
        """,
        [.integer(articleID), .integer(id), .text(name.name), .text(name.basis.rawValue)])
    }
  }
}
