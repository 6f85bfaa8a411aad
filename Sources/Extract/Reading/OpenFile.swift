internal import Foundation

/// A regular file opened for reading; closed when it goes.
///
/// Opened without blocking, so that a FIFO put in a file's place cannot hold the night up.
final class OpenFile {
  private let descriptor: Int32

  /// - Throws: `SystemError`.
  init(_ place: FilePlace) throws(SystemError) {
    descriptor = try place.open()
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// What the program was given to read.
  static var standardInput: OpenFile { OpenFile(descriptor: STDIN_FILENO) }

  deinit { close(descriptor) }

  func status() throws(SystemError) -> FileStatus { try FileStatus(of: descriptor) }

  /// The next bytes, at most `limit`; empty at the file's end.
  func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      count = 0
      while count < limit {
        let got = Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: count), limit - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if code != 0 { throw SystemError(code: code) }
    return bytes
  }
}
