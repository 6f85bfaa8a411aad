import Foundation
import Load
import Records
import Testing

struct WarehouseDraftTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func ask(_ sql: String, _ name: String = "news.db") throws -> [[Cell]] {
    try WarehouseReader.run(sql, on: workshop.path(name)).rows
  }

  @Test
  func `every record becomes a row that points home`() throws {
    _ = try workshop.sampleWarehouse()
    let counts = [
      "articles": 5, "sentences": 9, "mentions": 8, "entities": 5, "mention_candidates": 1,
      "article_topics": 3, "topic_evidence": 3, "quotations": 3, "quotation_speakers": 2,
      "time_expressions": 2, "roles": 1, "meetings": 1, "meeting_participants": 2, "stories": 3,
      "duplicates": 1, "removed_blocks": 1, "rejections": 1, "topics": 2,
    ]
    for (table, count) in counts {
      #expect(try ask("SELECT count(*) FROM \(table)") == [[.integer(Int64(count))]], "\(table)")
    }
    #expect(
      try ask(
        "SELECT surface FROM mentions JOIN entities USING (entity_id) WHERE name = 'الرباط' "
          + "ORDER BY length(surface) DESC LIMIT 1") == [[.text("الرِّبَاط")]])
  }

  @Test
  func `an entity takes the name that most articles give it, however they arrive`() throws {
    _ = try workshop.sampleWarehouse()
    #expect(
      try ask("SELECT name FROM entities WHERE natural_key = 'PER|كريم بناني'")
        == [[.text("كريم  بناني")]])
    try workshop.night("news.db") { try $0.remove(sources: ["news/statement.txt"]) }
    // One article each: the longer name wins.
    #expect(
      try ask("SELECT name FROM entities WHERE natural_key = 'PER|كريم بناني'")
        == [[.text("كريم  بناني")]])
    try workshop.night("news.db") { try $0.remove(sources: ["news/statement-again.txt"]) }
    #expect(
      try ask("SELECT name FROM entities WHERE natural_key = 'PER|كريم بناني'")
        == [[.text("كريم بناني")]])
    #expect(
      try ask(
        "SELECT entity_names.name, basis FROM entity_names JOIN entities USING (entity_id) "
          + "WHERE natural_key IN ('PER|كريم بناني', 'Q3551') ORDER BY 1")
        == [
          [.text("الرباط"), .text("lexicon")], [.text("بناني"), .text("text")],
          [.text("كريم بناني"), .text("text")],
        ])
  }

  @Test
  func `an article that goes takes its rows along, and entities that nobody names any more`() throws
  {
    _ = try workshop.sampleWarehouse()
    try workshop.night("news.db") { try $0.remove(sources: ["news/meeting.txt"]) }
    for table in ["meetings", "roles", "mention_candidates", "removed_blocks"] {
      #expect(try ask("SELECT count(*) FROM \(table)") == [[.integer(0)]], "\(table)")
    }
    #expect(
      try ask("SELECT natural_key FROM entities ORDER BY 1")
        == [[.text("ORG|الوداد")], [.text("PER|كريم بناني")], [.text("Q3551")]])
  }

  @Test
  func `the corpus steps get back what was loaded`() throws {
    let draft = try WarehouseDraft(copying: nil, at: workshop.path("x.draft"))
    try draft.loadTopics(SampleNews.topics)
    try draft.loadAll(SampleNews.articles)
    let facts = try draft.facts()
    #expect(
      facts.map(\.source) == [
        "fr/note.txt", "news/meeting.txt", "news/statement-again.txt", "news/statement.txt",
        "sport/match.txt",
      ])
    #expect(facts[1].fingerprint == SampleNews.meeting.fingerprint)
    #expect(
      facts[1].entities.map(\.key) == [
        "PER|خوسيه غارثيا", "PER|كريم بناني", "Q3551", "org:interior",
      ])
    #expect(facts[1].entities.map(\.count) == [1, 1, 1, 0])
    try draft.discard()
    #expect(!FileManager.default.fileExists(atPath: workshop.path("x.draft")))
  }

  @Test
  func `an article that breaks the schema is rejected and the rest of its batch loads`() throws {
    let draft = try WarehouseDraft(copying: nil, at: workshop.path("x.draft"))
    // The topics were not loaded, and only the first of the two names any.
    let plain = SampleNews.french
    let rejections = try draft.load([SampleNews.meeting, plain])
    #expect(rejections.map(\.source) == ["news/meeting.txt"])
    #expect(rejections.map(\.reason) == [.unfit])
    #expect(try draft.facts().map(\.source) == [plain.annotated.article.source])
  }

  @Test
  func `the state of a warehouse tells what a run has to do`() throws {
    let state = try WarehouseDraft.state(of: try workshop.sampleWarehouse())
    #expect(state.articles.count == 5)
    #expect(state.articles["sport/match.txt"] == "digest of sport/match.txt")
    #expect(state.rejections == [SampleNews.rejection])
    #expect(state.build["version"] == "1.0")
    #expect(state.build["schema_digest"]?.count == 64)
  }

  @Test
  func `an article comes back as it was extracted, with the lines that were cut`() throws {
    var text = TextLines()
    text.append("عنوان الخبر", .title)
    for line in ["قال الوزير إن الأشغال انطلقت.", "خلفيات", "وأضاف أنها ستنتهي قريبا."] {
      text.append(line, line == "خلفيات" ? .subheading : .body)
    }
    let article = Article(
      source: "n/1", digest: "d", url: "https://x.ma/1", outlet: "الموقع", title: "عنوان الخبر",
      byline: "سعاد", dateline: "الرباط", publishedOn: "2024-05-01", publishedBasis: .dateline,
      modifiedOn: "2024-05-02", section: "جهات", keywords: ["ب", "ا"], text: text.string,
      blocks: text.blocks, removed: [RemovedBlock(reason: .share, text: "شارك")])
    var cut = TextLines()
    cut.append("عنوان الخبر", .title)
    cut.append("قال الوزير إن الأشغال انطلقت.", .body)
    cut.append("خلفيات", .subheading)
    let removed =
      article.removed + [.init(reason: .recurringLine, text: "وأضاف أنها ستنتهي قريبا.")]
    let stored = Article(
      source: "n/1", digest: "d", url: "https://x.ma/1", outlet: "الموقع", title: "عنوان الخبر",
      byline: "سعاد", dateline: "الرباط", publishedOn: "2024-05-01", publishedBasis: .dateline,
      modifiedOn: "2024-05-02", section: "جهات", keywords: ["ب", "ا"], text: cut.string,
      blocks: cut.blocks, removed: removed)
    let lines = [
      ArticleLine(key: 5, company: 0, part: .body),
      ArticleLine(key: 6, company: 5, part: .subheading),
      ArticleLine(key: 7, company: 5, part: .body, isCut: true),
    ]
    let draft = try WarehouseDraft(copying: nil, at: workshop.path("x.draft"))
    let fingerprint = TextFingerprint(textDigest: "t", signature: [], wordCount: 3)
    _ = try draft.load([
      LoadableArticle(
        annotated: AnnotatedArticle(article: stored), fingerprint: fingerprint, lines: lines)
    ])
    let found = try #require(try draft.extracted("n/1"))
    #expect(found.article == article)
    #expect(found.lines == lines)
    #expect(try draft.extracted("n/2") == nil)
  }

  @Test
  func `rejections of one source go together`() throws {
    let draft = try WarehouseDraft(copying: nil, at: workshop.path("x.draft"))
    let again = Rejection(
      source: SampleNews.rejection.source, stage: .extract, reason: .noBody, detail: "other")
    try draft.reject([SampleNews.rejection, SampleNews.rejection, again])
    try draft.finish(build: [:])
    _ = try draft.publish(to: workshop.path("one.db"))
    #expect(try WarehouseDraft.state(of: workshop.path("one.db")).rejections.count == 2)
    try draft.removeRejections(sources: [SampleNews.rejection.source])
    try draft.finish(build: [:])
    _ = try draft.publish(to: workshop.path("one.db"))
    #expect(try WarehouseDraft.state(of: workshop.path("one.db")).rejections.isEmpty)
  }
}
