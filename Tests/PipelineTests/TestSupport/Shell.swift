import Foundation

/// What a file is, beyond its bytes: a file that was left alone keeps all of it.
struct Identity: Equatable {
  let inode: Int
  let modified: Date
  let data: Data

  init(_ path: String) throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    inode = attributes[.systemFileNumber] as? Int ?? 0
    modified = attributes[.modificationDate] as? Date ?? .distantPast
    data = try Data(contentsOf: URL(fileURLWithPath: path))
  }
}

/// Other programs that a person would use beside ours.
enum Shell {
  /// What `program` writes to standard output, trimmed.
  static func output(_ program: String, _ arguments: String...) throws -> String {
    try output(program, arguments)
  }

  static func output(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
