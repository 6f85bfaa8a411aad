internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What is done to files beside the database: each step either happens or says why not.
enum TemporaryFile {
  /// Removes the file and the journals that SQLite may have left beside it.
  static func remove(_ path: String) throws {
    for suffix in ["", "-journal", "-wal", "-shm"] {
      guard unlink(path + suffix) != 0, errno != ENOENT else { continue }
      throw failure(path + suffix)
    }
  }

  /// Whether a regular file is at `path`, or behind the link there; `nil` where nothing is.
  static func isFile(_ path: String) -> Bool? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT == S_IFREG : nil
  }

  /// As `isFile`, but a link is none, wherever it leads.
  static func isPlainFile(_ path: String) -> Bool? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT == S_IFREG : nil
  }

  /// The file's size in bytes.
  static func size(_ path: String) throws -> Int64 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(path) }
    return Int64(status.st_size)
  }

  /// Makes an empty file where nothing is. Its mode follows the umask.
  static func make(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    close(descriptor)
  }

  static func copy(_ source: String, to target: String) throws {
    do {
      try FileManager.default.copyItem(atPath: source, toPath: target)
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw WarehouseError.diskFull(path: target)
    } catch {
      throw WarehouseError.notWritable(path: target, reason: "the copy failed: \(error)")
    }
    // A published file may be read-only; its copy is to be written.
    guard chmod(target, 0o600) == 0 else { throw failure(target) }
  }

  /// Waits until the file, or the folder's list of names, is on the disk.
  static func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Puts `source` in the place of `target` in one step: a reader sees the old file or the new one. The
  /// mode of the old file stays; the first one's follows the umask.
  static func rename(_ source: String, over target: String) throws {
    var status = stat()
    if lstat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      guard chmod(source, status.st_mode & 0o7777) == 0 else { throw failure(source) }
    }
    #if canImport(Glibc)
      let renamed = Glibc.rename(source, target)
    #elseif canImport(Musl)
      let renamed = Musl.rename(source, target)
    #else
      let renamed = Darwin.rename(source, target)
    #endif
    guard renamed == 0 else { throw failure(target) }
  }

  /// Waits until the folder's list of names is on the disk.
  static func synchronizeFolder(of path: String) throws {
    try synchronize(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  /// Whether both files are there and hold the same bytes.
  static func haveSameBytes(_ path: String, _ other: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: other) else { return false }
    let one = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let two = try FileHandle(forReadingFrom: URL(fileURLWithPath: other))
    defer { for file in [one, two] { try? file.close() } }
    while true {
      let piece = try one.read(upToCount: 1 << 20) ?? Data()
      guard try piece == two.read(upToCount: 1 << 20) ?? Data() else { return false }
      if piece.isEmpty { return true }
    }
  }

  /// What the system's last error means for the file at `path`.
  private static func failure(_ path: String) -> WarehouseError {
    let code = errno
    if code == ENOSPC || code == EDQUOT || code == EFBIG { return .diskFull(path: path) }
    return .notWritable(path: path, reason: String(cString: strerror(code)))
  }
}
