internal import CSQLite

/// Why a warehouse could not be read, made or published. Each description says what to do.
public enum WarehouseError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no file.
  case missing(path: String)
  /// The file is no SQLite database, or a damaged one.
  case notADatabase(path: String)
  /// A SQLite database of something else.
  case notAWarehouse(path: String)
  /// A folder, FIFO, socket or device; beside the warehouse a link, too.
  case notAFile(path: String)
  /// A warehouse whose bytes SQLite cannot make sense of.
  case damaged(path: String)
  /// A warehouse with tables, views or triggers of somebody else, or without some of its own.
  case foreignSchema(path: String, objects: String)
  /// A warehouse with a value that no version of Fihrist writes.
  case badValue(path: String, what: String)
  /// A record of runs that is damaged, or was written by somebody else.
  case brokenRecord(path: String)
  /// A warehouse whose pages lead a query in circles.
  case endless(path: String)
  /// A warehouse that was made with another `schema.sql`.
  case otherSchema(path: String)
  /// A warehouse whose bytes are not those that were published.
  case altered(path: String)
  /// The disk is full.
  case diskFull(path: String)
  /// The disk would be full before the end.
  case noRoom(path: String, needed: Int64, free: Int64)
  /// The target cannot be written: permissions, a read-only file system, a missing folder.
  case notWritable(path: String, reason: String)
  /// The new warehouse failed its own checks and was not published.
  case failedChecks([CheckFinding])

  public var description: String {
    switch self {
    case .missing(let path):
      "\(path) does not exist: check the path, or run `fihrist build` to make it"
    case .notADatabase(let path):
      "\(path) is no SQLite database, or a damaged one: choose another --warehouse path, "
        + "or move the file away"
    case .notAWarehouse(let path):
      "\(path) is not a Fihrist warehouse: choose another --warehouse path"
    case .notAFile(let path):
      "\(path) is no regular file but a folder, link, FIFO, socket or device: "
        + "choose another --warehouse path"
    case .damaged(let path):
      "\(path) is damaged: put a copy back, or make it from scratch with build --rebuild"
    case .foreignSchema(let path, let objects):
      "\(path) was changed after it was published (\(objects)): put a copy back, or make it from "
        + "scratch with build --rebuild"
    case .badValue(let path, let what):
      "\(path) was changed after it was published (\(what)): put a copy back, or make it from "
        + "scratch with build --rebuild"
    case .brokenRecord(let path):
      "\(path) is damaged: move it away; the next run begins a new record, and annotates everything "
        + "from scratch"
    case .endless(let path):
      "\(path) is damaged (a query does not end): put a copy back, or make it from scratch with "
        + "build --rebuild"
    case .otherSchema(let path):
      "\(path) was made by another version of Fihrist: the next `fihrist build` makes it anew; "
        + "until then use the version that made it"
    case .altered(let path):
      "\(path) was changed after it was published: run with --rebuild to make it anew"
    case .diskFull(let path):
      "the disk is full: free space (twice the warehouse's size is needed) beside \(path); "
        + "the published file was not touched"
    case .noRoom(let path, let needed, let free):
      "the disk has not enough room: some \(needed >> 20) MiB are needed beside \(path) while it is "
        + "made, \(free >> 20) MiB are free; free space, or move the warehouse to a larger disk; "
        + "the published file was not touched"
    case .notWritable(let path, let reason):
      "\(path) cannot be written (\(reason)): check the folder and its permissions; "
        + "the published file was not touched"
    case .failedChecks(let findings):
      "the new warehouse failed its checks and was not published; the published file was not "
        + "touched: " + findings.map(\.description).joined(separator: "; ")
        + "; please report it; until it is mended, take the documents named here out of the inputs, "
        + "or go back to the version before"
    }
  }

  /// Whether it tells of a warehouse that a rebuild may replace, whatever became of it.
  public var isMendedByRebuild: Bool {
    switch self {
    case .altered, .damaged, .foreignSchema, .badValue, .endless: true
    default: false
    }
  }

  /// What `error` means for a file that was to be written.
  static func writing(_ path: String, _ error: SQLiteError) -> any Error {
    switch error.primaryCode {
    case SQLITE_FULL: WarehouseError.diskFull(path: path)
    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_IOERR:
      WarehouseError.notWritable(path: path, reason: error.message)
    default: error
    }
  }
}
