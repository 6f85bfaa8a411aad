import Foundation
import Load
import Records
import Testing

/// Plain sqlite3, without any extension, finds Arabic as people type it.
@Suite(.enabled(if: PlainSQLite.isInstalled, "sqlite3 is not installed"))
struct SearchTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    _ = try workshop.sampleWarehouse()
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let query: String
    let finds: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "a marked word typed without marks", query: "بالرباط", finds: "news/meeting.txt"),
    Case(name: "a word behind a particle", query: "الرباط", finds: "news/meeting.txt"),
    Case(name: "without its article", query: "رباط", finds: "news/meeting.txt"),
    Case(name: "behind ل that swallowed the alef", query: "المغاربة", finds: "news/statement.txt"),
    Case(name: "the same without article", query: "مغاربة", finds: "news/statement.txt"),
    Case(name: "as written with hamza", query: "الإدارة", finds: "news/statement.txt"),
    Case(name: "without hamza", query: "الادارة", finds: "news/statement.txt"),
    Case(name: "without hamza and ta marbuta", query: "الاداره", finds: "news/statement.txt"),
    Case(name: "neither hamza nor article", query: "ادارة", finds: "news/statement.txt"),
    Case(name: "madda left out", query: "الية", finds: "news/statement.txt"),
    Case(name: "behind و with hamza", query: "أكد", finds: "news/meeting.txt"),
    Case(name: "behind و without hamza", query: "اكد", finds: "news/meeting.txt"),
    Case(name: "Arabic-Indic digits as they stand", query: "٢٠٢٤", finds: "news/meeting.txt"),
    Case(name: "digits typed in Latin form", query: "2024", finds: "news/meeting.txt"),
    Case(name: "a phrase as written", query: "\"وزير الداخلية\"", finds: "news/meeting.txt"),
    Case(
      name: "a phrase across a marked word", query: "\"غارثيا بالرباط يوم\"",
      finds: "news/meeting.txt"),
    Case(
      name: "a folded phrase", query: "\"اعلنت الاداره\"", finds: "news/statement.txt"),
    Case(name: "two words that stand apart", query: "الوداد AND امس", finds: "sport/match.txt"),
    Case(name: "the beginning of a word", query: "المغار*", finds: "news/statement.txt"),
  ])
  func `a sentence is found`(_ sought: Case) throws {
    let answer = try workshop.sqlite3(
      "news.db",
      """
      SELECT DISTINCT source
      FROM sentence_search
      JOIN sentences ON sentence_id = sentence_search.rowid
      JOIN articles USING (article_id)
      WHERE sentence_search MATCH '\(sought.query)'
      """)
    #expect(answer.contains(sought.finds), "\(sought.query)")
    #expect(answer.count < 4, "everything is found, so nothing is")
  }

  @Test(arguments: [
    ("title: الداخلية", "news/meeting.txt"),
    ("الداخلية AND غارثيا", "news/meeting.txt"),
    ("text: وزارة", "news/meeting.txt"),
    ("ministere", "fr/note.txt"),
    ("MINISTÈRE", "fr/note.txt"),
  ])
  func `an article is found, in any language`(_ query: String, _ source: String) throws {
    let answer = try workshop.sqlite3(
      "news.db",
      """
      SELECT source FROM article_search JOIN articles ON article_id = article_search.rowid
      WHERE article_search MATCH '\(query)'
      """)
    #expect(answer == [source])
  }

  @Test
  func `words are marked where they stand, behind a particle and in a phrase`() throws {
    let marked = try workshop.sqlite3(
      "news.db",
      """
      SELECT highlight(sentence_search, 0, '[', ']')
      FROM sentence_search
      WHERE sentence_search MATCH '"وزير الداخلية"'
      """)
    #expect(!marked.isEmpty)
    #expect(marked.allSatisfy { $0.contains("وزير الداخلية]") })
  }

  @Test
  func `plain sqlite3 proves the tables`() throws {
    #expect(try workshop.sqlite3("news.db", "PRAGMA integrity_check") == ["ok"])
    for table in ["article_search", "sentence_search"] {
      #expect(
        try workshop.sqlite3(
          "news.db", "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')"
        ).isEmpty)
    }
  }
}
