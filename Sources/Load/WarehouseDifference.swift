/// What changed from one warehouse to another.
public enum WarehouseDifference {
  /// What was added, removed and changed from the warehouse at `old` to that at `new`: counts for
  /// each table that differs, then articles, entities, stories and rejections by name.
  ///
  /// - Throws: `WarehouseError` where one of them is no warehouse of this schema; what `sink` throws.
  public static func between(
    _ old: String, and new: String, into sink: inout some TableSink
  ) throws {
    _ = try WarehouseFile.openUnproved(old)
    let connection = try WarehouseFile.openUnproved(new)
    try WarehouseFile.attach(old, to: connection)
    try sink.begin(["what", "change", "name", "old", "new"])
    for table in try tables(connection) {
      for row in try changes(of: table, connection) { try sink.add(row) }
    }
    for question in questions { try connection.statement(question).pour(into: &sink) }
  }

  /// The tables that articles fill.
  private static func tables(_ connection: Connection) throws -> [String] {
    try connection.rows(
      """
      SELECT name
      FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
        AND name NOT IN ('seal', 'dictionary', 'quality_rules', 'article_fingerprints',
          'entity_pairs', 'entity_topics', 'entity_days', 'topic_days')
      ORDER BY name
      """
    ) { $0.text(0) }
  }

  /// A row for the table's number of rows, and for those added, removed and changed.
  private static func changes(
    of table: String, _ connection: Connection
  ) throws -> [[Cell]] {
    let columns = try connection.rows(
      "SELECT name, pk FROM pragma_table_info(?, 'main')", [.text(table)]
    ) { (name: "\"\($0.text(0))\"", isKey: $0.integer(1) > 0) }
    let same = columns.filter(\.isKey).map { "earlier.\($0.name) = later.\($0.name)" }
      .joined(separator: " AND ")
    let differs = columns.filter { !$0.isKey }
      .map { "earlier.\($0.name) IS NOT later.\($0.name)" }.joined(separator: " OR ")
    let counts = try connection.rows(
      """
      SELECT
        (SELECT count(*) FROM old.\(table)),
        (SELECT count(*) FROM main.\(table)),
        (SELECT count(*) FROM main.\(table) AS later
          WHERE NOT EXISTS (SELECT 1 FROM old.\(table) AS earlier WHERE \(same))),
        (SELECT count(*) FROM old.\(table) AS earlier
          WHERE NOT EXISTS (SELECT 1 FROM main.\(table) AS later WHERE \(same))),
        (SELECT count(*) FROM main.\(table) AS later
          JOIN old.\(table) AS earlier ON \(same)
          WHERE \(differs.isEmpty ? "FALSE" : differs))
      """
    ) { row in (0..<5).map { Cell.integer(row.integer($0)) } }[0]
    guard counts[2...] != [.integer(0), .integer(0), .integer(0)] else { return [] }
    let name = Cell.text(table)
    return [[.text("table"), .text("rows"), name, counts[0], counts[1]]]
      + zip(["added", "removed", "changed"], counts[2...])
      .filter { $0.1 != .integer(0) }
      .map { [.text("table"), .text($0.0), name, .null, $0.1] }
  }

  /// What is told by name, in this order.
  private static let questions = [
    """
    SELECT 'article' AS what, 'added' AS change, source AS name, NULL, title
    FROM main.articles
    WHERE source NOT IN (SELECT source FROM old.articles)
    UNION ALL
    SELECT 'article', 'removed', source, title, NULL
    FROM old.articles
    WHERE source NOT IN (SELECT source FROM main.articles)
    UNION ALL
    SELECT 'article', 'changed', source, earlier.title, later.title
    FROM main.articles AS later JOIN old.articles AS earlier USING (source)
    WHERE later.source_digest <> earlier.source_digest
    ORDER BY change, name
    """,
    """
    SELECT 'entity' AS what, 'added' AS change, natural_key AS name, NULL, name
    FROM main.entities
    WHERE natural_key NOT IN (SELECT natural_key FROM old.entities)
    UNION ALL
    SELECT 'entity', 'removed', natural_key, name, NULL
    FROM old.entities
    WHERE natural_key NOT IN (SELECT natural_key FROM main.entities)
    UNION ALL
    SELECT 'entity', 'renamed', natural_key, earlier.name, later.name
    FROM main.entities AS later JOIN old.entities AS earlier USING (natural_key)
    WHERE later.name <> earlier.name
    ORDER BY change, 3
    """,
    // A story's key changes with its first article: what it was before is told by its articles. An
    // article that stands alone is a story of one, of which nothing is said.
    """
    WITH before AS (
      SELECT later.story_id, max(stories.article_count) AS size
      FROM main.articles AS later
      JOIN old.articles AS earlier USING (source)
      JOIN old.stories ON stories.story_id = earlier.story_id
      GROUP BY later.story_id),
    after AS (
      SELECT earlier.story_id, count(later.source) AS kept
      FROM old.articles AS earlier
      LEFT JOIN main.articles AS later USING (source)
      GROUP BY earlier.story_id)
    SELECT 'story' AS what,
      CASE
        WHEN coalesce(size, 1) = 1 THEN 'new'
        WHEN size < article_count THEN 'grown'
        ELSE 'shrunk'
      END AS change,
      label AS name, size, article_count
    FROM main.stories
    LEFT JOIN before USING (story_id)
    WHERE article_count IS NOT size AND max(article_count, coalesce(size, 1)) > 1
    UNION ALL
    SELECT 'story', 'gone', label, article_count, NULL
    FROM old.stories
    JOIN after USING (story_id)
    WHERE kept = 0 AND article_count > 1
    ORDER BY change, name
    """,
    """
    SELECT 'rejection' AS what, 'added' AS change, source AS name, NULL, stage || ' ' || reason
    FROM main.rejections
    WHERE (source, stage, reason, detail) NOT IN (
      SELECT source, stage, reason, detail FROM old.rejections)
    UNION ALL
    SELECT 'rejection', 'removed', source, stage || ' ' || reason, NULL
    FROM old.rejections
    WHERE (source, stage, reason, detail) NOT IN (
      SELECT source, stage, reason, detail FROM main.rejections)
    ORDER BY change, name
    """,
  ]
}
