internal import CSQLite

/// A prepared statement: values are bound by position, rows read by column.
final class Statement {
  private let connection: Connection
  private var handle: OpaquePointer?
  let sql: String

  /// Prepares the one statement in `sql`.
  init(_ sql: String, on connection: Connection) throws {
    self.connection = connection
    self.sql = sql
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let code = sqlite3_prepare_v3(connection.handle, sql, -1, flags, &handle, nil)
    guard code == SQLITE_OK else { throw connection.failure(sql) }
    guard handle != nil else {
      throw SQLiteError(code: SQLITE_MISUSE, message: "there is no statement", sql: sql)
    }
  }

  deinit { finalize() }

  /// Gives the statement back to SQLite.
  func finalize() {
    sqlite3_finalize(handle)
    handle = nil
  }

  /// Runs the statement to its end.
  func run(_ values: [Cell] = []) throws {
    try bind(values)
    defer { reset() }
    while try step() {}
  }

  /// The rows that the statement returns, each made by `row`.
  func rows<Row>(_ values: [Cell] = [], _ row: (Statement) throws -> Row) throws -> [Row] {
    try bind(values)
    defer { reset() }
    var rows: [Row] = []
    while try step() { rows.append(try row(self)) }
    return rows
  }

  /// Calls `body` with each row that the statement returns; no row is kept.
  func forEach(_ values: [Cell] = [], _ body: (Statement) throws -> Void) throws {
    try bind(values)
    defer { reset() }
    while try step() { try body(self) }
  }

  /// Adds each row that the statement returns to `sink`.
  func pour(_ values: [Cell] = [], into sink: inout some TableSink) throws {
    let columns = 0..<sqlite3_column_count(handle)
    try forEach(values) { row in try sink.add(columns.map(row.cell)) }
  }

  /// Whether it only reads.
  var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  // MARK: Columns of the present row

  var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { column in
      sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
    }
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The number, brought below 2^31: sums of what a damaged file holds must not overflow.
  func count(_ column: Int32) -> Int { Int(Int32(clamping: integer(column))) }

  func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// The text, "" for NULL.
  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  func optionalText(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// The text of a column that always holds one.
  ///
  /// - Parameter name: the column as messages name it.
  /// - Throws: `WarehouseError.badValue` where it is NULL or no text.
  func text(_ column: Int32, of name: String) throws -> String {
    guard sqlite3_column_type(handle, column) == SQLITE_TEXT else {
      throw WarehouseError.badValue(path: connection.path, what: "no text in \(name)")
    }
    return text(column)
  }

  /// The word of a column that holds one of a closed set.
  ///
  /// - Throws: `WarehouseError.badValue` where it is none of them.
  func word<Word: RawRepresentable<String>>(_ column: Int32, of name: String) throws -> Word {
    let text = try text(column, of: name)
    guard let word = Word(rawValue: text) else {
      let shown = String(text.prefix(40))
      throw WarehouseError.badValue(path: connection.path, what: "'\(shown)' in \(name)")
    }
    return word
  }

  /// The text: `other` itself where it is the same, so that it is kept once.
  func text(_ column: Int32, orSame other: String?) -> String {
    guard var other, let bytes = sqlite3_column_text(handle, column) else { return text(column) }
    let count = Int(sqlite3_column_bytes(handle, column))
    let isSame = other.withUTF8 {
      $0.elementsEqual(UnsafeBufferPointer(start: bytes, count: count))
    }
    return isSame ? other : text(column)
  }

  func blob(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
    return [UInt8](
      UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func cell(_ column: Int32) -> Cell {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  // MARK: Stepping and binding

  private func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw connection.failure(sql)
    }
  }

  private func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private func bind(_ values: [Cell]) throws {
    precondition(
      values.count == sqlite3_bind_parameter_count(handle),
      "a statement was given \(values.count) values: \(sql)")
    for (index, value) in values.enumerated() {
      guard bind(value, at: Int32(index + 1)) == SQLITE_OK else {
        throw connection.failure(sql)
      }
    }
  }

  private func bind(_ value: Cell, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let integer): return sqlite3_bind_int64(handle, index, integer)
    case .real(let real): return sqlite3_bind_double(handle, index, real)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // A nil address would bind NULL: an empty string needs one.
          guard let start = characters.baseAddress else {
            return sqlite3_bind_text(handle, index, "", 0, Self.copied)
          }
          return sqlite3_bind_text(handle, index, start, Int32(bytes.count), Self.copied)
        }
      }
    case .blob(let blob):
      return blob.isEmpty
        ? sqlite3_bind_zeroblob(handle, index, 0)
        : sqlite3_bind_blob(handle, index, blob, Int32(blob.count), Self.copied)
    }
  }

  /// SQLITE_TRANSIENT, a macro that Swift does not import: SQLite makes its own copy.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
