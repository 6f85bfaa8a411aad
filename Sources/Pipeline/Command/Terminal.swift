import Foundation

/// Standard output and standard error, and whether a person looks at them.
enum Terminal {
  static var showsErrors: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes characters to standard error as they are.
  static func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Writes a message for the person who ran the command, as a line.
  static func complain(_ message: String) { writeError(message + "\n") }
}
