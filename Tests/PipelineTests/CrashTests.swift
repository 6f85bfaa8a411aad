import Foundation
import Testing

/// A document that kills the program costs one run; the next one leaves it out.
@Suite(.timeLimit(.minutes(10)))
struct CrashTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...6 { try folder.write(Press.article(number), to: "in/\(number).txt") }
  }

  /// Runs a build that dies of every document whose source contains `fault`.
  private func build(dyingOf fault: String?, _ options: String...) throws -> Program.Ending {
    try Program.run(
      ["build", folder("in"), "--warehouse", folder("news.db"), "--jobs", "2"] + options,
      environment: fault.map { ["FIHRIST_TEST_DIE_OF": $0] } ?? [:])
  }

  private func sql(_ query: String) throws -> String {
    try Shell.output("sqlite3", folder("news.db"), query)
  }

  @Test func `documents that kill the program are rejected by the next run, the rest is published`()
    throws
  {
    try folder.write(Press.article(7), to: "in/7-kills.txt")
    try folder.write(Press.article(8), to: "in/0-kills.txt")
    #expect(try build(dyingOf: "kills").status == SIGKILL)
    #expect(!folder.exists("news.db") && folder.exists("news.db.reading"))
    let second = try build(dyingOf: "kills")
    #expect(second.status == 3, "\(second)")
    #expect(second.errors.contains("run.wary"))
    #expect(
      try sql("SELECT source, stage, reason FROM rejections ORDER BY source")
        == "0-kills.txt|extract|crashed\n7-kills.txt|extract|crashed")
    #expect(try sql("SELECT count(*) FROM articles") == "6")
    #expect(!folder.exists("news.db.reading"))
    // Unchanged, it is not looked at again; changed, it is.
    let third = try build(dyingOf: "kills")
    #expect(third.status == 3 && third.output.contains("nothing changed"), "\(third)")
    try folder.write(Press.article(9), to: "in/0-kills.txt")
    #expect(try build(dyingOf: nil).status == 3)
    #expect(try sql("SELECT source FROM rejections") == "7-kills.txt")
    // Everything is annotated from scratch: what killed an earlier run is tried first.
    #expect(try build(dyingOf: "7-kills", "--rebuild").status == 3)
    #expect(try build(dyingOf: nil, "--rebuild").status == 0)
    #expect(try sql("SELECT count(*) FROM articles") == "8")
  }

  @Test func `a file of several documents that kills its reader is rejected as a whole`() throws {
    let line = try JSONEncoder().encode(["id": "1", "body": Press.article(9)])
    try folder.write(line + Data("\n".utf8), to: "in/kills.jsonl")
    #expect(try build(dyingOf: "kills.jsonl").status == SIGKILL)
    #expect(try build(dyingOf: "kills.jsonl").status == 3)
    #expect(try sql("SELECT source, stage, reason FROM rejections") == "kills.jsonl|read|crashed")
    #expect(try build(dyingOf: "kills.jsonl").status == 3)
  }

  @Test func `an article that kills the program when a recurring line is cut is rejected, too`()
    throws
  {
    for number in 1...6 { try folder.remove("in/\(number).txt") }
    func write(_ numbers: ClosedRange<Int>) throws {
      let records = try numbers.map { number in
        let text = Press.article(number) + "\nتابعوا آخر مستجدات الموقع عبر هواتفكم المحمولة"
        let fields = ["id": "a\(number)", "outlet": "الموقع", "text": text]
        return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self) + "\n"
      }
      try folder.write(records.joined(), to: "in/all.jsonl")
    }
    try write(1...5)
    #expect(try build(dyingOf: "again:all.jsonl#a3").status == 0)
    try write(1...12)
    #expect(try build(dyingOf: "again:all.jsonl#a3").status == SIGKILL)
    #expect(try build(dyingOf: "again:all.jsonl#a3").status == 3)
    let rejections = try sql("SELECT source, stage, reason FROM rejections")
    #expect(rejections == "all.jsonl#a3|transform|crashed")
    #expect(try sql("SELECT count(*) FROM articles") == "11")
    let cut = "SELECT count(*) FROM removed_blocks WHERE reason = 'recurring-line'"
    #expect(try sql(cut) == "11")
    #expect(try build(dyingOf: "again:all.jsonl#a3").output.contains("nothing changed"))
  }

  @Test func `a run that was killed by hand costs no document`() throws {
    #expect(try build(dyingOf: "3.txt").status == SIGKILL)
    let ending = try build(dyingOf: nil)
    #expect(ending.status == 0, "\(ending)")
    #expect(try sql("SELECT count(*) FROM articles") == "6")
    #expect(
      try folder.names() == ["in", "news.db", "news.db.lock", "news.db.runs.db"])
    let bytes = try folder.bytes("news.db")
    try folder.remove("news.db")
    #expect(try build(dyingOf: nil).status == 0)
    #expect(try folder.bytes("news.db") == bytes)
  }

  @Test func `a note that somebody made is not trusted, nor written through`() throws {
    try folder.write("mine", to: "target")
    try FileManager.default.createSymbolicLink(
      atPath: folder("news.db.reading"), withDestinationPath: "target")
    #expect(try build(dyingOf: nil).status == 0)
    #expect(try folder.bytes("target") == Data("mine".utf8))
    try folder.write(String(repeating: "\u{0}\u{FF}x", count: 100_000), to: "news.db.reading")
    #expect(try build(dyingOf: nil).status == 0)
    #expect(!folder.exists("news.db.reading"))
  }
}
