import Foundation
import Pipeline

/// Standard output and standard error, and whether a person looks at them.
enum Terminal {
  static var showsErrors: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes characters to standard output as they are.
  static func write(_ text: String) throws(Unwritable) { try write(Data(text.utf8)) }

  /// Writes bytes to standard output.
  static func write(_ bytes: Data) throws(Unwritable) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw Unwritable(problem: String(cString: strerror(errno)))
      }
    }
  }

  /// Standard output takes no more, as on a full disk.
  struct Unwritable: Error, CustomStringConvertible {
    let problem: String

    var description: String { "cannot write to standard output: \(problem)" }
  }

  /// Writes characters to standard error as they are.
  static func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Writes a message for the person who ran the command, with a line feed behind it.
  static func complain(_ message: String) {
    writeError(VisibleText.escaped(message, keepingLines: true) + "\n")
  }
}
