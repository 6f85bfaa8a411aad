import Foundation

/// A copy of the program and its resource folders, to be altered as an operator might.
struct Installation {
  let program: String
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    program = folder("fihrist")
    let built = URL(fileURLWithPath: Program.path)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: built.deletingLastPathComponent().path)
    for name in names where name == "fihrist" || name.hasSuffix(".resources") {
      _ = try Shell.output(
        "cp", "-r", built.deletingLastPathComponent().appendingPathComponent(name).path,
        folder(name))
    }
  }

  /// Adds a rule of data quality.
  func addRule(_ name: String, _ text: String) throws {
    try folder.write(text, to: Self.path(name))
  }

  /// Takes a rule out again.
  func removeRule(_ name: String) throws { try folder.remove(Self.path(name)) }

  private static func path(_ rule: String) -> String {
    "fihrist_Load.resources/rules/\(rule).sql"
  }
}
