import Load
import Records
import Testing

struct OutletsTests {
  private static let known = Outlet(
    name: "الموقع", nameLatin: "The Site", domains: ["x.ma", "y.ma"], country: "MA",
    language: "ar", kind: .newsSite)

  private static func article(_ source: String, _ outlet: String?) -> LoadableArticle {
    var fixture = ArticleFixture(source, title: nil, ["قال الوزير إن الأمر محسوم."])
    fixture.outlet = outlet
    return fixture.loadable
  }

  @Test func `outlets are what articles name, with what is known of them`() throws {
    let workshop = try Workshop()
    try workshop.night("a.db") { draft in
      try draft.loadOutlets([Self.known, Outlet(name: "غيره")])
      try draft.loadAll([
        Self.article("1", "الموقع"), Self.article("2", "z.com"), Self.article("3", nil),
      ])
    }
    let sql = """
      SELECT source, outlets.name, domains, kind FROM articles LEFT JOIN outlets USING (outlet_id)
      ORDER BY source
      """
    #expect(
      try workshop.sqlite3("a.db", sql)
        == ["1|الموقع|x.ma|y.ma|news_site", "2|z.com||", "3|||"])
    #expect(try workshop.sqlite3("a.db", "SELECT count(*), max(outlet_id) < 1e15 FROM outlets") == ["2|1"])
  }
}
