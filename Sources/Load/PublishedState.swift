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
      build = try Self.pairs("SELECT key, value FROM build", connection)
      articles = try Self.pairs("SELECT source, source_digest FROM articles", connection)
      files = try Self.pairs("SELECT source, digest FROM input_files", connection)
      rejections = try Self.rejections(connection)
      recurringLines = try RecurringLine.stored(connection)
      let rules = try Set(QualityRule.stored(connection))
      isJudgedByOtherRules = try rules != Set(QualityRule.shipped.get())
    } catch let error as SQLiteError
      where [SQLITE_CORRUPT, SQLITE_NOTADB].contains(error.primaryCode)
    {
      throw WarehouseError.notADatabase(path: path)
    }
  }

  private static func pairs(
    _ sql: String, _ connection: Connection
  ) throws -> [String: String] {
    let rows = try connection.rows(sql) { ($0.text(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  private static func rejections(_ connection: Connection) throws -> [Rejection] {
    try connection.rows(
      """
      SELECT source, stage, reason, detail, source_digest
      FROM rejections
      ORDER BY source, stage, reason, detail
      """
    ) { row in
      guard let stage = Rejection.Stage(rawValue: row.text(1)),
        let reason = Rejection.Reason(rawValue: row.text(2))
      else { preconditionFailure("the CHECK lists of rejections differ from its enums") }
      return Rejection(
        source: row.text(0), stage: stage, reason: reason, detail: row.text(3),
        digest: row.optionalText(4))
    }
  }
}
