internal import CSQLite

/// What SQLite said when a call failed. Bound values are never part of it.
public struct SQLiteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The extended result code.
  public let code: Int32
  public let message: String
  /// The statement, "" where there was none.
  public let sql: String

  /// The result code without its extension.
  public var primaryCode: Int32 { code & 0xFF }

  /// Whether the disk may be at fault: it is full or beyond its quota, takes no more files (a journal
  /// cannot be opened), or does not do what it is told.
  var isOfTheDisk: Bool { [SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_IOERR].contains(primaryCode) }

  public var description: String {
    let statement = sql.isEmpty ? "" : " in: \(sql.split(separator: "\n").joined(separator: " "))"
    return "SQLite error \(code): \(message)\(statement)"
  }

  init(code: Int32, message: String, sql: String = "") {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// The last error of a connection.
  init(_ handle: OpaquePointer?, sql: String = "") {
    code = handle.map(sqlite3_extended_errcode) ?? SQLITE_NOMEM
    message = handle.flatMap(sqlite3_errmsg).map { String(cString: $0) } ?? "out of memory"
    self.sql = sql
  }
}
