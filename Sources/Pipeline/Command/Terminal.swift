import Foundation
import Pipeline

/// Standard output and standard error, and whether a person looks at them.
enum Terminal {
  static var showsErrors: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes characters to standard error as they are.
  static func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Writes a message for the person who ran the command, with a line feed behind it.
  static func complain(_ message: String) {
    writeError(VisibleText.escaped(message, keepingLines: true) + "\n")
  }
}
