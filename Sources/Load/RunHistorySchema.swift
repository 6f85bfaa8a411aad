/// The tables of the record of runs. They are not in `schema.sql`, which is the warehouse's alone.
///
/// A record outlives versions of the program, so a table is never altered: what a later version
/// records stands in a table of its own.
enum RunHistorySchema {
  /// Makes those tables that are not there yet.
  static let tables =
    runs + details.map { ";\nCREATE TABLE IF NOT EXISTS \($0.name) \($0.columns)" }.joined()

  private static let runs = """
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

  /// What came after `runs`.
  static let details: [(name: String, columns: String)] = [
    (
      "run_details",
      """
      ( -- What further is known of a run.
        -- The run.
        run_id INTEGER PRIMARY KEY,
        -- What its log lines carry as run=…
        log_id TEXT NOT NULL,
        -- Why everything was annotated anew; NULL where only what was new or changed was.
        rebuilt_because TEXT
      ) STRICT
      """
    ),
    (
      "run_counts",
      """
      ( -- What became of how many documents at which stage.
        -- The run.
        run_id INTEGER NOT NULL,
        -- read, extract, transform, load or quality.
        stage TEXT NOT NULL,
        -- new, changed, unchanged, gone; warning: rows that break a rule; else why rejected.
        outcome TEXT NOT NULL,
        -- How many.
        documents INTEGER NOT NULL,
        PRIMARY KEY (run_id, stage, outcome)
      ) STRICT, WITHOUT ROWID
      """
    ),
    (
      "run_outlets",
      """
      ( -- How many new and changed articles each outlet brought.
        -- The run.
        run_id INTEGER NOT NULL,
        -- The outlet; where an article names none, the first folder of its source.
        outlet TEXT NOT NULL,
        -- How many.
        documents INTEGER NOT NULL,
        PRIMARY KEY (run_id, outlet)
      ) STRICT, WITHOUT ROWID
      """
    ),
    (
      "announced",
      """
      ( -- Warehouses that were about to be published by runs which were not recorded after that.
        -- SHA-256 of the warehouse.
        warehouse_digest TEXT NOT NULL PRIMARY KEY,
        -- SHA-256 of the program that made it.
        executable_digest TEXT NOT NULL
      ) STRICT, WITHOUT ROWID
      """
    ),
  ]
}
