import Foundation
import Pipeline
import Testing

/// Where a run writes: never through a link, never into a FIFO, never over the warehouse.
@Suite(.timeLimit(.minutes(5)))
struct OutputPlaceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Press.article(1), to: "in/1.txt")
  }

  private func build(_ options: String..., shell: String? = nil) throws -> Program.Ending {
    try Program.run(
      ["build", folder("in"), "--warehouse", folder("news.db"), "--quiet"] + options, shell: shell)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder(name), withDestinationPath: target)
  }

  @Test(
    arguments: ["--metrics", "--report"],
    [
      "news.db", "news.db.lock", "news.db.runs.db", "news.db.draft", "news.db.building",
      "./news.db",
      "in/../news.db", "link", "pipe", "folder",
    ])
  func `a file that is another's is a wrong command line`(_ option: String, _ name: String) throws {
    try folder.write("mine", to: "target")
    try link("link", to: "target")
    #expect(mkfifo(folder("pipe"), 0o600) == 0)
    try folder.write("x", to: "folder/x")
    let ending = try build(option, folder(name))
    #expect(ending.status == 2, "\(ending)")
    #expect(ending.errors.contains(folder(name)))
    #expect(!folder.exists("news.db"))
    #expect(try folder.bytes("target") == Data("mine".utf8))
  }

  @Test func `one file for two things is a wrong command line`() throws {
    #expect(try build("--metrics", folder("x"), "--report", folder("x")).status == 2)
  }

  @Test(arguments: [".lock", ".runs.db"])
  func `what lies beside the warehouse is not written through a link`(_ suffix: String) throws {
    try folder.write("mine", to: "target")
    try link("news.db" + suffix, to: "target")
    #expect(try build().status == 2)
    #expect(try folder.bytes("target") == Data("mine".utf8))
  }

  @Test(arguments: [".draft", ".building"])
  func `a link in the place of a draft is taken away`(_ suffix: String) throws {
    try folder.write("mine", to: "target")
    try link("news.db" + suffix, to: "target")
    #expect(try build().status == 0)
    #expect(try folder.bytes("target") == Data("mine".utf8))
    #expect(!folder.exists("news.db" + suffix))
  }

  @Test func `a leftover link beside the metrics is not written through`() throws {
    try folder.write("mine", to: "target")
    try link("m.prom.part", to: "target")
    #expect(try build("--metrics", folder("m.prom")).status == 0)
    #expect(try folder.bytes("target") == Data("mine".utf8))
    #expect(folder.exists("m.prom") && !folder.exists("m.prom.part"))
  }

  @Test func `a warehouse that is a link stands for the file it leads to`() throws {
    try folder.write("x", to: "disk/x")
    #expect(
      try Program.run(
        ["build", folder("in"), "--warehouse", folder("disk/real.db"), "--quiet"]
      ).status == 0)
    try link("news.db", to: "disk/real.db")
    try folder.write(Press.article(2), to: "in/2.txt")
    #expect(try build().status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder("disk")).sorted()
        == ["real.db", "real.db.lock", "real.db.runs.db", "x"])
    #expect(try folder.names() == ["disk", "in", "news.db"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder("news.db"))
        == "disk/real.db")
    #expect(try Program.run(["runs", folder("news.db")]).status == 0)
  }

  @Test func `a warehouse that is a link to nothing is a wrong command line`() throws {
    try link("news.db", to: "nowhere")
    #expect(try build().status == 2)
    #expect(!folder.exists("nowhere"))
  }

  @Test(arguments: [("077", 0o600), ("022", 0o644)])
  func `what is made follows the umask`(_ umask: String, _ mode: Int) throws {
    let ending = try build(
      "--metrics", folder("m.prom"), "--report", folder("r.csv"), shell: "umask \(umask);")
    #expect(ending.status == 0, "\(ending)")
    for name in ["news.db", "news.db.lock", "news.db.runs.db", "m.prom", "r.csv"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder(name))
      #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
    }
  }

  @Test func `the mode that somebody gave the warehouse stays`() throws {
    #expect(try build().status == 0)
    chmod(folder("news.db"), 0o640)
    try folder.write(Press.article(2), to: "in/2.txt")
    #expect(try build().status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder("news.db"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }
}
