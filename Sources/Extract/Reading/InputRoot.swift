internal import Foundation

/// A folder of input, held open: what lies in it is reached from here and from nowhere else.
final class InputRoot: Sendable, Hashable {
  /// The folder's path without links; stored nowhere.
  let path: [UInt8]
  private let descriptor: Int32

  /// - Throws: `SystemError` where it cannot be opened.
  init(path: [UInt8]) throws(SystemError) {
    self.path = path
    descriptor = Foundation.open(path.terminated, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
  }

  deinit { close(descriptor) }

  /// Opens what lies at `place` below the folder, for reading. Each name on the way is opened by itself
  /// and must be no link, so that a link that is put in the place of a file or folder after it was found
  /// leads nowhere.
  ///
  /// - Throws: `SystemError`.
  func open(_ place: [UInt8], isFolder: Bool) throws(SystemError) -> Int32 {
    var folder = descriptor
    defer { if folder != descriptor { close(folder) } }
    let names = place.split(separator: UInt8(ascii: "/")).map(Array.init)
    for name in names.dropLast() {
      let next = openat(folder, name.terminated, Self.folderFlags)
      guard next >= 0 else { throw Self.failure() }
      if folder != descriptor { close(folder) }
      folder = next
    }
    let flags = isFolder ? Self.folderFlags : O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC
    let opened = openat(folder, (names.last ?? Array(".".utf8)).terminated, flags)
    guard opened >= 0 else { throw Self.failure() }
    return opened
  }

  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  private static func failure() -> SystemError {
    [ELOOP, ENOTDIR].contains(errno) ? .replaced : SystemError(code: errno)
  }

  static func == (a: InputRoot, b: InputRoot) -> Bool { a.path == b.path }

  func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

/// Where a file is opened: below a folder of input, or at a path that was named by itself.
struct FilePlace: Hashable, Sendable {
  /// `nil` where `path` was named by itself.
  let root: InputRoot?
  /// Bytes of the path, below `root` where there is one; no link leads to it then.
  let path: [UInt8]

  /// The bytes of the whole path.
  var whole: [UInt8] {
    guard let root else { return path }
    return path.isEmpty ? root.path : root.path + (root.path.last == 0x2F ? [] : [0x2F]) + path
  }

  /// Opens it for reading; a FIFO does not hold that up.
  ///
  /// - Throws: `SystemError`.
  func open() throws(SystemError) -> Int32 {
    if let root { return try root.open(path, isFolder: false) }
    let opened = Foundation.open(path.terminated, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { throw SystemError(code: errno) }
    return opened
  }
}

extension [UInt8] {
  /// The bytes as C takes them.
  var terminated: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}
