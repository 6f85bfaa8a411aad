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

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func table(_ sql: String, _ values: [Cell], _ connection: Connection) throws -> Table {
    let statement = try connection.statement(sql)
    let names = statement.columnNames
    let columns = names.indices.map(Int32.init)
    return Table(columns: names, rows: try statement.rows(values) { row in columns.map(row.cell) })
  }
}
