import Foundation
import Testing

/// A rule of data quality that documents break: they are withdrawn, and the rest is published.
struct QuarantineTests {
  private let folder: TemporaryFolder
  private let installation: Installation

  init() throws {
    folder = try TemporaryFolder()
    installation = try Installation()
    for number in 1...4 { try folder.write(Press.article(number), to: "in/\(number).txt") }
  }

  private func build(_ options: String...) throws -> Program.Ending {
    try Program.run(
      ["build", folder("in"), "--warehouse", folder("news.db")] + options,
      program: installation.program)
  }

  private func sql(_ query: String) throws -> String {
    try Shell.output("sqlite3", "-readonly", folder("news.db"), query)
  }

  /// A headline counts its meeting.
  private static let rule = """
    -- error
    -- articles that speak of the second meeting
    SELECT source
    FROM articles
    WHERE instr(title, ' 2 ');
    """

  @Test func `a document that breaks an error is withdrawn and the rest is published`() throws {
    try installation.addRule("second-meeting", Self.rule)
    let ending = try build()
    #expect(ending.status == 3)
    #expect(ending.errors.contains("document.rejected") && ending.errors.contains("second-meeting"))
    #expect(try sql("SELECT group_concat(source) FROM articles") == "1.txt,3.txt,4.txt")
    #expect(
      try sql("SELECT source, stage, reason FROM rejections") == "2.txt|quality|broken-rule")
    #expect(try sql("SELECT detail FROM rejections").contains("articles that speak of the second"))
    #expect(
      try Program.run(["check", folder("news.db")], program: installation.program).status == 0)
  }

  @Test func `what was withdrawn stays so, and a rebuild gives the same bytes`() throws {
    try installation.addRule("second-meeting", Self.rule)
    _ = try build()
    let first = try folder.bytes("news.db")
    let again = try build()
    #expect(again.status == 3)
    #expect(again.output.contains("nothing changed"))
    try folder.write(Press.article(5), to: "in/5.txt")
    _ = try build()
    try folder.remove("in/5.txt")
    _ = try build()
    #expect(try folder.bytes("news.db") == first)
    _ = try build("--rebuild")
    #expect(try folder.bytes("news.db") == first)
  }

  @Test func `a document that no longer breaks the rule comes in`() throws {
    try installation.addRule("second-meeting", Self.rule)
    _ = try build()
    try folder.write(Press.article(7), to: "in/2.txt")
    let ending = try build()
    #expect(ending.status == 0)
    #expect(try sql("SELECT count(*) FROM articles") == "4")
    #expect(try sql("SELECT count(*) FROM rejections") == "0")
  }

  @Test func `a new rule is put to every document, and nothing is annotated anew`() throws {
    _ = try build()
    try installation.addRule("second-meeting", Self.rule)
    let ending = try build()
    #expect(ending.errors.contains("quality.judges-anew"))
    #expect(ending.output.contains("published; 4 documents, 0 new, 0 changed, 4 unchanged"))
    #expect(try sql("SELECT group_concat(source) FROM articles") == "1.txt,3.txt,4.txt")
    try expectBytesOfRebuild()
    #expect(try build().output.contains("nothing changed"))
  }

  @Test func `a rule that goes lets in what it had withdrawn, out of files of records too`() throws
  {
    try folder.write(
      #"{"id":"8","title":"لقاء 2 في فاس","body":"عقد مجلس المدينة دورته العادية."}"# + "\n"
        + #"{"id":"9","body":"افتتح المعرض أبوابه في طنجة."}"# + "\n", to: "in/feed.jsonl")
    try installation.addRule("second-meeting", Self.rule)
    _ = try build()
    #expect(try sql("SELECT count(*) FROM articles") == "4")
    try installation.removeRule("second-meeting")
    let ending = try build()
    #expect(ending.status == 0)
    #expect(ending.output.contains("6 documents, 2 new, 0 changed, 4 unchanged"))
    try expectBytesOfRebuild()
  }

  @Test func `a rule that becomes milder, or counts other rows, is stored as it is now`() throws {
    try installation.addRule("second-meeting", Self.rule)
    _ = try build()
    try installation.addRule(
      "second-meeting",
      Self.rule.replacing("-- error", with: "-- warning").replacing(" 2 ", with: " 3 "))
    #expect(try build().output.contains("1 new, 0 changed, 3 unchanged"))
    #expect(
      try sql("SELECT severity, rows FROM quality_rules WHERE rule = 'second-meeting'")
        == "warning|1")
    try expectBytesOfRebuild()
  }

  @Test func `a new error in an old article stops the night, whatever else is withdrawn`() throws {
    _ = try build()
    let old = try folder.bytes("news.db")
    try installation.addRule("second-meeting", Self.rule)
    try installation.addRule(
      "third-meeting",
      Self.rule.replacing("SELECT source", with: "SELECT article_id AS article")
        .replacing(" 2 ", with: " 3 "))
    try folder.write(Press.article(5), to: "in/5.txt")
    let ending = try build()
    #expect(ending.status == 1)
    #expect(ending.errors.contains("third-meeting"))
    #expect(try folder.bytes("news.db") == old)
  }

  @Test func `an error that no document stands for stops the night and leaves the old file`()
    throws
  {
    #expect(try build().status == 0)
    let before = try Identity(folder("news.db"))
    try installation.addRule(
      "no-topics", "-- error\n-- topics, which nobody asked for\nSELECT topic_code FROM topics;")
    let ending = try build()
    #expect(ending.status == 1)
    #expect(ending.errors.contains("no-topics"))
    #expect(ending.errors.contains("was not touched"))
    #expect(try Identity(folder("news.db")) == before)
    #expect(try folder.names() == ["in", "news.db", "news.db.lock", "news.db.runs.db"])
  }

  private func expectBytesOfRebuild() throws {
    let tonight = try folder.bytes("news.db")
    _ = try build("--rebuild")
    #expect(try folder.bytes("news.db") == tonight)
  }

  @Test func `a warning is counted and stops nothing`() throws {
    try installation.addRule(
      "short", "-- warning\n-- articles of few words\nSELECT source FROM articles;")
    let ending = try build()
    #expect(ending.status == 0)
    #expect(ending.output.contains(", 4 warnings"))
    #expect(ending.errors.contains("quality.warning rule=short rows=4"))
    #expect(try sql("SELECT rows FROM data_quality WHERE rule = 'short'") == "4")
  }

  @Test func `a rule that cannot be followed is named and stops the night`() throws {
    try installation.addRule("broken", "-- error\n-- rows of nothing\nSELECT source FROM no_table;")
    let ending = try build()
    #expect(ending.status == 1)
    #expect(ending.errors.contains("rules/broken.sql: no such table: no_table"))
    #expect(!folder.exists("news.db"))
  }
}
