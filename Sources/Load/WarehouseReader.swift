import Digests
internal import Foundation

/// Reads published warehouses, for reports and explanations. It never writes.
public enum WarehouseReader {
  /// SHA-256 of the file at `path`, lower-case hexadecimal.
  public static func digest(_ path: String) throws -> String {
    guard exists(path) else { throw WarehouseError.missing(path: path) }
    return try ContentDigest.of(file: path)
  }

  /// The answer of the warehouse at `path` to one query.
  ///
  /// - Throws: `WarehouseError` where it is no warehouse of this schema, `SQLiteError` where the
  ///   query is wrong or would write.
  public static func run(_ sql: String, on path: String) throws -> Table {
    let connection = try WarehouseFile.openUnproved(path)
    return try table(sql, [], connection)
  }

  /// The rules that are warnings and that rows of the warehouse at `path` break.
  ///
  /// - Parameter today: YYYY-MM-DD, for the rules that ask for the day.
  public static func warnings(_ path: String, today: String) throws -> [CheckFinding] {
    let connection = try WarehouseFile.openUnproved(path)
    let check = QualityCheck(connection: connection)
    let rules = try connection.rows(
      """
      SELECT rule, meaning, query, rows
      FROM quality_rules
      WHERE severity = 'warning' AND (rows IS NULL OR rows > 0)
      ORDER BY rule
      """
    ) { row in
      QualityRule(
        name: row.text(0), severity: .warning, meaning: row.text(1), query: row.text(2))
    }
    return try check.findings(rules, today: today)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func table(_ sql: String, _ values: [Cell], _ connection: Connection) throws -> Table {
    let statement = try connection.statement(sql)
    let names = statement.columnNames
    let columns = names.indices.map(Int32.init)
    return Table(columns: names, rows: try statement.rows(values) { row in columns.map(row.cell) })
  }
}
