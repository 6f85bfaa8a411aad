import Foundation
import Records
import Testing

@testable import Load

/// Rules of data quality: files that say what rows must keep.
struct QualityRuleTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test(arguments: [
    ("-- error\nSELECT 1;", "severity, meaning"),
    ("-- grave\n-- rows that are bad\nSELECT 1;", "severity, meaning"),
    ("SELECT 1;", "severity, meaning"),
    ("-- error\n-- late rows\nSELECT 1 WHERE '2024-01-01' > :today;", ":today cannot be an error"),
  ])
  func `a file that is no rule says what is wrong`(_ text: String, _ problem: String) throws {
    let error = #expect(throws: QualityRuleError.self) { try QualityRule("a-rule", text) }
    #expect(error?.description.contains("rules/a-rule.sql") == true)
    #expect(error?.description.contains(problem) == true)
  }

  @Test func `every rule is put to an empty warehouse and finds nothing`() throws {
    let connection = try Connection(path: ":memory:", access: .readWrite)
    try connection.execute(Schema.sql)
    let rules = try QualityRule.all(in: QualityRule.folder())
    #expect(rules.count > 40)
    for rule in rules {
      let count = try QualityCheck(connection: connection).count(rule, today: "2024-10-20")
      #expect(count == 0, "\(rule.name)")
    }
  }

  @Test func `the file holds every rule, its query and how many rows break it`() throws {
    let path = try workshop.sampleWarehouse()
    let table = try WarehouseReader.run(
      "SELECT rule, rows FROM quality_rules WHERE query LIKE 'SELECT %' ORDER BY rule", on: path)
    let rows = Dictionary(
      uniqueKeysWithValues: table.rows.map { ($0[0], $0[1]) })
    #expect(rows[.text("rejected-document")] == .integer(1))
    #expect(rows[.text("mention-surface")] == .integer(0))
    // The day of the question is no part of the file.
    #expect(rows[.text("published-future")] == .null)
  }

  @Test func `an article from the future is a warning on the day that it is asked`() throws {
    let path = try workshop.sampleWarehouse()
    let early = try WarehouseReader.warnings(path, today: "2024-10-12")
    #expect(early.map(\.rule).contains("published-future"))
    let later = try WarehouseReader.warnings(path, today: "2024-10-13")
    #expect(!later.map(\.rule).contains("published-future"))
  }

  @Test func `documents that break an error are named once, each with all its rules`() throws {
    let draft = try WarehouseDraft(copying: nil, at: workshop.path("x.draft"))
    try draft.loadTopics(SampleNews.topics)
    try draft.loadAll([SampleNews.meeting, SampleNews.sport])
    try draft.connection.execute(
      """
      UPDATE mentions SET surface = 'x', end = end + 400 WHERE surface = 'الوداد';
      UPDATE articles SET source_digest = 'abc' WHERE source = 'sport/match.txt';
      """)
    try draft.finish(build: [:])
    let breaches = try draft.breaches()
    #expect(breaches.map(\.source) == ["sport/match.txt"])
    #expect(breaches[0].stage == .quality && breaches[0].reason == .brokenRule)
    #expect(breaches[0].digest == "abc")
    #expect(breaches[0].detail.contains("mention-sentence (1 mentions that reach out"))
    #expect(breaches[0].detail.contains("mention-surface (1 mentions whose offsets"))
  }

  @Test func `a breach that no document stands for stops publishing`() throws {
    let draft = try WarehouseDraft(copying: nil, at: workshop.path("x.draft"))
    try draft.loadTopics(SampleNews.topics)
    try draft.loadAll([SampleNews.sport])
    try draft.connection.execute("UPDATE topics SET broader_code = topic_code")
    try draft.finish(build: [:])
    #expect(try draft.breaches() == [])
    let error = #expect(throws: WarehouseError.self) {
      try draft.publish(to: workshop.path("news.db"))
    }
    let message = try #require(error?.description)
    for part in ["topic-cycle", "2 topics", "medtop:11000000", "was not touched", "go back to"] {
      #expect(message.contains(part), "\(message)")
    }
    #expect(!FileManager.default.fileExists(atPath: workshop.path("news.db")))
  }
}
