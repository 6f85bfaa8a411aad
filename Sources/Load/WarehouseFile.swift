internal import CSQLite
internal import Foundation

/// Opens published warehouses: read-only, and only what is one.
enum WarehouseFile {
  /// A connection for reading the warehouse at `path`.
  ///
  /// - Throws: `WarehouseError` where it is missing, no database, no warehouse, of another schema,
  ///   or altered after it was published.
  static func open(_ path: String) throws -> Connection {
    let connection = try openUnproved(path)
    guard try Seal.holds(for: path, connection) else { throw WarehouseError.altered(path: path) }
    return connection
  }

  /// As `open`, without reading the whole file to prove that it is as it was published.
  static func openUnproved(_ path: String) throws -> Connection {
    try open(path) { try identify($0, path) }
  }

  /// As `openUnproved`, for a warehouse of whatever schema.
  static func openAny(_ path: String) throws -> Connection {
    try open(path) { try identifyMark($0, path) }
  }

  private static func open(
    _ path: String, _ identify: (Connection) throws -> Void
  ) throws -> Connection {
    guard FileManager.default.fileExists(atPath: path) else {
      throw WarehouseError.missing(path: path)
    }
    do {
      let connection = try Connection(path: path, access: .readOnly)
      try identify(connection)
      return connection
    } catch let error as SQLiteError where damaged.contains(error.primaryCode) {
      throw WarehouseError.notADatabase(path: path)
    }
  }

  private static let damaged = [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_IOERR]

  private static func identifyMark(_ connection: Connection, _ path: String) throws {
    let mark = try connection.rows("PRAGMA application_id") { $0.integer(0) }
    guard mark == [Schema.applicationID] else { throw WarehouseError.notAWarehouse(path: path) }
  }

  private static func identify(_ connection: Connection, _ path: String) throws {
    try identifyMark(connection, path)
    let tables = try connection.rows(
      "SELECT count(*) FROM sqlite_schema WHERE name IN ('build', 'seal')"
    ) { $0.integer(0) }
    guard tables == [2] else { throw WarehouseError.otherSchema(path: path) }
    let digest = try connection.rows(
      "SELECT value FROM build WHERE key = 'schema_digest'"
    ) { $0.text(0) }
    guard digest == [Schema.digest] else { throw WarehouseError.otherSchema(path: path) }
  }
}
