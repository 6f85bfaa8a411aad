import Digests
import Foundation

/// The digest of lexicons and other resources: another one annotates everything anew.
enum ResourceDigest {
  /// Over the names and bytes of all files below `folders`, in the order of their names, and the
  /// bytes of `files` in the order given: where those lie is the operator's affair.
  ///
  /// - Throws: where a folder or file cannot be read.
  static func of(_ folders: [URL], files: [URL] = []) throws -> String {
    var lines: [String] = []
    for folder in folders {
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
        let file = folder.appendingPathComponent(name)
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
          continue
        }
        lines.append("\(name)\t\(try ContentDigest.of(file: file.path))")
      }
    }
    for file in files { lines.append("\t\(try ContentDigest.of(file: file.path))") }
    return ContentDigest.of(lines: lines)
  }
}
