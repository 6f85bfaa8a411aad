import Foundation

/// A file that is written beside the warehouse: a report, metrics.
public struct OutputFile {
  private let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// Writes the file in one step: a reader sees the old one or the new one. Its mode follows the umask.
  ///
  /// - Throws: `RunFailure.cannotWrite`.
  public func write(_ text: String) throws(RunFailure) {
    let temporary = path + ".part"
    // Whatever lies there is a leftover, or a link that somebody put there: neither is written to.
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(temporary) }
    defer { close(descriptor) }
    guard Self.write(text, to: descriptor), rename(temporary, path) == 0 else {
      let failure = failure(path)
      unlink(temporary)
      throw failure
    }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func failure(_ path: String) -> RunFailure {
    .cannotWrite(path: path, problem: String(cString: strerror(errno)))
  }
}
