import Foundation
import Load
import Pipeline
import Testing

/// The table of what people type (`Fixtures/search/queries.tsv`): its rows were found by reading.
struct SearchTableTests {
  private let folder: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    try folder.write(
      try Data(contentsOf: URL(fileURLWithPath: Self.fixtures + "/articles.jsonl")),
      to: "in/articles.jsonl")
    let options = BuildOptions(
      inputs: [folder("in")], warehouse: folder("news.db"), jobs: 1, codeDigest: "code")
    _ = try await NightlyRun(options, log: RunLog(isQuiet: true) { _ in }).run()
  }

  private static let fixtures =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().path + "/Fixtures/search"

  private struct Query {
    let kind, sql, words: String
    let articles: Set<String>
  }

  private func queries() throws -> [Query] {
    try String(contentsOfFile: Self.fixtures + "/queries.tsv", encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
      .map { line in
        let fields = line.split(separator: "\t").map(String.init)
        return Query(
          kind: fields[0], sql: fields[1], words: fields[2],
          articles: Set(fields[3].split(separator: " ").map(String.init)))
      }
  }

  private func ids(_ sources: [Substring]) -> Set<String> {
    Set(sources.map { String($0.split(separator: "#").last ?? "") })
  }

  private func plain(_ table: String, _ query: Query, join: String) throws -> Set<String> {
    let words = query.sql.replacing("'", with: "''")
    return ids(
      try Shell.output(
        "sqlite3", "-readonly", folder("news.db"),
        "SELECT source FROM \(table) JOIN \(join) WHERE \(table) MATCH '\(words)'"
      ).split(separator: "\n"))
  }

  @Test func `plain sqlite3 finds what reading found`() throws {
    for query in try queries() where query.sql != "-" {
      let articles = try plain(
        "article_search", query, join: "articles ON article_id = article_search.rowid")
      #expect(articles == query.articles, "\(query.kind): \(query.sql)")
      let sentences = try plain(
        "sentence_search", query,
        join: "sentences ON sentence_id = sentence_search.rowid JOIN articles USING (article_id)")
      #expect(sentences == query.articles, "\(query.kind), in sentences: \(query.sql)")
    }
  }

  @Test func `the recipes of the search page run`() throws {
    let page = try String(contentsOfFile: Places.repository + "/docs/search.md", encoding: .utf8)
    let recipes = page.components(separatedBy: "```").filter { $0.hasPrefix("sql\n") }
    #expect(recipes.count == 5)
    for recipe in recipes {
      _ = try WarehouseReader.run(String(recipe.dropFirst(4)), on: folder("news.db"))
    }
  }

  @Test(arguments: SearchRequest.Scope.allCases)
  func `the command finds what reading found`(_ scope: SearchRequest.Scope) throws {
    for query in try queries() where query.words != "-" {
      let request = SearchRequest(words: query.words, scope: scope, limit: 100)
      let found = try WarehouseReader.search(request, in: folder("news.db"))
      let source = try #require(found.columns.firstIndex(of: "source"))
      let sources = found.rows.compactMap { row in
        if case .text(let source) = row[source] { source[...] } else { nil }
      }
      #expect(ids(sources) == query.articles, "\(query.kind): \(query.words)")
    }
  }
}
