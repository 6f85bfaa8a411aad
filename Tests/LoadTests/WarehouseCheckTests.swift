import Foundation
import Records
import Testing

@testable import Load

struct WarehouseCheckTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test
  func `a sound warehouse has no errors`() throws {
    let findings = try WarehouseCheck.check(try workshop.sampleWarehouse())
    #expect(findings.filter { $0.severity == .error } == [])
    #expect(findings.contains { $0.rule == "rejected-document" && $0.rows == 1 })
  }

  @Test
  func `one altered bit is found wherever it stands`() throws {
    let sound = try [UInt8](workshop.sampleWarehouse().contents())
    var random = SeededGenerator(300)
    let copy = workshop.path("copy.db")
    for _ in 0..<300 {
      let position = Int.random(in: sound.indices, using: &random)
      var altered = sound
      altered[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try Data(altered).write(to: URL(fileURLWithPath: copy))
      #expect(isRefused(copy), "byte \(position) of \(sound.count)")
    }
  }

  @Test
  func `a file that was cut or made longer is found`() throws {
    let sound = try workshop.sampleWarehouse().contents()
    for altered in [sound.dropLast(4096), sound + Data(repeating: 0, count: 4096), sound + [0]] {
      try Data(altered).write(to: URL(fileURLWithPath: workshop.path("copy.db")))
      #expect(isRefused(workshop.path("copy.db")))
    }
  }

  /// Changes of the sample warehouse, and the rule that each breaks.
  private static let breaches = [
    ("seal", "UPDATE articles SET outlet = 'x'"),
    ("mention-surface", "UPDATE mentions SET surface = 'x' WHERE surface = 'الوداد'"),
    ("mention-surface", "UPDATE mentions SET start = start + 1 WHERE surface = 'الوداد'"),
    ("sentence-surface", "UPDATE articles SET text = 'x' || text"),
    ("quotation-range", "UPDATE quotations SET end = end + 400"),
    ("quotation-range", "UPDATE quotations SET end = start"),
    ("evidence-range", "UPDATE topic_evidence SET end = end + 400"),
    ("row-place", "UPDATE sentences SET ordinal = ordinal + 1"),
    ("foreign-keys", "UPDATE mentions SET entity_id = 1"),
    ("story-size", "UPDATE stories SET article_count = 9"),
    ("mention-overlap", "UPDATE mentions SET end = end + 40 WHERE surface = 'كريم بناني'"),
    ("mention-sentence", "UPDATE mentions SET end = end + 400"),
    ("time-sentence", "UPDATE time_expressions SET end = end + 400"),
    ("role-sentence", "UPDATE roles SET end = end + 400"),
    ("quotation-sentence", "UPDATE quotations SET start = 0, end = 1"),
    ("sentence-order", "UPDATE sentences SET start = 0"),
    ("sentence-count", "DELETE FROM sentences WHERE ordinal = 0"),
    ("text-missing", "UPDATE articles SET source_digest = ''"),
    ("words-missing", "UPDATE roles SET office = ' '"),
    ("published-day", "UPDATE articles SET published_on = '2024-02-30'"),
    ("topic-rank", "UPDATE article_topics SET rank = 2"),
    ("topic-cycle", "UPDATE topics SET broader_code = topic_code"),
    ("story-days", "UPDATE stories SET first_on = '2024-10-01'"),
    ("duplicate-agreement", "DELETE FROM duplicates"),
    (
      "duplicate-chain",
      """
      UPDATE articles SET duplicate_of = (
        SELECT article_id FROM articles WHERE source = 'news/statement.txt')
      WHERE source = 'news/meeting.txt'
      """
    ),
    ("entity-without-name", "DELETE FROM entity_names"),
    ("entity-without-article", "DELETE FROM article_entities"),
    ("mention-count", "DELETE FROM article_entities"),
    ("mention-count", "UPDATE article_entities SET mention_count = 7"),
    ("speaker-agreement", "DELETE FROM quotation_speakers"),
    ("search", "INSERT INTO sentence_search (rowid, text) VALUES (1, 'x')"),
  ]

  @Test(.enabled(if: PlainSQLite.isInstalled, "sqlite3 is not installed"))
  func `rows that were changed with sqlite3 are found, and by which rule`() throws {
    for (rule, change) in Self.breaches {
      let path = try workshop.sampleWarehouse()
      _ = try workshop.sqlite3("news.db", change)
      let rules = try WarehouseCheck.check(path).filter { $0.severity == .error }.map(\.rule)
      #expect(rules.contains(rule) && rules.contains("seal"), "\(change): \(rules)")
      try FileManager.default.removeItem(atPath: path)
    }
  }

  @Test func `every rule that is an error has a change that breaks it`() throws {
    let errors = try QualityRule.all(in: QualityRule.folder()).filter { $0.severity == .error }
    #expect(Set(errors.map(\.name)).subtracting(Self.breaches.map(\.0)) == [])
  }

  @Test
  func `a seal found in a text does not mislead`() throws {
    var fixture = ArticleFixture("zeros.txt", title: nil, [String(repeating: "0", count: 64)])
    fixture.language = "und"
    try workshop.night("news.db") { try $0.loadAll([fixture.loadable]) }
    let errors = try WarehouseCheck.check(workshop.path("news.db")).filter { $0.severity == .error }
    #expect(errors == [])
  }

  /// Whether the check finds an error in the file, or cannot take it for a warehouse at all.
  private func isRefused(_ path: String) -> Bool {
    do {
      return try WarehouseCheck.check(path).contains { $0.severity == .error }
    } catch {
      return true
    }
  }
}

extension String {
  fileprivate func contents() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: self)) }
}
