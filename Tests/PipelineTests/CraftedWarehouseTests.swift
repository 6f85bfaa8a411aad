import Foundation
import Testing

/// A published file is input, too: whoever may write beside it may have made it.
@Suite(.timeLimit(.minutes(10)))
struct CraftedWarehouseTests {
  /// One fault of a warehouse. `told` is what `report` says; `nil` where it need not notice.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let told: String?
    let craft: @Sendable (Crafted) throws -> Void

    var testDescription: String { name }

    init(_ name: String, _ told: String?, _ craft: @escaping @Sendable (Crafted) throws -> Void) {
      (self.name, self.told, self.craft) = (name, told, craft)
    }

    init(_ name: String, _ told: String?, sql: String) {
      self.init(name, told) { try $0.sql(sql) }
    }
  }

  private static let endless =
    "AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS source FROM n"
  private static let changed = "was changed after it was published"

  static let cases = [
    Case(
      "a trigger on a table", "unknown: trigger evil",
      sql: "CREATE TRIGGER evil AFTER DELETE ON articles BEGIN DELETE FROM topics; END"),
    Case(
      "a trigger by the name of a view", "unknown: trigger topics_by_day",
      sql: "CREATE TRIGGER topics_by_day AFTER INSERT ON build BEGIN SELECT 1; END"),
    Case("an unknown table", "unknown: table extra", sql: "CREATE TABLE extra (x)"),
    Case("an unknown index", "unknown: index extra", sql: "CREATE INDEX extra ON articles (url)"),
    Case("an unknown view", "unknown: view extra", sql: "CREATE VIEW extra \(endless)"),
    Case(
      "a virtual table", "unknown: table extra", sql: "CREATE VIRTUAL TABLE extra USING fts5 (x)"),
    Case(
      "a view that does not end", "changed: view topics_by_day",
      sql: "DROP VIEW topics_by_day; CREATE VIEW topics_by_day \(endless)"),
    Case("a view that is gone", "missing: view topics_by_day", sql: "DROP VIEW topics_by_day"),
    Case(
      "articles that do not end", changed,
      sql: "DROP TABLE articles; CREATE VIEW articles \(endless)"),
    Case(
      "a build that does not end", "made by another version",
      sql:
        "DROP TABLE build; CREATE VIEW build (key, value) \(endless.replacing("x AS source", with: "x, x"))"
    ),
    Case("another definition", "changed: table articles") {
      try $0.rewriteSchema("articles", "STRICT", "")
    },
    Case("an unknown severity", nil, sql: unchecked("UPDATE quality_rules SET severity = 'bad'")),
    Case("an unknown stage", nil, sql: unchecked("UPDATE rejections SET stage = 'bad'")),
    Case("an unknown reason", nil, sql: unchecked("UPDATE rejections SET reason = 'bad'")),
    Case("a query of somebody else", nil, sql: "UPDATE quality_rules SET query = 'SELECT :x, ?9'"),
    Case(
      "numbers at the edge", nil,
      sql: """
        PRAGMA ignore_check_constraints = ON;
        UPDATE stories SET article_count = 9223372036854775807;
        UPDATE article_entities SET mention_count = 9223372036854775807;
        UPDATE article_fingerprints SET word_count = -9223372036854775808;
        UPDATE mentions SET start = -9223372036854775808, end = 9223372036854775807
        """),
    Case("one source twice", nil) { try $0.replaceBytes("2.txt", "1.txt") },
    Case("NULL where there is a text", nil) {
      try $0.rewriteSchema("articles", "source_digest TEXT NOT NULL", "source_digest TEXT")
      try $0.sql("UPDATE articles SET source_digest = NULL")
      try $0.restoreSchema("articles")
    },
    Case("bytes where there is a text", nil) {
      try $0.rewriteSchema("rejections", "STRICT", "")
      try $0.sql("PRAGMA ignore_check_constraints = ON; UPDATE rejections SET source = x'00ff'")
      try $0.restoreSchema("rejections")
    },
    Case("pages of nonsense", nil) {
      try $0.write(Data(repeating: 0x5A, count: 40_960), at: 8_192)
    },
    Case("a file that is cut", "is damaged") { try $0.cut(to: 20_000) },
    Case("a header alone", "is damaged") { try $0.cut(to: 100) },
    Case("a text", "is no SQLite database") { try $0.replace(with: Data("notes".utf8)) },
    Case("an empty file", "is not a Fihrist warehouse") { try $0.replace(with: Data()) },
    Case(
      "a database of something else", "is not a Fihrist warehouse", sql: "PRAGMA application_id = 7"
    ),
    Case("a FIFO", "is no regular file") { try $0.replaceByFIFO() },
    Case("a folder", "is no regular file") { try $0.replaceByFolder() },
    Case("a journal beside it", nil) { try $0.addJournal() },
  ]

  private static func unchecked(_ sql: String) -> String {
    "PRAGMA ignore_check_constraints = ON; \(sql)"
  }

  /// What a message that ends a command must hold, so that the reader knows what to do.
  private static let advice = [
    "--rebuild", "--warehouse", "`fihrist build`", "articles.source lists them",
  ]

  @Test(arguments: cases) func `a reader says what is wrong, and ends`(_ fault: Case) throws {
    let crafted = try Crafted(fault.craft)
    let path = crafted.path
    let commands = [
      ["report", path], ["report", path, "data-quality"], ["explain", path, "1.txt"],
      ["check", path], ["diff", crafted.sound, path], ["diff", path, crafted.sound],
      ["search", path, "الرباط"], ["search", path, "الرباط", "--in", "sentences"],
    ]
    for command in commands {
      let ending = try Program.run(command)
      #expect([0, 1].contains(ending.status), "\(command): \(ending)")
      guard ending.status == 1 else { continue }
      #expect(Self.advice.contains(where: ending.errors.contains), "\(command): \(ending.errors)")
    }
    if let told = fault.told {
      let ending = try Program.run(commands[0])
      #expect(ending.status == 1 && ending.errors.contains(told), "\(ending.errors)")
    }
  }

  @Test(arguments: cases) func `no file keeps a build from its end`(_ fault: Case) throws {
    let crafted = try Crafted(fault.craft)
    try crafted.forgeSealAndRecord()
    let build = ["build", crafted.input, "--warehouse", crafted.path, "--quiet"]
    let first = try Program.run(build)
    #expect([0, 1, 2, 3].contains(first.status), "\(first)")
    if [1, 2].contains(first.status) {
      #expect(Self.advice.contains(where: first.errors.contains) || first.status == 2, "\(first)")
    }
    let second = try Program.run(build + ["--rebuild"])
    guard
      !["a text", "an empty file", "a database of something else", "a FIFO", "a folder"]
        .contains(fault.name)
    else {
      // What is no warehouse is somebody's: no option takes it away.
      #expect([1, 2].contains(second.status), "\(second)")
      return
    }
    #expect(second.status == 3, "\(second)")
    let check = try Program.run(["check", crafted.path])
    #expect(check.status == 0, "\(check)")
  }

  @Test(arguments: [
    "CREATE TRIGGER evil BEFORE INSERT ON runs BEGIN DELETE FROM runs; END",
    "DROP TABLE run_outlets; CREATE VIEW run_outlets \(endless)",
    "DROP TABLE runs; CREATE VIEW runs \(endless)",
    "UPDATE runs SET inputs = 9223372036854775807, rejected = -9223372036854775808",
  ]) func `no record of runs keeps a build from its end`(_ sql: String) throws {
    let crafted = try Crafted { _ in }
    _ = try Shell.output("sqlite3", crafted.path + ".runs.db", sql)
    let ending = try Program.run(["build", crafted.input, "--warehouse", crafted.path])
    #expect(ending.status == 3, "\(ending)")
    #expect([0, 1].contains(try Program.run(["runs", crafted.path]).status))
    guard sql.contains("TRIGGER") else { return }
    let rows = try Shell.output("sqlite3", crafted.path + ".runs.db", "SELECT count(*) FROM runs")
    #expect(rows == "2", "the trigger ran")
  }
}

/// A warehouse of three articles and a rejection, with a fault of its own.
struct Crafted {
  let folder: TemporaryFolder
  var path: String { folder("news.db") }
  var sound: String { folder("sound.db") }
  var input: String { folder("in") }

  /// Made once, then copied.
  private static let template = Result {
    let folder = try TemporaryFolder()
    for number in 1...3 { try folder.write(Press.article(number), to: "in/\(number).txt") }
    try folder.write("", to: "in/empty.txt")
    _ = try Program.run(["build", folder("in"), "--warehouse", folder("news.db"), "--quiet"])
    _ = try Shell.output("cp", folder("news.db"), folder("sound.db"))
    return folder
  }

  init(_ craft: (Crafted) throws -> Void) throws {
    folder = try TemporaryFolder()
    _ = try Shell.output("cp", "-r", try Self.template.get().path + "/.", folder.path)
    try craft(self)
  }

  func sql(_ text: String) throws {
    _ = try Shell.output("sqlite3", path, ".dbconfig defensive off", text)
  }

  func rewriteSchema(_ table: String, _ old: String, _ new: String) throws {
    try sql(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, '\(old)', '\(new)') WHERE name = '\(table)'
      """)
  }

  func restoreSchema(_ table: String) throws {
    try sql(
      """
      ATTACH '\(sound)' AS sound;
      PRAGMA main.writable_schema = ON;
      UPDATE main.sqlite_schema
      SET sql = (SELECT sql FROM sound.sqlite_schema WHERE name = '\(table)')
      WHERE name = '\(table)'
      """)
  }

  func write(_ data: Data, at offset: UInt64) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: data)
    try file.close()
  }

  func cut(to size: Int) throws { #expect(truncate(path, size) == 0) }

  func replace(with data: Data) throws { try folder.write(data, to: "news.db") }

  func replaceBytes(_ old: String, _ new: String) throws {
    var data = try folder.bytes("news.db")
    while let range = data.range(of: Data(old.utf8)) {
      data.replaceSubrange(range, with: Data(new.utf8))
    }
    try replace(with: data)
  }

  func replaceByFIFO() throws {
    try folder.remove("news.db")
    #expect(mkfifo(path, 0o600) == 0)
  }

  func replaceByFolder() throws {
    try folder.remove("news.db")
    try folder.write("x", to: "news.db/x")
  }

  /// A journal that would play nonsense into the file.
  func addJournal() throws {
    let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    try folder.write(Data(mark + [UInt8](repeating: 0xFF, count: 8_192)), to: "news.db-journal")
  }

  /// Seals the file anew and has the record of runs tell that a run made it: who may write beside the
  /// warehouse can do that.
  func forgeSealAndRecord() throws {
    guard
      (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType)
        == .typeRegular
    else { return }
    let seal = try Shell.output("sqlite3", sound, "SELECT sha256 FROM seal")
    var data = try folder.bytes("news.db")
    if let range = data.range(of: Data(seal.utf8)) {
      data.replaceSubrange(range, with: Data(String(repeating: "0", count: 64).utf8))
      try replace(with: data)
      data.replaceSubrange(range, with: Data(try digest().utf8))
      try replace(with: data)
    }
    _ = try Shell.output(
      "sqlite3", path + ".runs.db", "UPDATE runs SET warehouse_digest = '\(digest())'")
  }

  private func digest() throws -> String {
    String(try Shell.output("sha256sum", path).prefix(64))
  }
}
