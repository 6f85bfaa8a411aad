#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Looks before a leap: whether a disk has room for what is about to be written.
enum DiskSpace {
  /// - Parameter path: a file that is to lie on the disk; it need not be there yet.
  /// - Throws: `WarehouseError.noRoom` where less than `needed` bytes are free. Where the system does
  ///   not tell, writing will.
  static func require(_ needed: Int64, for path: String) throws {
    guard let free = free(for: path), free < needed else { return }
    throw WarehouseError.noRoom(path: path, needed: needed, free: free)
  }

  private static func free(for path: String) -> Int64? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    var status = statvfs()
    // Where there are no blocks at all, room is not what is missing.
    guard statvfs(folder, &status) == 0, status.f_blocks > 0 else { return nil }
    return Int64(status.f_bavail) * Int64(status.f_frsize)
  }
}
