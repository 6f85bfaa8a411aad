/// Narrows what a query sees to the articles that a night touched: temporary tables with copies of
/// their rows stand under the names of the real ones, which they hide
/// (https://www.sqlite.org/lang_naming.html).
///
/// What no night touched was judged by the same rules when it was published, and its bytes are sealed.
struct QualityScope {
  private let connection: Connection

  /// - Returns: `nil` where most was touched: then a query may as well see everything.
  init?(_ draft: WarehouseDraft) throws {
    connection = draft.connection
    guard draft.continuesPublished else { return nil }
    let touched = try connection.rows("SELECT count(*) FROM night_articles") { $0.count(0) }
    guard touched.first ?? 0 <= Self.mostArticles else { return nil }
  }

  /// A bound on the memory for copies: some 50 MB.
  private static let mostArticles = 2000

  /// What `body` answers while queries see the touched articles alone.
  func during<Answer>(_ body: () throws -> Answer) throws -> Answer {
    for (table, key, parent) in Self.tables {
      let keys = parent.map { "SELECT \(key) FROM temp.\($0)" } ?? "SELECT * FROM night_articles"
      try connection.execute(
        "CREATE TEMP TABLE \(table) AS SELECT * FROM main.\(table) WHERE \(key) IN (\(keys))")
    }
    let answer = try body()
    for (table, _, _) in Self.tables { try connection.execute("DROP TABLE temp.\(table)") }
    return answer
  }

  /// Each table of an article's rows with the key that leads to it from the one above.
  private static let tables: [(table: String, key: String, parent: String?)] = [
    ("articles", "article_id", nil), ("sentences", "article_id", nil),
    ("article_entities", "article_id", nil), ("article_topics", "article_id", nil),
    ("topic_evidence", "article_id", nil), ("mentions", "sentence_id", "sentences"),
    ("quotations", "sentence_id", "sentences"), ("roles", "sentence_id", "sentences"),
    ("time_expressions", "sentence_id", "sentences"), ("meetings", "sentence_id", "sentences"),
    ("quotation_speakers", "quotation_id", "quotations"),
    ("meeting_participants", "meeting_id", "meetings"),
    ("meeting_reports", "meeting_id", "meetings"),
    ("mention_candidates", "mention_id", "mentions"),
  ]
}
