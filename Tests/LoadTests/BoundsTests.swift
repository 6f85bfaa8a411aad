import Load
import Records
import Testing

struct BoundsTests {
  private static func article(_ source: String, _ day: String?) -> LoadableArticle {
    var fixture = ArticleFixture(source, title: nil, ["قال الوزير إن الأمر محسوم \(source)."])
    fixture.publishedOn = day
    return fixture.loadable
  }

  private static func revision(_ source: String, of original: String) -> Duplicate {
    Duplicate(source: source, original: original, kind: .revision, similarity: 1)
  }

  private static let sql = """
    SELECT source, published_on, published_from, published_to, bounds_basis FROM articles
    ORDER BY source
    """

  @Test func `an undated version is bounded by the days of the others, as long as they are there`()
    throws
  {
    let workshop = try Workshop()
    let versions = [Self.revision("a", of: "c"), Self.revision("b", of: "c")]
    let none = "d||||"
    try workshop.night("n.db", stories: [], duplicates: versions) { draft in
      try draft.loadAll([
        Self.article("a", "2024-05-01"), Self.article("b", nil), Self.article("c", "2024-05-03"),
        Self.article("d", nil),
      ])
    }
    #expect(
      try workshop.sqlite3("n.db", Self.sql) == [
        "a|2024-05-01|||", "b||2024-05-01|2024-05-03|versions", "c|2024-05-03|||", none,
      ])
    try workshop.night("n.db", stories: [], duplicates: versions) { try $0.remove(sources: ["a"]) }
    #expect(
      try workshop.sqlite3("n.db", Self.sql) == [
        "b||2024-05-03|2024-05-03|versions", "c|2024-05-03|||", none,
      ])
    try workshop.night("n.db", stories: [], duplicates: []) { _ in }
    #expect(try workshop.sqlite3("n.db", Self.sql) == ["b||||", "c|2024-05-03|||", none])
  }
}
