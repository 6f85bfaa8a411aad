/// Proves that a warehouse is whole: bytes, structure, references, offsets, data quality.
public enum WarehouseCheck {
  /// Everything that is wrong with the warehouse at `path`, or worth knowing; errors first.
  ///
  /// Damage that keeps a check from running is a finding, too.
  /// - Throws: `WarehouseError` where there is no file, or it is no warehouse of this schema.
  public static func check(_ path: String) throws -> [CheckFinding] {
    let connection = try WarehouseFile.openUnproved(path)
    let checks: [(String, (Connection) throws -> [CheckFinding])] = [
      ("seal", { try seal(path, $0) }),
      ("integrity", integrity),
      ("foreign-keys", foreignKeys),
      ("search", searchCounts),
      ("data-quality", dataQuality),
    ]
    return checks.flatMap { name, check in
      do {
        return try check(connection)
      } catch {
        return [CheckFinding.error(name, "the check could not run: \(error)")]
      }
    }
  }

  private static func seal(_ path: String, _ connection: Connection) throws -> [CheckFinding] {
    if try Seal.holds(for: path, connection) { return [] }
    return [.error("seal", "the file's bytes are not those that were published")]
  }

  private static func integrity(_ connection: Connection) throws -> [CheckFinding] {
    try connection.rows("PRAGMA integrity_check") { $0.text(0) }
      .filter { $0 != "ok" }
      .map { .error("integrity", $0) }
  }

  private static func foreignKeys(_ connection: Connection) throws -> [CheckFinding] {
    let tables = try connection.rows(
      """
      SELECT "table", parent, count(*)
      FROM pragma_foreign_key_check
      GROUP BY "table", parent
      ORDER BY "table", parent
      """
    ) { (child: $0.text(0), parent: $0.text(1), rows: $0.count(2)) }
    return tables.map {
      .error("foreign-keys", rows: $0.rows, "rows of \($0.child) point to nothing in \($0.parent)")
    }
  }

  /// Every article and sentence must be found by the search tables, and nothing else.
  private static func searchCounts(_ connection: Connection) throws -> [CheckFinding] {
    let counts = try connection.rows(
      """
      SELECT 'articles', (SELECT count(*) FROM articles),
        (SELECT count(*) FROM article_search_docsize)
      UNION ALL
      SELECT 'sentences', (SELECT count(*) FROM sentences),
        (SELECT count(*) FROM sentence_search_docsize)
      """
    ) { (table: $0.text(0), rows: $0.count(1), indexed: $0.count(2)) }
    return counts.filter { $0.rows != $0.indexed }.map {
      .error("search", "\($0.indexed) of \($0.rows) \($0.table) are in the search table")
    }
  }

  /// The rules of the view that speak of any row.
  private static func dataQuality(_ connection: Connection) throws -> [CheckFinding] {
    try connection.rows(
      """
      SELECT rule, severity, rows, meaning
      FROM data_quality
      WHERE rows > 0
      ORDER BY severity = 'error' DESC, severity = 'warning' DESC, rule
      """
    ) { row in
      CheckFinding(
        rule: row.text(0), severity: CheckFinding.Severity(rawValue: row.text(1)) ?? .error,
        rows: row.count(2), message: row.text(3))
    }
  }
}
