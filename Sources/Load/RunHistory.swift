/// The record of runs beside the warehouse: when, how long, how many, how it ended.
///
/// It is no part of the warehouse, whose bytes know no clock. Whoever writes it catches its errors
/// and says so: a locked or broken record must not fail a run that went well.
public struct RunHistory: Sendable {
  private let path: String

  /// The record of the warehouse at `warehouse`: `<warehouse>.runs.db`.
  public init(beside warehouse: String) {
    path = warehouse + ".runs.db"
  }

  /// Adds a run, making the record where there is none.
  ///
  /// Waits up to ten seconds for others who read or write it.
  public func append(_ run: RunRecord) throws {
    let connection = try open(.readWrite)
    try connection.execute(Self.schema)
    try connection.run(
      """
      INSERT INTO runs (
        started_at, ended_at, status, exit_status, inputs, loaded, unchanged, removed, rejected,
        message, executable_digest, warehouse_digest)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(run.startedAt), .text(run.endedAt), .text(run.status.rawValue),
        .count(run.exitStatus), .count(run.counts.inputs), .count(run.counts.loaded),
        .count(run.counts.unchanged), .count(run.counts.removed), .count(run.counts.rejected),
        .text(run.message), .text(run.executableDigest), .text(orNull: run.warehouseDigest),
      ])
  }

  /// The last run that left a sound warehouse, or `nil` where none did.
  public func last() throws -> RunRecord? {
    guard WarehouseReader.exists(path) else { return nil }
    return try open(.readOnly).rows(
      """
      SELECT started_at, ended_at, status, exit_status, inputs, loaded, unchanged, removed,
        rejected, message, executable_digest, warehouse_digest
      FROM runs
      WHERE status IN ('published', 'unchanged')
      ORDER BY run_id DESC
      LIMIT 1
      """, [], Self.record
    ).first
  }

  private func open(_ access: Connection.Access) throws -> Connection {
    let connection = try Connection(path: path, access: access)
    try connection.execute("PRAGMA busy_timeout = 10000")
    return connection
  }

  private static func record(_ row: Statement) -> RunRecord {
    RunRecord(
      startedAt: row.text(0), endedAt: row.text(1),
      status: RunRecord.Status(rawValue: row.text(2)) ?? .failed, exitStatus: row.count(3),
      counts: RunRecord.Counts(
        inputs: row.count(4), loaded: row.count(5), unchanged: row.count(6),
        removed: row.count(7), rejected: row.count(8)),
      message: row.text(9), executableDigest: row.text(10), warehouseDigest: row.optionalText(11))
  }

  /// Not in `schema.sql`, which is the warehouse's alone.
  private static let schema = """
    CREATE TABLE IF NOT EXISTS runs ( -- One row for each run of fihrist build.
      -- Number of the run.
      run_id INTEGER PRIMARY KEY,
      -- When it began, ISO 8601, UTC.
      started_at TEXT NOT NULL,
      -- When it ended, ISO 8601, UTC.
      ended_at TEXT NOT NULL,
      -- How it ended.
      status TEXT NOT NULL CHECK (status IN ('published', 'unchanged', 'failed', 'dry-run')),
      -- Exit status of the program.
      exit_status INTEGER NOT NULL,
      -- Documents found in the inputs.
      inputs INTEGER NOT NULL,
      -- Documents annotated and loaded.
      loaded INTEGER NOT NULL,
      -- Documents that were as before.
      unchanged INTEGER NOT NULL,
      -- Articles that went because their source did.
      removed INTEGER NOT NULL,
      -- Documents that could not go on.
      rejected INTEGER NOT NULL,
      -- What the log said last.
      message TEXT NOT NULL,
      -- SHA-256 of the program.
      executable_digest TEXT NOT NULL,
      -- SHA-256 of the warehouse that stood afterwards; NULL where none did.
      warehouse_digest TEXT
    ) STRICT
    """
}
