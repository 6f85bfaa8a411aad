import Foundation
import Records
import Testing

@testable import Load

/// What a night judges and reckons anew: what it touched.
struct NightNotesTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// A draft that continues the sample warehouse, with an article loaded once more.
  private func continued() throws -> WarehouseDraft {
    let draft = try WarehouseDraft(
      copying: try workshop.sampleWarehouse(), at: workshop.path("x.draft"))
    try draft.loadTopics(SampleNews.topics)
    try draft.loadAll([SampleNews.sport])
    return draft
  }

  @Test func `an article that came tonight is judged`() throws {
    let draft = try continued()
    try draft.connection.execute("UPDATE mentions SET surface = 'x' WHERE surface = 'الوداد'")
    try draft.finish(build: [:])
    #expect(try draft.breaches().map(\.source) == ["sport/match.txt"])
  }

  @Test func `rows that one article alone makes are judged for those of the night`() throws {
    let draft = try continued()
    let scope = try #require(try QualityScope(draft))
    let seen = try scope.during {
      try draft.connection.rows("SELECT source FROM articles") { $0.text(0) }
    }
    #expect(seen == ["sport/match.txt"])
    #expect(try draft.connection.rows("SELECT count(*) FROM articles") { $0.count(0) } == [5])
    let new = try WarehouseDraft(copying: nil, at: workshop.path("y.draft"))
    let none = try QualityScope(new)
    if none != nil { Issue.record("a new warehouse is judged whole") }
  }

  @Test func `what joins articles is judged for all of them`() throws {
    let draft = try continued()
    try draft.connection.execute(
      "UPDATE stories SET article_count = 9 WHERE story_id = (SELECT min(story_id) FROM stories)")
    try draft.finish(build: [:])
    let error = #expect(throws: WarehouseError.self) {
      try draft.publish(to: workshop.path("news.db"))
    }
    #expect(error?.description.contains("story-size") == true)
  }

  @Test func `rows that would point to nothing are refused while they are written`() throws {
    let draft = try continued()
    let error = #expect(throws: SQLiteError.self) {
      try draft.connection.execute("UPDATE mentions SET entity_id = 5")
    }
    #expect(error?.message == "FOREIGN KEY constraint failed")
  }
}
