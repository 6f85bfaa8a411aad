import Foundation
import Records
import Testing

@testable import Load

/// `schema.sql` agrees with the records, with its own dictionary, and with what readers ask.
struct SchemaTests {
  private let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:", access: .readWrite)
    try connection.execute(Schema.sql)
  }

  struct ClosedSet: Sendable, CustomTestStringConvertible {
    let column: String
    let words: [String]
    var testDescription: String { column }
  }

  @Test(arguments: [
    ClosedSet(column: "articles.published_basis", words: raw(Article.PublishedBasis.self)),
    ClosedSet(column: "articles.disputed_basis", words: raw(Article.PublishedBasis.self)),
    ClosedSet(column: "outlets.kind", words: raw(Outlet.Kind.self)),
    ClosedSet(column: "removed_blocks.reason", words: raw(RemovedBlock.Reason.self)),
    ClosedSet(column: "quotations.speaker_basis", words: raw(Quotation.Basis.self)),
    ClosedSet(column: "roles.status", words: raw(Role.Status.self)),
    ClosedSet(column: "meetings.status", words: raw(Meeting.Status.self)),
    ClosedSet(column: "meeting_participants.side", words: raw(Meeting.Side.self)),
    ClosedSet(column: "article_limits.kind", words: raw(ReachedLimit.Limit.self)),
    ClosedSet(column: "recurring_lines.kind", words: raw(RecurringLine.Kind.self)),
    ClosedSet(column: "rejections.stage", words: raw(Rejection.Stage.self)),
    ClosedSet(column: "rejections.reason", words: raw(Rejection.Reason.self)),
    ClosedSet(column: "duplicates.kind", words: raw(Duplicate.Kind.self)),
    ClosedSet(column: "sentences.part", words: raw(TextPart.self)),
    ClosedSet(column: "entities.type", words: raw(EntityType.self)),
    ClosedSet(column: "mentions.type", words: raw(EntityType.self)),
    ClosedSet(column: "article_entities.type", words: raw(EntityType.self)),
    ClosedSet(column: "mentions.basis", words: raw(Mention.Basis.self)),
    ClosedSet(column: "entity_names.basis", words: raw(EntityName.Basis.self)),
    ClosedSet(column: "article_entity_names.basis", words: raw(EntityName.Basis.self)),
    ClosedSet(column: "quotations.kind", words: raw(Quotation.Kind.self)),
    ClosedSet(column: "time_expressions.type", words: raw(TimeExpression.Kind.self)),
    ClosedSet(column: "time_expressions.basis", words: raw(TimeExpression.Basis.self)),
  ])
  func `a CHECK list holds the words of its enum`(_ set: ClosedSet) throws {
    let (table, column) = try #require(split(set.column))
    let sql = try connection.rows(
      "SELECT sql FROM sqlite_schema WHERE name = ?", [.text(table)]
    ) { $0.text(0) }.joined()
    let list = try #require(sql.components(separatedBy: "CHECK (\(column) IN (").dropFirst().first)
    let words = list.prefix { $0 != ")" }.split(separator: ",").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "' \n"))
    }
    #expect(words.sorted() == set.words.sorted())
  }

  @Test
  func `the dictionary names every column of every table and view, and nothing else`() throws {
    let columns = try connection.rows(
      """
      SELECT objects.name || '.' || columns.name
      FROM pragma_table_list AS objects, pragma_table_info(objects.name) AS columns
      WHERE objects.schema = 'main' AND objects.type IN ('table', 'view', 'virtual')
        AND objects.name NOT LIKE 'sqlite_%'
      UNION ALL
      SELECT name || '.'
      FROM pragma_table_list
      WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND name NOT LIKE 'sqlite_%'
      """
    ) { $0.text(0) }
    let described = try connection.rows(
      "SELECT \"table\" || '.' || \"column\" FROM dictionary"
    ) { $0.text(0) }
    #expect(Set(columns).subtracting(described) == [])
    #expect(Set(described).subtracting(columns) == [])
  }

  @Test
  func `the dictionary says what the comments say`() throws {
    let meanings = try connection.rows(
      "SELECT \"table\" || '.' || \"column\", meaning FROM dictionary WHERE \"table\" NOT LIKE '%search'"
    ) { ($0.text(0), $0.text(1)) }
    #expect(try Dictionary(uniqueKeysWithValues: meanings) == comments())
  }

  @Test
  func `every view runs, and every report`() throws {
    let views = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'view'") {
      $0.text(0)
    }
    #expect(views.count == 15)
    for sql in views.map({ "SELECT * FROM \($0)" }) + Report.all.map(\.sql) {
      #expect(throws: Never.self, "\(sql)") { try connection.rows(sql) { _ in } }
    }
  }

  @Test
  func `every table has a key of its own making`() throws {
    let tables = try connection.rows(
      """
      SELECT tables.name
      FROM pragma_table_list AS tables
      WHERE schema = 'main' AND tables.type = 'table' AND NOT wr AND name NOT LIKE 'sqlite_%'
        AND (strict = 0 OR NOT EXISTS (
          SELECT 1 FROM pragma_table_info(tables.name) WHERE pk = 1 AND type = 'INTEGER'))
      """
    ) { $0.text(0) }
    #expect(tables == [])
  }

  @Test(arguments: [
    "SELECT * FROM articles WHERE source = 'x'",
    "SELECT * FROM articles WHERE published_on = '2024-01-01'",
    "SELECT * FROM mentions JOIN sentences USING (sentence_id) WHERE article_id = 1",
    "SELECT * FROM mentions WHERE entity_id = 1",
    "SELECT * FROM quotations_by_speaker WHERE entity_id = 1",
    "SELECT * FROM entity_timeline WHERE entity_id = 1",
    "SELECT * FROM co_mentions WHERE name = 'x'",
    "SELECT * FROM story_coverage WHERE story_id = 1",
    "SELECT * FROM role_holders WHERE person_entity_id = 1",
    "SELECT * FROM co_mentions WHERE entity_id = 1",
    "SELECT * FROM topics_by_entity WHERE entity_id = 1",
    "SELECT * FROM times_in_text WHERE article_id = 1",
    "SELECT * FROM roles_in_text WHERE person_entity_id = 1",
    "SELECT * FROM topic_words WHERE article_id = 1",
    "SELECT * FROM who_met_whom WHERE article_id = 1",
    "SELECT * FROM articles WHERE story_id = 1",
    "DELETE FROM articles WHERE source = 'x'",
    "DELETE FROM entities WHERE entity_id = 1",
  ])
  func `a usual question uses an index`(_ question: String) throws {
    let plan = try connection.rows("EXPLAIN QUERY PLAN \(question)") { $0.text(3) }
    let scans = plan.filter { $0.hasPrefix("SCAN ") && !$0.contains("(subquery") }
    #expect(scans.allSatisfy { tablesOfViews.contains($0) }, "\(plan)")
  }

  /// A scan of a view's own answer is no scan of a table.
  private let tablesOfViews = [
    "SCAN entity_timeline", "SCAN co_mentions", "SCAN story_coverage",
    "SCAN role_holders", "SCAN counted VIRTUAL TABLE INDEX 1:",
  ]

  @Test(arguments: ["co-mentions", "most-named-entities", "overview", "stories", "topics-by-day"])
  func `a report reads no text`(_ name: String) throws {
    let report = try #require(Report.named(name))
    let plan = try connection.rows("EXPLAIN QUERY PLAN \(report.sql)") { $0.text(3) }
    #expect(!plan.contains("SCAN articles"), "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN article_entities") }, "\(plan)")
  }

  /// The comments inside the CREATE statements, by table and column.
  private func comments() throws -> [String: String] {
    let objects = try connection.rows(
      """
      SELECT name, sql FROM sqlite_schema
      WHERE sql LIKE 'CREATE TABLE % ( -- %' OR type = 'view'
      """
    ) { ($0.text(0), $0.text(1)) }
    var comments: [String: String] = [:]
    for (name, sql) in objects {
      let lines = sql.components(separatedBy: "\n")
      comments["\(name)."] = lines[0].components(separatedBy: " -- ").last
      var comment: String?
      for line in lines.dropFirst().map({ $0.trimmingCharacters(in: .whitespaces) }) {
        if line.hasPrefix("-- ") {
          comment = String(line.dropFirst(3))
        } else if let said = comment {
          let column = line.prefix { $0 == "_" || $0 == "\"" || $0.isLetter || $0.isNumber }
          comments["\(name).\(column.filter { $0 != "\"" })"] = said
          comment = nil
        }
      }
    }
    return comments
  }

  private func split(_ name: String) -> (table: String, column: String)? {
    let parts = name.split(separator: ".").map(String.init)
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  private static func raw<Words: CaseIterable & RawRepresentable<String>>(
    _: Words.Type
  ) -> [String] {
    Words.allCases.map(\.rawValue)
  }
}
