extension WarehouseDraft {
  /// Counts again what views and reports cannot count in an instant, for what the night touched: articles
  /// that name an entity, by topic and by day, pairs of entities, topics by day and outlet. A repeat counts with its original.
  func count() throws {
    try connection.execute(
      """
      CREATE TEMP TABLE uncounted (article_id INTEGER PRIMARY KEY);
      INSERT INTO uncounted SELECT article_id FROM main.articles WHERE duplicate_of IS NOT NULL;
      """)
    try countEntities()
    try countPairs()
    try countTopicsOfEntities()
    try countDaysOfEntities()
    try connection.execute("DROP TABLE temp.uncounted")
    try countTopics()
  }

  private func countEntities() throws {
    try connection.run(
      """
      UPDATE entities SET
        article_total = counted.articles,
        mention_total = counted.mentions,
        first_named_on = counted.first_on,
        last_named_on = counted.last_on
      FROM (
        SELECT night_entities.entity_id, count(articles.article_id) AS articles,
          coalesce(sum(named.mention_count), 0) AS mentions,
          min(published_on) AS first_on, max(published_on) AS last_on
        FROM night_entities
        LEFT JOIN article_entities AS named
          ON named.entity_id = night_entities.entity_id AND named.mention_count > 0
          AND named.article_id NOT IN uncounted
        LEFT JOIN articles ON articles.article_id = named.article_id
        GROUP BY night_entities.entity_id) AS counted
      WHERE counted.entity_id = entities.entity_id
      """)
  }

  /// A pair whose number changed stands in an article that came, changed or went: both are noted.
  private func countPairs() throws {
    // A list of names tells of no company, and its pairs would be too many.
    try connection.execute(
      """
      INSERT INTO uncounted
      SELECT article_id
      FROM main.article_entities
      WHERE mention_count > 0
      GROUP BY article_id
      HAVING count(*) > 128
      ON CONFLICT DO NOTHING
      """)
    let pairs = try connection.statement(
      """
      INSERT INTO entity_pairs (entity_id, other_entity_id, article_count)
      SELECT ?1, other.entity_id, count(*)
      FROM article_entities AS named
      CROSS JOIN article_entities AS other
        ON other.article_id = named.article_id AND other.entity_id > ?1
      WHERE named.entity_id = ?1 AND named.mention_count > 0 AND other.mention_count > 0
        AND named.article_id NOT IN uncounted
      GROUP BY other.entity_id
      HAVING count(*) > 1
      """)
    let entities = try connection.rows(
      """
      SELECT entity_id, article_total
      FROM night_entities JOIN entities USING (entity_id)
      ORDER BY entity_id
      """
    ) { (id: $0.integer(0), articles: $0.count(1)) }
    for entity in entities {
      try connection.run("DELETE FROM entity_pairs WHERE entity_id = ?", [.integer(entity.id)])
      if entity.articles > 1 { try pairs.run([.integer(entity.id)]) }
    }
  }

  private func countTopicsOfEntities() throws {
    try connection.execute(
      """
      DELETE FROM entity_topics WHERE entity_id IN night_entities;
      INSERT INTO entity_topics (entity_id, topic_code, articles, exact_articles, repeats)
      SELECT entity_id, topic_code, sum(NOT is_repeat), sum(is_exact AND NOT is_repeat),
        sum(is_repeat)
      FROM (
        SELECT night_entities.entity_id, ancestor_code AS topic_code,
          duplicate_of IS NOT NULL AS is_repeat, max(depth = 0) AS is_exact
        FROM night_entities
        CROSS JOIN article_entities AS named
          ON named.entity_id = night_entities.entity_id AND named.mention_count > 0
        CROSS JOIN articles USING (article_id)
        CROSS JOIN article_topics USING (article_id)
        CROSS JOIN topic_tree USING (topic_code)
        GROUP BY night_entities.entity_id, articles.article_id, ancestor_code)
      GROUP BY entity_id, topic_code;
      """)
  }

  private func countDaysOfEntities() throws {
    try connection.execute(
      """
      DELETE FROM entity_days WHERE entity_id IN night_entities;
      INSERT INTO entity_days (entity_id, published_on, articles, mentions, repeats)
      SELECT night_entities.entity_id, coalesce(published_on, ''), sum(duplicate_of IS NULL),
        sum(iif(duplicate_of IS NULL, named.mention_count, 0)), sum(duplicate_of IS NOT NULL)
      FROM night_entities
      CROSS JOIN article_entities AS named
        ON named.entity_id = night_entities.entity_id AND named.mention_count > 0
      CROSS JOIN articles USING (article_id)
      GROUP BY night_entities.entity_id, coalesce(published_on, '');
      """)
  }

  private func countTopics() throws {
    try connection.execute(
      """
      DELETE FROM topic_days WHERE (published_on, outlet) IN (
        SELECT published_on, outlet FROM night_cells)
      """)
    try connection.run(
      """
      INSERT INTO topic_days (
        published_on, outlet, topic_code, articles, exact_articles, repeats)
      SELECT published_on, outlet, topic_code, sum(NOT is_repeat),
        sum(is_exact AND NOT is_repeat), sum(is_repeat)
      FROM (
        SELECT cells.published_on, cells.outlet, ancestor_code AS topic_code,
          duplicate_of IS NOT NULL AS is_repeat, max(depth = 0) AS is_exact
        FROM (
          SELECT published_on, outlet, nullif(published_on, '') AS day, nullif(outlet, '') AS place
          FROM night_cells) AS cells
        CROSS JOIN articles
          ON articles.published_on IS cells.day AND articles.outlet IS cells.place
        CROSS JOIN article_topics USING (article_id)
        CROSS JOIN topic_tree USING (topic_code)
        GROUP BY articles.article_id, ancestor_code)
      GROUP BY published_on, outlet, topic_code
      """)
  }
}
