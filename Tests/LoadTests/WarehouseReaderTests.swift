import Foundation
import Load
import Records
import Testing

struct WarehouseReaderTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test
  func `an explanation lists what was found in an article, and why`() throws {
    let path = try workshop.sampleWarehouse()
    let explanation = try #require(try WarehouseReader.explain("news/meeting.txt", in: path))
    #expect(
      explanation.sections.map(\.title) == [
        "article", "removed blocks", "sentences", "mentions", "other readings", "topics",
        "quotations", "time expressions", "roles", "meetings",
      ])
    let topics = try #require(explanation.sections.first { $0.title == "topics" }).table
    #expect(topics.columns.last == "evidence")
    // The words, where they first stand, and how much they added.
    #expect(topics.rows[0].last == .text("وزير الداخلية (37-50: 2.00)"))
    let id = explanation.sections[0].table.rows[0][0]
    guard case .integer(let number) = id else {
      Issue.record("the row id is no integer")
      return
    }
    #expect(try WarehouseReader.explain(String(number), in: path) == explanation)
  }

  @Test
  func `a rejected document and an unknown one`() throws {
    let path = try workshop.sampleWarehouse()
    let rejected = try WarehouseReader.explain("news/empty.txt", in: path)
    #expect(rejected?.sections.map(\.title) == ["rejections"])
    #expect(try WarehouseReader.explain("news/none.txt", in: path) == nil)
  }

  @Test
  func `cells keep their types`() throws {
    let table = try WarehouseReader.run(
      "SELECT 1 AS a, 0.5 AS b, 'ن' AS c, NULL AS d, x'00FF' AS e", on: workshop.sampleWarehouse())
    #expect(table.columns == ["a", "b", "c", "d", "e"])
    #expect(table.rows == [[.integer(1), .real(0.5), .text("ن"), .null, .blob([0, 255])]])
  }

  @Test
  func `a query cannot write`() throws {
    let path = try workshop.sampleWarehouse()
    let before = try WarehouseReader.digest(path)
    let error = #expect(throws: SQLiteError.self) {
      try WarehouseReader.run("DELETE FROM articles", on: path)
    }
    #expect(error?.description.contains("DELETE FROM articles") == true)
    #expect(try WarehouseReader.digest(path) == before)
  }

  @Test(.enabled(if: PlainSQLite.isInstalled, "sqlite3 is not installed"))
  func `every report runs in plain sqlite3 and answers`() throws {
    _ = try workshop.sampleWarehouse()
    for report in Report.all {
      #expect(try !workshop.sqlite3("news.db", report.sql).isEmpty, "\(report.name)")
    }
  }

  @Test
  func `every file in reports is built in, with a title and a question`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("reports")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == Report.all.map { $0.name + ".sql" })
    for report in Report.all {
      #expect(!report.title.isEmpty && report.question.hasSuffix("?"), "\(report.name)")
    }
    #expect(Report.named("overview")?.title == "The day's overview")
  }

  @Test
  func `the views answer the usual questions`() throws {
    let path = try workshop.sampleWarehouse()
    let answers: [(String, [Cell])] = [
      (
        "SELECT name, other_name, place, held_on FROM who_met_whom",
        [.text("كريم  بناني"), .text("خوسيه غارثيا"), .text("الرباط"), .text("2024-10-12")]
      ),
      ("SELECT count(*) FROM quotations_by_speaker WHERE entity_id IS NULL", [.integer(2)]),
      (
        "SELECT person, office, of_name, articles FROM role_holders",
        [.text("كريم  بناني"), .text("وزير الداخلية"), .text("وزارة الداخلية"), .integer(1)]
      ),
      (
        "SELECT articles FROM co_mentions WHERE name = 'الرباط' AND other_name LIKE 'كريم%'",
        [.integer(2)]
      ),
      (
        """
        SELECT sum(articles), sum(exact_articles), sum(repeats)
        FROM topics_by_day
        WHERE topic_code = 'medtop:11000000'
        """,
        [.integer(2), .integer(1), .integer(1)]
      ),
      (
        """
        SELECT count(DISTINCT article_id) FROM article_topics JOIN topic_tree USING (topic_code)
        WHERE ancestor_code = 'medtop:11000000'
        """, [.integer(3)]
      ),
      (
        """
        SELECT articles, exact_articles, repeats
        FROM topics_by_outlet
        WHERE outlet = 'هسبريس' AND topic_code = 'medtop:11000000'
        """,
        [.integer(1), .integer(0), .integer(0)]
      ),
      (
        """
        SELECT articles, exact_articles, repeats
        FROM topics_by_outlet
        WHERE outlet IS NULL AND topic_code = 'medtop:11000000'
        """,
        [.integer(1), .integer(1), .integer(1)]
      ),
      (
        """
        SELECT articles, exact_articles, repeats
        FROM topics_by_entity
        WHERE name = 'الرباط' AND topic_code = 'medtop:11000000'
        """, [.integer(2), .integer(1), .integer(1)]
      ),
      (
        "SELECT sum(articles), sum(mentions), sum(repeats) FROM entity_timeline WHERE name = 'الرباط'",
        [.integer(2), .integer(2), .integer(1)]
      ),
      (
        "SELECT article_total, mention_total, first_named_on, last_named_on FROM entities WHERE name = 'الرباط'",
        [.integer(2), .integer(2), .text("2024-10-13"), .text("2024-10-14")]
      ),
      (
        "SELECT surface, value FROM times_in_text WHERE value IS NOT NULL",
        [.text("يوم ١٢ أكتوبر ٢٠٢٤"), .text("2024-10-12")]
      ),
      (
        "SELECT surface, person FROM roles_in_text", [.text("وزير الداخلية"), .text("كريم  بناني")]
      ),
      (
        "SELECT surface, weight FROM topic_words WHERE source = 'news/meeting.txt'",
        [.text("وزير الداخلية"), .real(2)]
      ),
      ("SELECT count(*) FROM story_coverage WHERE outlet = 'هسبريس'", [.integer(3)]),
      (
        "SELECT other_name, reason FROM ambiguous_mentions",
        [.text("كريم  بناني"), .text("two men")]
      ),
      ("SELECT count(DISTINCT story_id) FROM article_stories", [.integer(3)]),
    ]
    for (question, answer) in answers {
      #expect(try WarehouseReader.run(question, on: path).rows == [answer], "\(question)")
    }
  }
}
