import Foundation

/// Runs the program as a shell or cron would.
struct Program {
  struct Ending {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The executable that was built together with the tests.
  static let path: String = {
    let tests = CommandLine.arguments.first { $0.contains(".build") } ?? CommandLine.arguments[0]
    var folder = URL(fileURLWithPath: tests).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("fihrist").path
      if FileManager.default.isExecutableFile(atPath: candidate), !isFolder(candidate) {
        return candidate
      }
      folder = folder.deletingLastPathComponent()
    }
    return Places.repository + "/.build/debug/fihrist"
  }()

  /// Runs `program` with `arguments`; `environment` is all that it gets.
  static func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    in folder: String = "/", shell: String? = nil, program: String = path
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell == nil ? program : "/bin/sh")
    process.arguments =
      shell.map { ["-c", $0 + " exec \"$0\" \"$@\"", program] + arguments } ?? arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let files = try TemporaryFolder()
    for name in ["out", "err"] { try files.write("", to: name) }
    try files.write(input ?? "", to: "in")
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files("in")))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files("out")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files("err")))
    try process.run()
    process.waitUntilExit()
    return Ending(
      status: process.terminationStatus,
      output: String(decoding: try files.bytes("out"), as: UTF8.self),
      errors: String(decoding: try files.bytes("err"), as: UTF8.self))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
