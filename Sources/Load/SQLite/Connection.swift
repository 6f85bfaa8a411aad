internal import CSQLite

/// An open database, and its prepared statements. It has one owner and stays on its thread.
final class Connection {
  /// What a connection may do.
  enum Access {
    case readOnly, readWrite
  }

  let handle: OpaquePointer
  /// The file, as messages name it.
  let path: String
  private var effort: Effort?
  private var blame: ((ForeignFault) -> any Error)?
  private var statements: [String: Statement] = [:]

  /// Opens the database at `path`; ":memory:" and "" are SQLite's own.
  ///
  /// - Throws: `SQLiteError` where there is none (for reading) or none can be made (for writing).
  convenience init(path: String, access: Access) throws {
    let flags =
      access == .readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    try self.init(path, name: path, flags)
  }

  /// Opens the file at `path` for reading its bytes as they are: what a journal beside it says is left
  /// unread, and nothing is locked. A published file is never written to.
  convenience init(immutable path: String) throws {
    try self.init(
      Self.immutableName(path), name: path, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
  }

  /// The name by which SQLite opens the file at `path` as it is (https://www.sqlite.org/uri.html).
  static func immutableName(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var name = "file:"
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        name.unicodeScalars.append(scalar)
      } else {
        name += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return name + "?immutable=1"
  }

  private init(_ address: String, name: String, _ flags: Int32) throws {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(address, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      defer { sqlite3_close_v2(opened) }
      throw SQLiteError(opened)
    }
    sqlite3_extended_result_codes(opened, 1)
    handle = opened
    path = name
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

  /// Gives statements up that take more than `effort`; `blame` makes the error of a fault of the file.
  func limit(_ effort: Effort, blame: @escaping (ForeignFault) -> any Error) {
    (self.effort, self.blame) = (effort, blame)
    sqlite3_progress_handler(
      handle, Effort.stride,
      { effort in
        guard let effort else { return 1 }
        return Unmanaged<Effort>.fromOpaque(effort).takeUnretainedValue().spend() ? 1 : 0
      }, Unmanaged.passUnretained(effort).toOpaque())
  }

  /// What the last call's failure means.
  func failure(_ sql: String) -> any Error {
    let error = SQLiteError(handle, sql: sql)
    guard let blame, let effort else { return error }
    switch error.primaryCode {
    case SQLITE_INTERRUPT where effort.isExhausted: return blame(.endless)
    case SQLITE_TOOBIG: return blame(.tooLong)
    case SQLITE_CORRUPT, SQLITE_NOTADB: return blame(.damaged)
    default: return error
    }
  }

  /// Runs every statement of `script`.
  func execute(_ script: String) throws {
    guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else {
      throw failure(String(script.prefix(200)))
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
