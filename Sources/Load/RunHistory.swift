/// The record of runs beside the warehouse: when, how long, how many, how it ended.
///
/// It is no part of the warehouse, whose bytes know no clock. Whoever writes it catches its errors
/// and says so: a locked or broken record must not fail a run that went well. Only a disk that does
/// not even take the announcement of a warehouse keeps it from being published.
public struct RunHistory: Sendable {
  private let path: String
  /// How many milliseconds to wait for others who read or write it.
  private let patience: Int

  /// The record of the warehouse at `warehouse`: `<warehouse>.runs.db`.
  public init(beside warehouse: String, patience: Int = 10_000) {
    path = warehouse + ".runs.db"
    self.patience = patience
  }

  /// Adds a run, making the record where there is none.
  ///
  public func append(_ run: RunRecord) throws {
    let connection = try open(.readWrite)
    try connection.transaction {
      try connection.execute(RunHistorySchema.tables)
      try insert(run, connection)
      let number = try connection.rows("SELECT last_insert_rowid()") { $0.integer(0) }[0]
      try insertDetails(of: run, number, connection)
    }
  }

  private func insert(_ run: RunRecord, _ connection: Connection) throws {
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

  private func insertDetails(
    of run: RunRecord, _ number: Int64, _ connection: Connection
  ) throws {
    try connection.run(
      "INSERT INTO run_details (run_id, log_id, rebuilt_because) VALUES (?, ?, ?)",
      [.integer(number), .text(run.id), .text(orNull: run.rebuiltBecause)])
    for outcome in run.outcomes {
      try connection.run(
        "INSERT INTO run_counts (run_id, stage, outcome, documents) VALUES (?, ?, ?, ?)",
        [
          .integer(number), .text(outcome.stage), .text(outcome.outcome),
          .count(outcome.documents),
        ])
    }
    for (outlet, documents) in run.arrivals {
      try connection.run(
        "INSERT INTO run_outlets (run_id, outlet, documents) VALUES (?, ?, ?)",
        [.integer(number), .text(outlet), .count(documents)])
    }
  }

  /// The last run that left a sound warehouse, or `nil` where none did.
  public func last() throws -> RunRecord? {
    guard WarehouseReader.exists(path) else { return nil }
    // For writing: what a run that was killed left half written is taken back first.
    return try open(.readWrite).rows(
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

  /// Notes which code made the warehouse that is about to be published: should its run never be
  /// recorded, because it is killed or the disk takes no more, the next one still knows it.
  ///
  /// What was announced before stays until a run has recorded it, for it may still stand.
  ///
  /// - Throws: `WarehouseError.diskFull` or `.notWritable` where the disk does not take it.
  public func announce(_ digest: String, madeBy code: String) throws {
    do {
      let connection = try open(.readWrite)
      try connection.transaction {
        try connection.execute(RunHistorySchema.tables)
        try connection.execute(
          """
          DELETE FROM announced
          WHERE (warehouse_digest, executable_digest) IN (
            SELECT warehouse_digest, executable_digest FROM runs)
          """)
        try connection.run(
          """
          INSERT INTO announced (warehouse_digest, executable_digest) VALUES (?, ?)
          ON CONFLICT (warehouse_digest) DO UPDATE SET
            executable_digest = excluded.executable_digest
          """, [.text(digest), .text(code)])
      }
    } catch let error as SQLiteError where error.isOfTheDisk {
      throw WarehouseError.writing(path, error)
    }
  }

  /// Digests of the code that made the warehouse with `digest`, or came to the same bytes; empty
  /// where no run left it: then a copy from elsewhere stands there.
  public func codes(of digest: String) throws -> Set<String> {
    guard WarehouseReader.exists(path) else { return [] }
    // For writing: what a run that was killed left half written is taken back first.
    let codes = try openWhole(.readWrite).rows(
      """
      SELECT executable_digest FROM runs WHERE warehouse_digest = ?1
      UNION
      SELECT executable_digest FROM announced WHERE warehouse_digest = ?1
      """, [.text(digest)]
    ) { $0.text(0) }
    return Set(codes)
  }

  /// The last `count` runs, the oldest first, with what became of the documents at which stage.
  ///
  /// - Throws: `WarehouseError.missing` where there is no record.
  public func table(last count: Int) throws -> Table {
    guard WarehouseReader.exists(path) else { throw WarehouseError.missing(path: path) }
    return try WarehouseReader.table(
      """
      WITH counted AS (
        SELECT run_id,
          sum(documents) FILTER (WHERE stage = 'read' AND outcome = 'new') AS new,
          sum(documents) FILTER (WHERE stage = 'read' AND outcome = 'changed') AS changed,
          sum(documents) FILTER (WHERE outcome = 'warning') AS warnings,
          group_concat(stage || ' ' || outcome || ' ' || documents, ', ') FILTER (
            WHERE outcome NOT IN ('new', 'changed', 'unchanged', 'gone', 'warning')) AS reasons
        FROM run_counts
        GROUP BY run_id)
      SELECT run_id AS run, log_id, started_at,
        CAST(strftime('%s', ended_at) - strftime('%s', started_at) AS INTEGER) AS seconds,
        status, exit_status, inputs AS documents, coalesce(new, 0) AS new,
        coalesce(changed, 0) AS changed, unchanged, removed AS gone, rejected,
        coalesce(reasons, '') AS rejections, coalesce(warnings, 0) AS warnings,
        rebuilt_because,
        CASE
          WHEN status = 'failed' THEN message
          WHEN instr(message, 'out of line') THEN substr(message, instr(message, 'out of line'))
        END AS problem
      FROM (SELECT * FROM runs ORDER BY run_id DESC LIMIT ?)
      LEFT JOIN counted USING (run_id)
      LEFT JOIN run_details USING (run_id)
      ORDER BY run_id
      """, [.count(count)], openWhole())
  }

  /// The runs since the day with the number `day` (days since 1970) that left a sound warehouse,
  /// the oldest first.
  public func nights(since day: Int) throws -> [PastNight] {
    guard WarehouseReader.exists(path) else { return [] }
    let connection = try openWhole()
    return try connection.rows(
      """
      SELECT run_id, CAST(strftime('%s', started_at) AS INTEGER) / 86400 AS day, inputs, rejected,
        rebuilt_because IS NOT NULL
      FROM runs
      LEFT JOIN run_details USING (run_id)
      WHERE status IN ('published', 'unchanged') AND day >= ?
      ORDER BY run_id
      """, [.count(day)]
    ) { row in
      PastNight(
        day: row.count(1), documents: row.count(2), rejected: row.count(3),
        isRebuild: row.count(4) == 1, arrivals: try arrivals(row.integer(0), connection))
    }
  }

  private func arrivals(_ run: Int64, _ connection: Connection) throws -> [String: Int] {
    let rows = try connection.rows(
      "SELECT outlet, documents FROM run_outlets WHERE run_id = ?", [.integer(run)]
    ) { ($0.text(0), $0.count(1)) }
    return Dictionary(rows) { $0 + $1 }
  }

  /// A connection for reading on which every table can be asked: those that a record of an earlier
  /// version lacks are empty ones of its own.
  private func openWhole(_ access: Connection.Access = .readOnly) throws -> Connection {
    let connection = try open(access)
    let known = try connection.rows("SELECT name FROM sqlite_schema") { $0.text(0) }
    for (name, columns) in RunHistorySchema.details where !known.contains(name) {
      try connection.execute("CREATE TEMP TABLE \(name) \(columns)")
    }
    return connection
  }

  private func open(_ access: Connection.Access) throws -> Connection {
    guard TemporaryFile.isPlainFile(path) != false else {
      throw WarehouseError.notAFile(path: path)
    }
    let connection = try Connection(path: path, access: access)
    let effort = Effort(bytes: (try? TemporaryFile.size(path)) ?? 0)
    let path = path
    try connection.distrust(effort, views: false) { _ in WarehouseError.brokenRecord(path: path) }
    try connection.execute("PRAGMA busy_timeout = \(patience)")
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
}
