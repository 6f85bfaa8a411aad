internal import CSQLite

extension Connection {
  /// Expects nothing good of the open file, which anyone may have written: no trigger runs, functions
  /// that reach out of the database stay uncalled, cells are checked, and statements end.
  ///
  /// https://www.sqlite.org/security.html
  ///
  /// - Parameter views: whether views may be read; `false` until it is known that they are ours.
  /// - Parameter blame: makes the error of a fault of the file.
  func distrust(
    _ effort: Effort, views: Bool, blame: @escaping (ForeignFault) -> any Error
  ) throws {
    try turn(SQLITE_DBCONFIG_DEFENSIVE, on: true)
    try turn(SQLITE_DBCONFIG_TRUSTED_SCHEMA, on: false)
    try turn(SQLITE_DBCONFIG_ENABLE_TRIGGER, on: false)
    try turn(SQLITE_DBCONFIG_ENABLE_VIEW, on: views)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Self.longestValue)
    try execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
    limit(effort, blame: blame)
  }

  /// Lets views be read, and call functions that SQLite 3.40 does not count as harmless (those of
  /// JSON): the schema is known to be ours.
  func trustViews() throws {
    try turn(SQLITE_DBCONFIG_ENABLE_VIEW, on: true)
    try turn(SQLITE_DBCONFIG_TRUSTED_SCHEMA, on: true)
  }

  /// Bytes of the longest text or row that is read. A document has 16 MiB at most, so what a query
  /// joins of one stays below.
  private static let longestValue: Int32 = 256 << 20

  private func turn(_ option: Int32, on: Bool) throws {
    guard fihrist_sqlite3_switch(handle, option, on ? 1 : 0) == SQLITE_OK else {
      throw SQLiteError(handle)
    }
  }
}
