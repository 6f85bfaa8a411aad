internal import Foundation

extension WarehouseDraft {
  /// What the names of the draft and of the file that is about to be published end with.
  public static let draftSuffix = ".draft"
  static let buildingSuffix = ".building"

  /// Publishes the finished draft at `path` in one step, unless the same bytes stand there already.
  ///
  /// - Throws: `WarehouseError`; the published file is then as it was, and nothing stands beside it.
  public func publish(to path: String) throws -> PublishOutcome {
    let candidate = try layOut(for: path)
    do {
      try candidate.prove()
      try candidate.synchronize()
      return try candidate.publish(digest: candidate.digest())
    } catch {
      // What led here tells more than a temporary file that cannot be removed.
      try? candidate.discard()
      throw error
    }
  }

  /// Lays the finished draft out as a new file beside `path`, and seals it.
  ///
  /// - Throws: `WarehouseError`; nothing stands beside the published file then.
  public func layOut(for path: String) throws -> Candidate {
    try refuseBroken()
    let candidate = Candidate(temporary: path + Self.buildingSuffix, path: path)
    try candidate.discard()
    do {
      try TemporaryFile.make(candidate.temporary)
      try compact(into: candidate.temporary)
      try Seal.stamp(candidate.temporary)
      return candidate
    } catch {
      try? candidate.discard()
      throw error
    }
  }

  /// Removes what a run that was killed left beside the warehouse at `path`. Only the holder of its
  /// lock may do so.
  public static func removeLeftovers(beside path: String) throws {
    for suffix in [draftSuffix, buildingSuffix] { try TemporaryFile.remove(path + suffix) }
  }

  /// `VACUUM INTO` lays the rows out by key, whatever order they came in. It counts the header's
  /// schema version up (https://www.sqlite.org/fileformat2.html#schema_cookie), which would tell
  /// the number of nights.
  private func compact(into temporary: String) throws {
    do {
      // Nothing is rolled back from here on: a draft that fails is thrown away.
      try connection.execute("PRAGMA journal_mode = OFF")
      try search.settle()
      try gatherStatistics()
      try connection.execute("PRAGMA schema_version = 1")
      try DiskSpace.require(rowBytes(), for: temporary)
      try connection.run("VACUUM INTO ?", [.text(temporary)])
    } catch let error as SQLiteError {
      throw WarehouseError.writing(temporary, error)
    }
  }

  /// Leaves readers the figures by which SQLite plans queries. `ANALYZE` writes them in an order of its
  /// own, which may differ between a new file and one that was continued.
  private func gatherStatistics() throws {
    try connection.execute(
      """
      ANALYZE main;
      CREATE TEMP TABLE gathered AS SELECT * FROM main.sqlite_stat1;
      DELETE FROM main.sqlite_stat1;
      INSERT INTO main.sqlite_stat1 SELECT * FROM gathered ORDER BY tbl, idx, stat;
      DROP TABLE temp.gathered;
      """)
  }

  /// The bytes of the pages in use: what the draft takes when it is laid out, or a little less.
  private func rowBytes() throws -> Int64 {
    try connection.rows(
      """
      SELECT (page_count - freelist_count) * page_size
      FROM pragma_page_count, pragma_freelist_count, pragma_page_size
      """
    ) { $0.integer(0) }.reduce(0, +)
  }
}
