internal import Foundation

/// What the operating system says of a path.
struct FileStatus: Equatable {
  enum Kind { case file, folder, link, other }

  let kind: Kind
  let size: Int
  /// Time of the last change of content, to tell whether a file was written while it was read.
  let changed: [Int]

  /// The status of what is at the path, or of what a link there leads to.
  ///
  /// - Throws: `SystemError` where it cannot be asked.
  init(ofPath path: [UInt8]) throws(SystemError) {
    var status = stat()
    guard stat(path.terminated, &status) == 0 else { throw SystemError(code: errno) }
    self.init(status)
  }

  /// The status of what is called `name` in an open folder; of a link, its own.
  ///
  /// - Throws: `SystemError` where it cannot be asked.
  init(of name: [UInt8], in folder: Int32) throws(SystemError) {
    var status = stat()
    guard fstatat(folder, name.terminated, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
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

  /// A name on the way to a file is another thing than when the file was found.
  static let replaced = SystemError(code: -1)

  /// In the system's words for the usual cases, whatever the locale.
  public var description: String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such file or folder"
    case ELOOP: "a link that leads back to itself"
    case EIO: "input/output error"
    case -1: "a link or another file took its place after it was found"
    case ENAMETOOLONG: "the name is too long"
    default: "system error \(code)"
    }
  }
}
