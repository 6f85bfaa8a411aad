internal import CSQLite

/// An open database, and its prepared statements. It has one owner and stays on its thread.
final class Connection {
  /// What a connection may do.
  enum Access {
    case readOnly, readWrite
  }

  let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// Opens the database at `path`; ":memory:" and "" are SQLite's own.
  ///
  /// - Throws: `SQLiteError` where there is none (for reading) or none can be made (for writing).
  init(path: String, access: Access) throws {
    var opened: OpaquePointer?
    let flags =
      access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      defer { sqlite3_close_v2(opened) }
      throw SQLiteError(opened)
    }
    sqlite3_extended_result_codes(opened, 1)
    handle = opened
  }

  deinit { close() }

  /// Closes the database; nothing may be asked of it afterwards.
  func close() {
    guard !isClosed else { return }
    for statement in statements.values { statement.finalize() }
    statements = [:]
    sqlite3_close_v2(handle)
    isClosed = true
  }

  private var isClosed = false

  /// Runs every statement of `script`.
  func execute(_ script: String) throws {
    guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else {
      throw SQLiteError(handle, sql: String(script.prefix(200)))
    }
  }

  /// The statement for `sql`, prepared once a connection.
  func statement(_ sql: String) throws -> Statement {
    if let known = statements[sql] { return known }
    let statement = try Statement(sql, on: self)
    statements[sql] = statement
    return statement
  }

  /// Runs one statement that returns nothing.
  func run(_ sql: String, _ values: [Cell] = []) throws {
    try statement(sql).run(values)
  }

  /// The rows of `sql`, each made by `row`.
  func rows<Row>(
    _ sql: String, _ values: [Cell] = [], _ row: (Statement) throws -> Row
  ) throws -> [Row] {
    try statement(sql).rows(values, row)
  }

  /// Runs `body` in a transaction that is rolled back where it throws.
  func transaction<Answer>(_ body: () throws -> Answer) throws -> Answer {
    try execute("BEGIN IMMEDIATE")
    do {
      let answer = try body()
      try execute("COMMIT")
      return answer
    } catch {
      // The first error tells more than a failed rollback: SQLite may have rolled back by itself.
      sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
      throw error
    }
  }

  /// Runs `body` inside a transaction; where it throws, what it did is undone and no more.
  func savepoint<Answer>(_ body: () throws -> Answer) throws -> Answer {
    try run("SAVEPOINT step")
    do {
      let answer = try body()
      try run("RELEASE step")
      return answer
    } catch {
      // A full disk has rolled the whole transaction back; then there is no savepoint to return to.
      sqlite3_exec(handle, "ROLLBACK TO step; RELEASE step", nil, nil, nil)
      throw error
    }
  }
}
