internal import CSQLite
internal import Foundation

/// Opens published warehouses: read-only, and only what is one. Anyone may have written the file, so it
/// is identified before anything is asked of it, and nothing that it brings along is run.
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
    let connection = try open(path) { try identify($0, path) }
    try connection.trustViews()
    return connection
  }

  /// As `openUnproved`, for a warehouse of whatever schema; its views cannot be read.
  static func openAny(_ path: String) throws -> Connection {
    try open(path) { try identifyMark($0, path) }
  }

  /// Attaches the warehouse at `path` as `old`.
  static func attach(_ path: String, to connection: Connection) throws {
    try refuseOther(path)
    let size = try TemporaryFile.size(path) + TemporaryFile.size(connection.path)
    let both = "\(path) or \(connection.path)"
    connection.limit(Effort(bytes: size)) { fault in
      fault == .damaged ? WarehouseError.damaged(path: both) : error(of: fault, both)
    }
    try connection.run("ATTACH ? AS old", [.text(Connection.immutableName(path))])
    try compareSchema(connection, path, of: "old")
  }

  /// - Throws: `WarehouseError` where the database is no warehouse of this schema. `path` is the name
  ///   in messages.
  static func identify(_ connection: Connection, _ path: String) throws {
    try identifyMark(connection, path)
    try compareSchema(connection, path, of: "main")
    guard try schemaDigest(connection) == Schema.digest else {
      throw WarehouseError.otherSchema(path: path)
    }
  }

  /// What is to be said of a file at `path` that SQLite cannot read: a warehouse that was damaged still
  /// has its mark.
  static func damage(_ path: String) -> WarehouseError {
    hasMark(path) ? .damaged(path: path) : .notADatabase(path: path)
  }

  private static func open(
    _ path: String, _ identify: (Connection) throws -> Void
  ) throws -> Connection {
    try refuseOther(path)
    do {
      let connection = try Connection(immutable: path)
      try connection.distrust(Effort(bytes: try TemporaryFile.size(path)), views: false) {
        error(of: $0, path)
      }
      try identify(connection)
      return connection
    } catch let error as SQLiteError where damaged.contains(error.primaryCode) {
      throw damage(path)
    }
  }

  /// - Throws: `WarehouseError` where nothing is there, or what a program would wait at for ever.
  private static func refuseOther(_ path: String) throws {
    guard let isFile = TemporaryFile.isFile(path) else { throw WarehouseError.missing(path: path) }
    guard isFile else { throw WarehouseError.notAFile(path: path) }
  }

  private static func error(of fault: ForeignFault, _ path: String) -> any Error {
    switch fault {
    case .damaged: damage(path)
    case .endless: WarehouseError.endless(path: path)
    case .tooLong: WarehouseError.badValue(path: path, what: "a value of more than 256 MiB")
    }
  }

  private static let damaged = [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_IOERR]

  private static func identifyMark(_ connection: Connection, _ path: String) throws {
    let mark = try connection.rows("PRAGMA application_id") { $0.integer(0) }
    guard mark == [Schema.applicationID] else { throw WarehouseError.notAWarehouse(path: path) }
  }

  private static func compareSchema(
    _ connection: Connection, _ path: String, of database: String
  ) throws {
    let shipped = try Schema.objects.get()
    let found = try Schema.objects(connection, of: database, atMost: shipped.count + 1)
    guard found != shipped else { return }
    // A file that says it is of our schema, and is not, was changed.
    guard (try? schemaDigest(connection)) == Schema.digest else {
      throw WarehouseError.otherSchema(path: path)
    }
    throw WarehouseError.foreignSchema(
      path: path, objects: Schema.difference(from: shipped, to: found))
  }

  private static func schemaDigest(_ connection: Connection) throws -> String? {
    try connection.rows(
      "SELECT value FROM build WHERE key = 'schema_digest'"
    ) { $0.text(0) }.first
  }

  /// Whether the file begins as a warehouse does: the name of SQLite's format, and at byte 68 the
  /// application id (https://www.sqlite.org/fileformat2.html#the_database_header).
  private static func hasMark(_ path: String) -> Bool {
    guard TemporaryFile.isFile(path) == true,
      let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    else { return false }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 100), head.count == 100 else { return false }
    let mark = head[68..<72].reduce(Int64(0)) { $0 << 8 | Int64($1) }
    return head.starts(with: "SQLite format 3\0".utf8) && mark == Schema.applicationID
  }
}
