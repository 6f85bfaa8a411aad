internal import Foundation

/// A new warehouse beside the published one: laid out and sealed, to be proved and put in its place.
///
/// `prove`, `digest` and `synchronize` only read it, and may be asked for at the same time.
public struct Candidate: Sendable {
  let temporary: String
  let path: String

  /// - Throws: `WarehouseError.failedChecks` where its pages do not hold together.
  public func prove() throws {
    let findings = try WarehouseCheck.layout(WarehouseFile.openUnproved(temporary))
    guard findings.isEmpty else { throw WarehouseError.failedChecks(findings) }
  }

  /// SHA-256 of its bytes.
  public func digest() throws -> String { try WarehouseReader.digest(temporary) }

  /// Waits until its bytes are on the disk.
  public func synchronize() throws { try TemporaryFile.synchronize(temporary) }

  /// Puts it in the published file's place in one step, unless the same bytes stand there already.
  /// It must have been proved and synchronised.
  ///
  /// - Parameter digest: its own.
  public func publish(digest: String) throws -> PublishOutcome {
    if try TemporaryFile.haveSameBytes(temporary, path) {
      try discard()
      return .unchanged(digest: digest)
    }
    // A journal that somebody left beside the old file would be played into the new one.
    for suffix in ["-journal", "-wal", "-shm"] { try TemporaryFile.remove(path + suffix) }
    try TemporaryFile.rename(temporary, over: path)
    return .published(digest: digest, isLasting: isLasting())
  }

  /// Removes its file.
  public func discard() throws { try TemporaryFile.remove(temporary) }

  /// Whether the new file's name outlives a loss of power. It stands either way, so this is no reason
  /// to say that nothing changed.
  private func isLasting() -> Bool {
    (try? TemporaryFile.synchronizeFolder(of: path)) != nil
  }
}
