import Foundation
import Testing

/// A warehouse that an earlier version made, a later one, or somebody's hand.
struct UpgradeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...4 { try folder.write(Press.article(number), to: "in/\(number).txt") }
    #expect(try build().status == 0)
  }

  private func build(_ options: String...) throws -> Program.Ending {
    try Program.run(["build", folder("in"), "--warehouse", folder("news.db")] + options)
  }

  /// Changes the warehouse as `sqlite3` would.
  private func alter(_ sql: String) throws {
    _ = try Shell.output("sqlite3", folder("news.db"), sql)
  }

  private static let earlier = """
    UPDATE build SET value = 'x' WHERE key = 'schema_digest';
    UPDATE build SET value = '0.0.9' WHERE key = 'fihrist_version';
    DROP TABLE quality_rules; DROP VIEW data_quality;
    """

  @Test func `a warehouse of an earlier version is made anew, and the message says so`() throws {
    let sound = try folder.bytes("news.db")
    try alter(Self.earlier)
    let ending = try build()
    #expect(ending.status == 0)
    #expect(ending.output.contains("everything: an earlier version made it, with other tables"))
    #expect(try folder.bytes("news.db") == sound)
    #expect(try Program.run(["check", folder("news.db")]).status == 0)
  }

  @Test func `until then reports say which version to use`() throws {
    try alter(Self.earlier)
    let ending = try Program.run(["report", folder("news.db")])
    #expect(ending.status == 1)
    #expect(ending.errors.contains("use the version that made it"))
  }

  @Test(arguments: ["0.2.0", "0.10.0", "1.0.0"])
  func `a warehouse of a later version is left alone until a rebuild is asked for`(
    _ version: String
  ) throws {
    try alter(Self.earlier)
    try alter("UPDATE build SET value = '\(version)' WHERE key = 'fihrist_version'")
    let before = try Identity(folder("news.db"))
    let ending = try build()
    #expect(ending.status == 1)
    #expect(ending.errors.contains(version) && ending.errors.contains("--rebuild"))
    #expect(try Identity(folder("news.db")) == before)
    #expect(try build("--rebuild").status == 0)
  }

  @Test func `an altered warehouse is left alone until a rebuild is asked for`() throws {
    let sound = try folder.bytes("news.db")
    try alter("UPDATE articles SET title = 'x'")
    let ending = try build()
    #expect(ending.status == 1)
    #expect(ending.errors.contains("--rebuild"))
    #expect(try build("--rebuild").status == 0)
    #expect(try folder.bytes("news.db") == sound)
  }

  @Test func `an upgrade does not empty a warehouse whose inputs are gone`() throws {
    try alter(Self.earlier)
    let before = try Identity(folder("news.db"))
    for number in 1...3 { try folder.remove("in/\(number).txt") }
    let ending = try build()
    #expect(ending.status == 1)
    #expect(ending.errors.contains("3 of 4 documents in the warehouse are gone"))
    #expect(try Identity(folder("news.db")) == before)
    #expect(try build("--prune").status == 0)
  }

  @Test func `articles whose documents are gone cannot be kept through a rebuild, and it says so`()
    throws
  {
    try folder.remove("in/1.txt")
    #expect(try build("--keep-missing").status == 0)
    let before = try Identity(folder("news.db"))
    let ending = try build("--keep-missing", "--rebuild")
    #expect(ending.status == 1)
    #expect(ending.errors.contains("1 documents in the warehouse are gone"))
    #expect(ending.errors.contains("--prune"))
    #expect(try Identity(folder("news.db")) == before)
  }
}
