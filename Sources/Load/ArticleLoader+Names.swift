internal import Records

extension ArticleLoader {
  /// Inserts the entities that some row of the article speaks of, and what it tells of them.
  func insertEntities() throws {
    var counts = [Int](repeating: 0, count: entityIDs.count)
    for mention in annotated.mentions { counts[mention.entity] += 1 }
    let implied = impliedEntities()
    for (index, entity) in annotated.entities.enumerated()
    where counts[index] > 0 || implied.contains(index) {
      try insert(entity, id: entityIDs[index])
      try insertArticleEntity(entity, id: entityIDs[index], mentions: counts[index])
      try insertNames(of: entity, id: entityIDs[index])
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
        .integer(mentionIDs[index]), .integer(sentenceIDs[mention.sentence]),
        .integer(entityIDs[mention.entity]), .text(mention.type.rawValue),
        .count(mention.range.start), .count(mention.range.end), .text(text[mention.range]),
        .real(mention.score), .text(mention.basis.rawValue),
      ])
    }
  }

  func insertCandidates() throws {
    for candidate in annotated.candidates {
      try connection.run(
        """
        INSERT INTO mention_candidates (mention_id, entity_id, score, reason, scope)
        VALUES (?, ?, ?, ?, 'article')
        """,
        [
          .integer(mentionIDs[candidate.mention]), .integer(entityIDs[candidate.entity]),
          .real(candidate.score), .text(candidate.reason),
        ])
    }
  }

  /// The entities that rows other than mentions point to.
  private func impliedEntities() -> Set<Int> {
    var implied = Set(annotated.candidates.map(\.entity))
    for quotation in annotated.quotations { implied.formUnion(quotation.speakers) }
    for role in annotated.roles { implied.formUnion([role.person, role.of].compactMap(\.self)) }
    for meeting in annotated.meetings {
      implied.formUnion(([meeting.place] + meeting.participants.map(\.entity)).compactMap(\.self))
    }
    return implied
  }

  /// Inserts the entity where no article named it before; `finish` names it. A key that meets the
  /// id of another key fails on the primary key.
  private func insert(_ entity: Entity, id: Int64) throws {
    try connection.run(
      """
      INSERT INTO entities (entity_id, natural_key, type, name)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (natural_key) DO NOTHING
      """,
      [.integer(id), .text(entity.key), .text(entity.type.rawValue), .text(entity.name)])
  }

  private func insertArticleEntity(_ entity: Entity, id: Int64, mentions: Int) throws {
    try connection.run(
      """
      INSERT INTO article_entities (
        article_id, local_id, local_key, entity_id, type, kind, name, name_latin, wikidata_id,
        mention_count)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(articleID), .integer(id), .text(entity.key), .integer(id),
        .text(entity.type.rawValue), .text(orNull: entity.kind), .text(entity.name),
        .text(orNull: entity.nameLatin), .text(orNull: entity.wikidata), .count(mentions),
      ])
  }

  /// Of a name that both lexicon and text have, the lexicon's row stays.
  private func insertNames(of entity: Entity, id: Int64) throws {
    for name in entity.names {
      try connection.run(
        """
        INSERT INTO article_entity_names (article_id, local_id, name, basis)
        VALUES (?, ?, ?, ?)
        ON CONFLICT (article_id, local_id, name) DO UPDATE SET basis = min(basis, excluded.basis)
        """,
        [.integer(articleID), .integer(id), .text(name.name), .text(name.basis.rawValue)])
    }
  }
}
