internal import Foundation

/// What the operating system says of a path.
struct FileStatus: Equatable {
  enum Kind { case file, folder, link, other }

  let kind: Kind
  let size: Int
  /// Time of the last change of content, to tell whether a file was written while it was read.
  let changed: [Int]

  /// The status of `path` itself (`following` false) or of what it links to.
  ///
  /// - Throws: `SystemError` where it cannot be asked.
  init(of path: String, following: Bool) throws(SystemError) {
    var status = stat()
    guard (following ? stat(path, &status) : lstat(path, &status)) == 0 else {
      throw SystemError(code: errno)
    }
    self.init(status)
  }

  /// The status of an open file.
  init(of descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(code: errno) }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    changed = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
  }
}

/// An error of the operating system.
public struct SystemError: Error, Equatable, CustomStringConvertible {
  let code: Int32

  /// In the system's words for the usual cases, whatever the locale.
  public var description: String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such file or folder"
    case ELOOP: "a link that leads back to itself"
    case EIO: "input/output error"
    case ENAMETOOLONG: "the name is too long"
    default: "system error \(code)"
    }
  }
}
