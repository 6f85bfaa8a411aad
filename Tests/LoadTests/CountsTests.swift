import Foundation
import Records
import Testing

@testable import Load

/// What a night counts again for what it touched is what a count of everything gives.
struct CountsTests {
  private let workshop: Workshop
  private let articles = SampleNews.articles + SyntheticNews.articles(40, seed: 3)

  init() throws { workshop = try Workshop() }

  private func ask(_ sql: String) throws -> [[Cell]] {
    try WarehouseReader.run(sql, on: workshop.path("news.db")).rows
  }

  private static let everything = [
    (
      "SELECT entity_id, other_entity_id, article_count FROM entity_pairs ORDER BY 1, 2",
      """
      SELECT one.entity_id, two.entity_id, count(*)
      FROM article_entities AS one
      JOIN article_entities AS two USING (article_id)
      JOIN articles USING (article_id)
      WHERE one.entity_id < two.entity_id AND duplicate_of IS NULL
        AND one.mention_count > 0 AND two.mention_count > 0
      GROUP BY 1, 2
      HAVING count(*) > 1
      ORDER BY 1, 2
      """
    ),
    (
      """
      SELECT entity_id, article_total, mention_total, first_named_on, last_named_on
      FROM entities WHERE article_total > 0 ORDER BY 1
      """,
      """
      SELECT entity_id, count(*), sum(mention_count), min(published_on), max(published_on)
      FROM article_entities JOIN articles USING (article_id)
      WHERE mention_count > 0 AND duplicate_of IS NULL
      GROUP BY 1
      ORDER BY 1
      """
    ),
    (
      """
      SELECT entity_id, topic_code, articles, exact_articles, repeats
      FROM entity_topics ORDER BY 1, 2
      """,
      """
      SELECT entity_id, ancestor_code,
        count(DISTINCT iif(duplicate_of IS NULL, article_id, NULL)),
        count(DISTINCT iif(duplicate_of IS NULL AND depth = 0, article_id, NULL)),
        count(DISTINCT iif(duplicate_of IS NULL, NULL, article_id))
      FROM article_entities
      JOIN articles USING (article_id)
      JOIN article_topics USING (article_id)
      JOIN topic_tree USING (topic_code)
      WHERE mention_count > 0
      GROUP BY 1, 2
      ORDER BY 1, 2
      """
    ),
    (
      """
      SELECT entity_id, published_on, articles, mentions, repeats FROM entity_days ORDER BY 1, 2
      """,
      """
      SELECT entity_id, coalesce(published_on, ''), sum(duplicate_of IS NULL),
        sum(iif(duplicate_of IS NULL, mention_count, 0)), count(duplicate_of)
      FROM article_entities JOIN articles USING (article_id)
      WHERE mention_count > 0
      GROUP BY 1, 2
      ORDER BY 1, 2
      """
    ),
    (
      """
      SELECT published_on, outlet, topic_code, articles, exact_articles, repeats
      FROM topic_days ORDER BY 1, 2, 3
      """,
      """
      SELECT coalesce(published_on, ''), coalesce(outlet, ''), ancestor_code,
        count(DISTINCT iif(duplicate_of IS NULL, article_id, NULL)),
        count(DISTINCT iif(duplicate_of IS NULL AND depth = 0, article_id, NULL)),
        count(DISTINCT iif(duplicate_of IS NULL, NULL, article_id))
      FROM articles JOIN article_topics USING (article_id) JOIN topic_tree USING (topic_code)
      GROUP BY 1, 2, 3
      ORDER BY 1, 2, 3
      """
    ),
  ]

  @Test(arguments: 1...3)
  func `counts stay exact over nights`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    for night in 0..<4 {
      // Which article repeats which changes from night to night, whether or not an article does.
      let duplicates = (0..<6).map { number in
        Duplicate(
          source: "synthetic/\(number * 2 + night % 2).txt", original: "synthetic/39.txt",
          kind: .near,
          similarity: 0.75)
      }
      try workshop.night("news.db", duplicates: duplicates) { draft in
        try draft.loadAll(articles.filter { _ in night == 0 || random.next32() % 4 == 0 })
        try draft.remove(
          sources: articles.map(\.annotated.article.source).filter {
            random.next32() % 6 == 0 && $0 != "synthetic/39.txt"
          })
      }
      for (counted, all) in Self.everything {
        let rows = try ask(counted)
        #expect(try rows == ask(all), "\(counted)")
        #expect(!rows.isEmpty)
      }
    }
  }

  @Test
  func `an article that names more than 128 entities tells of no company`() throws {
    var lines = (0..<2).map { source in
      var fixture = ArticleFixture(
        "list/\(source)", title: nil, [(0..<129).map { "اسم\($0)ا" }.joined(separator: " ")])
      for number in 0..<129 {
        let entity = fixture.entity("PER|\(number)", .person, "اسم\(number)ا")
        fixture.mention(entity, "اسم\(number)ا")
      }
      return fixture.loadable
    }
    lines += SampleNews.articles
    try workshop.night("news.db") { try $0.loadAll(lines) }
    #expect(try ask("SELECT count(*) FROM entity_pairs") == [[.integer(1)]])
    #expect(
      try ask("SELECT article_total FROM entities WHERE natural_key = 'PER|5'") == [[.integer(2)]])
  }
}
