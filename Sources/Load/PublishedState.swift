internal import CSQLite
public import Records

/// What a published warehouse says of its inputs: enough to tell what a run has to do.
public struct PublishedState: Sendable, Hashable {
  /// The rows of `build`.
  public let build: [String: String]
  /// The digest of each article's source document, by source.
  public let articles: [String: String]
  /// The digest of each file that held several documents, by source.
  public let files: [String: String]
  /// The documents that could not go on, sorted by source.
  public let rejections: [Rejection]
  /// The lines that were found to recur, by outlet and key.
  public let recurringLines: [RecurringLine]

  /// Whether other rules of data quality were put to it than this program has.
  public let isJudgedByOtherRules: Bool

  /// Reads the warehouse at `path` and never modifies it.
  init(readingFrom path: String, isProved: Bool) throws {
    let connection = try isProved ? WarehouseFile.openUnproved(path) : WarehouseFile.open(path)
    do {
      build = try Self.pairs("build", "key", "value", connection)
      articles = try Self.pairs("articles", "source", "source_digest", connection)
      files = try Self.pairs("input_files", "source", "digest", connection)
      rejections = try Self.rejections(connection)
      recurringLines = try RecurringLine.stored(connection)
      let rules = try Set(QualityRule.stored(connection))
      isJudgedByOtherRules = try rules != Set(QualityRule.shipped.get())
    } catch let error as SQLiteError
      where [SQLITE_CORRUPT, SQLITE_NOTADB].contains(error.primaryCode)
    {
      throw WarehouseFile.damage(path)
    }
  }

  private static func pairs(
    _ table: String, _ key: String, _ value: String, _ connection: Connection
  ) throws -> [String: String] {
    let rows = try connection.rows("SELECT \(key), \(value) FROM \(table)") { row in
      (try row.text(0, of: "\(table).\(key)"), try row.text(1, of: "\(table).\(value)"))
    }
    return try Dictionary(rows) { _, _ in
      throw WarehouseError.badValue(path: connection.path, what: "one \(table).\(key) twice")
    }
  }

  private static func rejections(_ connection: Connection) throws -> [Rejection] {
    try connection.rows(
      """
      SELECT source, stage, reason, detail, source_digest
      FROM rejections
      ORDER BY source, stage, reason, detail
      """
    ) { row in
      Rejection(
        source: try row.text(0, of: "rejections.source"),
        stage: try row.word(1, of: "rejections.stage"),
        reason: try row.word(2, of: "rejections.reason"), detail: row.text(3),
        digest: row.optionalText(4))
    }
  }
}
