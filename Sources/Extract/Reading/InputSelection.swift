internal import Foundation

/// Which files of the inputs are read, and under which names.
public struct InputSelection: Sendable, Hashable {
  /// Patterns (`*`, `?`, `[…]`) of files and folders that are passed over: a path below an input, or a name
  /// alone.
  public let excluded: [String]
  /// A name for each input, which stands before the sources of its documents; none where they have none.
  public let names: [String]
  /// Files of the program's own, which may lie in an input: the warehouse, and what has its name and more
  /// behind it.
  private let own: [[UInt8]]

  /// - Parameter own: paths, whether there is a file or not.
  public init(excluded: [String] = [], names: [String] = [], own: [String] = []) {
    self.excluded = excluded
    self.names = names
    self.own = own.map { Self.resolved($0) }
  }

  /// Whether the file or folder with `source` is passed over.
  func excludes(_ source: String) -> Bool {
    guard !excluded.isEmpty else { return false }
    let name = source.split(separator: "/").last.map(String.init) ?? source
    return excluded.contains { pattern in
      let pattern = pattern.hasSuffix("/") ? String(pattern.dropLast()) : pattern
      return fnmatch(pattern, source, 0) == 0 || fnmatch(pattern, name, 0) == 0
    }
  }

  /// Whether the file at `path`, which holds no links, is the program's own.
  func isOwn(_ path: [UInt8]) -> Bool {
    own.contains { own in
      path == own || (path.starts(with: own) && [0x2E, 0x2D].contains(path[own.count]))
    }
  }

  /// The prefix of the sources of the input at `index`.
  func prefix(_ index: Int) -> String {
    names.indices.contains(index) && !names[index].isEmpty ? names[index] + "/" : ""
  }

  /// The path with the links of its folder resolved.
  private static func resolved(_ path: String) -> [UInt8] {
    let url = URL(fileURLWithPath: path)
    let folder = Array(url.deletingLastPathComponent().path.utf8)
    let real = realPath(folder) ?? folder
    return real + (real.last == 0x2F ? [] : [0x2F]) + Array(url.lastPathComponent.utf8)
  }
}
