import Foundation

/// Where a run writes, judged before it begins: nothing is written through a link or into a FIFO, and
/// nothing in another file's place.
public struct OutputPlaces {
  /// The warehouse. A path that is a link stands for the file that the link leads to, and the lock, the
  /// record of runs and all else lie beside that file.
  public let warehouse: String

  /// - Throws: `RunFailure.notForWriting` where the path leads to nothing, or to what is no file.
  public init(warehouse path: String) throws(RunFailure) {
    switch Kind(of: path) {
    case .missing, .file: warehouse = path
    case .link:
      guard let target = Self.real(path), Kind(of: target) == .file else {
        throw .notForWriting(path: path, problem: "is a link that leads to no file")
      }
      warehouse = target
    case .other: throw Self.noFile(path)
    }
    for suffix in [".lock", ".runs.db"] { try Self.refuseOther(warehouse + suffix) }
  }

  /// - Parameter read: files that the run reads.
  /// - Throws: `RunFailure.notForWriting` where one of `files` is no place to write to.
  public func refuse(_ files: [String], reading read: [String]) throws(RunFailure) {
    var taken: [String: String] = [:]
    for path in read { taken[Self.resolved(path)] = "is read by this run" }
    for suffix in ["", ".lock", ".runs.db", ".draft", ".building", ".reading"] {
      taken[Self.resolved(warehouse + suffix)] = "belongs to the warehouse"
    }
    for path in files {
      try Self.refuseOther(path)
      if let problem = taken.updateValue("is named twice", forKey: Self.resolved(path)) {
        throw .notForWriting(path: path, problem: "\(problem): choose another path")
      }
    }
  }

  private enum Kind {
    case missing, file, link, other

    init(of path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else {
        self = .missing
        return
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFLNK: self = .link
      default: self = .other
      }
    }
  }

  private static func refuseOther(_ path: String) throws(RunFailure) {
    switch Kind(of: path) {
    case .missing, .file: return
    case .link:
      throw .notForWriting(path: path, problem: "is a link: it is not written through")
    case .other: throw noFile(path)
    }
  }

  private static func noFile(_ path: String) -> RunFailure {
    .notForWriting(path: path, problem: "is a folder, FIFO, socket or device, not a file")
  }

  /// The path without links and dots; of a file that is not there yet, by its folder.
  private static func resolved(_ path: String) -> String {
    if let real = real(path) { return real }
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    return (real(folder) ?? folder) + "/" + url.lastPathComponent
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
