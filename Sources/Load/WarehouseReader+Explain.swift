extension WarehouseReader {
  /// Every row of the document `article`, each with its reason, from the warehouse at `path`.
  ///
  /// - Parameter article: its source, or its row id.
  /// - Returns: `nil` where the warehouse knows no such document.
  public static func explain(_ article: String, in path: String) throws -> Explanation? {
    let connection = try WarehouseFile.openUnproved(path)
    guard let source = try source(of: article, connection) else { return nil }
    let sections = try questions.map { question in
      Explanation.Section(
        title: question.title, table: try table(question.sql, [.text(source)], connection))
    }
    return Explanation(source: source, sections: sections.filter { !$0.table.rows.isEmpty })
  }

  private static func source(of article: String, _ connection: Connection) throws -> String? {
    try connection.rows(
      """
      SELECT source FROM articles WHERE source = ?1
      UNION ALL
      SELECT source FROM articles WHERE article_id = CAST(?1 AS INTEGER)
      UNION ALL
      SELECT source FROM rejections WHERE source = ?1
      LIMIT 1
      """, [.text(article)]
    ) { $0.text(0) }.first
  }

  private static let questions: [(title: String, sql: String)] = [
    (
      "article",
      """
      SELECT article_id, source, source_digest, url, outlet, title, byline, dateline, language,
        published_on, published_basis, modified_on, section, (
          SELECT group_concat(keyword, ' · ')
          FROM (
            SELECT keyword
            FROM article_keywords AS k
            WHERE k.article_id = articles.article_id
            ORDER BY k.ordinal)) AS keywords, story_id,
        (SELECT source FROM articles AS o WHERE o.article_id = articles.duplicate_of) AS repeats
      FROM articles
      WHERE source = ?
      """
    ),
    (
      "rejections",
      """
      SELECT stage, reason, detail, source_digest
      FROM rejections
      WHERE source = ?
      ORDER BY stage, reason, detail
      """
    ),
    (
      "removed blocks",
      """
      SELECT reason, removed_blocks.text
      FROM removed_blocks
      JOIN articles USING (article_id)
      WHERE source = ?
      ORDER BY ordinal
      """
    ),
    (
      "sentences",
      """
      SELECT ordinal, part, start, end, sentences.text
      FROM sentences
      JOIN articles USING (article_id)
      WHERE source = ?
      ORDER BY ordinal
      """
    ),
    (
      "mentions",
      """
      SELECT sentences.ordinal AS sentence, mentions.start, mentions.end, surface, mentions.type,
        name AS entity, natural_key, score, basis
      FROM mentions
      JOIN entities USING (entity_id)
      JOIN sentences USING (sentence_id)
      JOIN articles USING (article_id)
      WHERE source = ?
      ORDER BY mentions.start
      """
    ),
    (
      "other readings",
      """
      SELECT surface, name AS taken, score, other_name AS other, other_score, reason
      FROM ambiguous_mentions
      WHERE source = ?
      ORDER BY mention_id, other_score DESC, other_entity_id
      """
    ),
    (
      "topics",
      """
      SELECT rank, topic_code, label_ar, label_en, article_topics.score, (
        SELECT group_concat(words, ' · ')
        FROM (
          SELECT printf(
            '%s (%d-%d: %.2f)', substr(articles.text, start + 1, end - start), start, end, weight)
            AS words
          FROM topic_evidence AS e
          WHERE e.article_id = articles.article_id AND e.rank = article_topics.rank
          ORDER BY e.ordinal)) AS evidence
      FROM article_topics
      JOIN articles USING (article_id)
      JOIN topics USING (topic_code)
      WHERE source = ?
      ORDER BY rank
      """
    ),
    (
      "quotations",
      """
      SELECT sentences.ordinal AS sentence, kind, speaker, speaker_basis, cue, quotations.start,
        quotations.end,
        substr(articles.text, quotations.start + 1, quotations.end - quotations.start) AS text
      FROM quotations
      JOIN sentences USING (sentence_id)
      JOIN articles USING (article_id)
      WHERE source = ?
      ORDER BY quotation_id
      """
    ),
    (
      "time expressions",
      """
      SELECT sentences.ordinal AS sentence, type, time_expressions.start, time_expressions.end,
        substr(
          articles.text, time_expressions.start + 1,
          time_expressions.end - time_expressions.start) AS surface,
        value, basis
      FROM time_expressions
      JOIN sentences USING (sentence_id)
      JOIN articles USING (article_id)
      WHERE source = ?
      ORDER BY time_expressions.start
      """
    ),
    (
      "roles",
      """
      SELECT sentences.ordinal AS sentence, persons.name AS person, office, bodies.name AS of,
        status, roles.start, roles.end,
        substr(articles.text, roles.start + 1, roles.end - roles.start) AS surface
      FROM roles
      JOIN entities AS persons ON persons.entity_id = person_entity_id
      LEFT JOIN entities AS bodies ON bodies.entity_id = of_entity_id
      JOIN sentences USING (sentence_id)
      JOIN articles USING (article_id)
      WHERE source = ?
      ORDER BY role_id
      """
    ),
    (
      "meetings",
      """
      SELECT held_on, place, status, name, other_name, sentence
      FROM who_met_whom
      WHERE source = ?
      ORDER BY meeting_id, name, other_name
      """
    ),
    (
      "duplicates",
      """
      SELECT originals.source AS repeats, kind, similarity
      FROM duplicates
      JOIN articles USING (article_id)
      JOIN articles AS originals ON originals.article_id = original_id
      WHERE articles.source = ?
      """
    ),
  ]
}
