import Digests
internal import Foundation

/// Reads published warehouses, for reports and explanations. It never writes.
public enum WarehouseReader {
  /// SHA-256 of the file at `path`, lower-case hexadecimal.
  public static func digest(_ path: String) throws -> String {
    guard let isFile = TemporaryFile.isFile(path) else { throw WarehouseError.missing(path: path) }
    guard isFile else { throw WarehouseError.notAFile(path: path) }
    return try ContentDigest.of(file: path)
  }

  /// The answer of the warehouse at `path` to one query.
  ///
  /// - Throws: `WarehouseError` where it is no warehouse of this schema, `SQLiteError` where the
  ///   query is wrong or would write.
  public static func run(_ sql: String, on path: String) throws -> Table {
    var table = Table()
    try run(sql, on: path, into: &table)
    return table
  }

  /// As `run(_:on:)`, row by row.
  ///
  /// - Throws: what `sink` throws, too.
  public static func run(_ sql: String, on path: String, into sink: inout some TableSink) throws {
    let statement = try WarehouseFile.openUnproved(path).statement(sql)
    try sink.begin(statement.columnNames)
    try statement.pour(into: &sink)
  }

  /// The rules that are warnings and that rows of the warehouse at `path` break. The program's own
  /// queries are put to it, never those that the file holds.
  ///
  /// - Parameter today: YYYY-MM-DD, for the rules that ask for the day.
  public static func warnings(_ path: String, today: String) throws -> [CheckFinding] {
    let connection = try WarehouseFile.openUnproved(path)
    let check = QualityCheck(connection: connection)
    let broken = try Set(
      connection.rows(
        "SELECT rule FROM quality_rules WHERE rows IS NULL OR rows > 0"
      ) { $0.text(0) })
    let rules = try QualityRule.shipped.get().filter {
      $0.severity == .warning && broken.contains($0.name)
    }
    return try check.findings(rules, today: today)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func table(_ sql: String, _ values: [Cell], _ connection: Connection) throws -> Table {
    let statement = try connection.statement(sql)
    var table = Table(columns: statement.columnNames)
    try statement.pour(values, into: &table)
    return table
  }
}
