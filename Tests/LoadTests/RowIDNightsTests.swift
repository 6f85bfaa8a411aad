import Foundation
import Records
import Testing

@testable import Load

/// Rows whose keys meet have ids that depend on the corpus alone. Few bits make an id here, so most
/// keys meet.
struct RowIDNightsTests {
  private let workshop: Workshop
  private let articles = SampleNews.articles + SyntheticNews.articles(24, seed: 7)

  init() throws { workshop = try Workshop() }

  private func night(
    _ name: String, bits: Int, _ change: (WarehouseDraft) throws -> Void
  ) throws {
    try workshop.night(name, mostIDBits: bits, change)
  }

  private func remove(_ sources: some Sequence<String>) -> (WarehouseDraft) throws -> Void {
    { try $0.remove(sources: Array(sources)) }
  }

  private func source(_ article: LoadableArticle) -> String { article.annotated.article.source }

  @Test(arguments: [1, 3, 5])
  func `in another order, over several nights`(_ bits: Int) throws {
    try night("one.db", bits: bits) { try $0.loadAll(articles) }
    for part in 0..<4 {
      try night("other.db", bits: bits) { draft in
        try draft.loadAll(
          articles.indices.reversed().filter { $0 % 4 == part }.map { articles[$0] })
      }
    }
    #expect(try workshop.bytes("one.db") == workshop.bytes("other.db"))
    let ids = try WarehouseReader.run(
      "SELECT count(*), max(article_id) FROM articles", on: workshop.path("one.db")
    ).rows
    #expect(ids[0][0] == .integer(29))
    guard case .integer(let greatest) = ids[0][1] else { return }
    #expect(greatest < 70, "the keys did not meet")
  }

  @Test(arguments: [1, 3, 5])
  func `when a key that displaced others goes, and when it comes back`(_ bits: Int) throws {
    let gone = articles.enumerated().filter { $0.offset % 3 == 0 }.map { source($0.element) }
    let rest = articles.filter { !gone.contains(source($0)) }
    try night("rest.db", bits: bits) { try $0.loadAll(rest) }
    try night("all.db", bits: bits) { try $0.loadAll(articles) }
    try night("other.db", bits: bits) { try $0.loadAll(articles) }
    try night("other.db", bits: bits, remove(gone))
    #expect(try workshop.bytes("other.db") == workshop.bytes("rest.db"))
    try night("other.db", bits: bits) { draft in
      try draft.loadAll(articles.filter { gone.contains(source($0)) })
    }
    #expect(try workshop.bytes("other.db") == workshop.bytes("all.db"))
  }

  @Test(arguments: 1...4)
  func `over nights on which articles come, change and go at random`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    var all = articles
    for _ in 0..<4 {
      try night("other.db", bits: 4) { draft in
        for index in all.indices where random.next32() % 3 == 0 {
          let source = source(all[index])
          if source.hasPrefix("synthetic") {
            all[index] = SyntheticNews.article(source, seed: random.next())
          }
          try draft.loadAll([all[index]])
        }
        try draft.remove(sources: all.map(source).filter { _ in random.next32() % 4 == 0 })
      }
    }
    try night("other.db", bits: 4) { try $0.loadAll(all.reversed()) }
    try night("one.db", bits: 4) { try $0.loadAll(all) }
    #expect(try workshop.bytes("one.db") == workshop.bytes("other.db"))
    #expect(
      try WarehouseCheck.check(workshop.path("other.db")).filter { $0.severity == .error }.isEmpty)
  }

  @Test
  func `the columns that hold ids are those that foreign keys lead to`() throws {
    let connection = try Connection(path: ":memory:", access: .readWrite)
    try connection.execute(Schema.sql)
    let articles = try IDColumns(of: .articles, on: connection)
    #expect(articles.ids.first == .init(table: "articles", name: "article_id"))
    for name in [
      "sentences.article_id", "stories.story_id", "articles.story_id",
      "articles.duplicate_of", "topic_evidence.article_id", "article_entity_names.article_id",
    ] {
      #expect(articles.ids.map { "\($0.table).\($0.name)" }.contains(name), "\(name)")
    }
    for name in [
      "sentences.sentence_id", "mentions.sentence_id", "mentions.mention_id",
      "mention_candidates.mention_id", "quotation_speakers.quotation_id", "meetings.meeting_id",
    ] {
      #expect(articles.rows.map { "\($0.table).\($0.name)" }.contains(name), "\(name)")
    }
    let entities = try IDColumns(of: .entities, on: connection)
    #expect(entities.rows.isEmpty)
    #expect(entities.ids.contains(.init(table: "roles", name: "of_entity_id")))
    #expect(entities.ids.contains(.init(table: "article_entity_names", name: "entity_id")))
  }
}
