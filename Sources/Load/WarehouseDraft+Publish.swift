internal import Foundation

extension WarehouseDraft {
  /// Publishes the finished draft at `path` in one step, unless the same bytes stand there already.
  ///
  /// - Parameter suffix: what the name of the file beside `path` ends with while it is made.
  /// - Throws: `WarehouseError`; the published file is then as it was, and nothing stands beside it.
  public func publish(
    to path: String, temporarySuffix suffix: String = ".building"
  ) throws -> PublishOutcome {
    let temporary = path + suffix
    do {
      let outcome = try publish(to: path, through: temporary)
      try TemporaryFile.remove(temporary)
      return outcome
    } catch {
      // What led here tells more than a temporary file that cannot be removed.
      try? TemporaryFile.remove(temporary)
      throw error
    }
  }

  private func publish(to path: String, through temporary: String) throws -> PublishOutcome {
    try refuseBroken()
    try TemporaryFile.remove(temporary)
    try compact(into: temporary)
    _ = try Seal.stamp(temporary)
    try prove(temporary)
    let digest = try WarehouseReader.digest(temporary)
    if FileManager.default.fileExists(atPath: path), try WarehouseReader.digest(path) == digest {
      return .unchanged(digest: digest)
    }
    try TemporaryFile.synchronize(temporary)
    try TemporaryFile.rename(temporary, over: path)
    return .published(digest: digest)
  }

  /// `VACUUM INTO` lays the rows out by key, whatever order they came in. It counts the header's
  /// schema version up (https://www.sqlite.org/fileformat2.html#schema_cookie), which would tell
  /// the number of nights.
  private func compact(into temporary: String) throws {
    do {
      try connection.execute("PRAGMA schema_version = 1")
      try connection.run("VACUUM INTO ?", [.text(temporary)])
    } catch let error as SQLiteError {
      throw WarehouseError.writing(temporary, error)
    }
  }

  private func prove(_ temporary: String) throws {
    let connection = try WarehouseFile.openUnproved(temporary)
    let findings = WarehouseCheck.structure(temporary, connection)
    guard findings.isEmpty else { throw WarehouseError.failedChecks(findings) }
  }
}
