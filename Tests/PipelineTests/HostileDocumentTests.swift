import Foundation
import Testing

/// One document that is made to stop a night does not.
struct HostileDocumentTests {
  @Test(.timeLimit(.minutes(5)))
  func `four megabytes without a stop are published with the others, cut and noted`() throws {
    let folder = try TemporaryFolder()
    for number in 1...50 { try folder.write(Press.article(number), to: "in/good\(number).txt") }
    let words = String(repeating: "السيد محمد الخامس في الرباط وزارة الداخلية ", count: 50_000)
    try folder.write(words, to: "in/endless.txt")
    let ending = try Program.run(["build", folder("in"), "--warehouse", folder("news.db")])
    #expect(ending.status == 0, "\(ending.errors)")
    let query = """
      SELECT (SELECT count(*) FROM articles), group_concat(kind, ' ')
      FROM (SELECT kind FROM article_limits ORDER BY kind)
      """
    #expect(
      try Shell.output("sqlite3", folder("news.db"), query).hasPrefix("51|")
        && Shell.output("sqlite3", folder("news.db"), query).contains("sentence-length words"))
    #expect(try Program.run(["check", folder("news.db")]).output.contains("limit-reached"))
  }

  @Test(.timeLimit(.minutes(5)))
  func `long chains of decisions are followed once`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Press.article(1), to: "in/a.txt")
    let rows = (1..<20_000).reversed().map { "merge\tPER|k\($0)\tPER|k\($0 + 1)" }
    try folder.write(
      (["decision\tkey\tother"] + rows).joined(separator: "\n") + "\n", to: "decisions.tsv")
    let ending = try Program.run([
      "build", folder("in"), "--warehouse", folder("news.db"), "--decisions",
      folder("decisions.tsv"),
    ])
    #expect(ending.status == 0, "\(ending.errors)")
  }

  @Test func `a text of more lines than an article has is rejected`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Press.article(1), to: "in/good.txt")
    try folder.write(String(repeating: "كلمة\n", count: 200_001), to: "in/lines.txt")
    let ending = try Program.run(["build", folder("in"), "--warehouse", folder("news.db")])
    #expect(ending.status == 3)
    let rejections = try Shell.output(
      "sqlite3", folder("news.db"), "SELECT source, stage, reason FROM rejections")
    #expect(rejections == "lines.txt|extract|too-complex")
  }

  /// Words are made ready for the search some thousands at a time; their forms reach over the borders.
  @Test(.timeLimit(.minutes(5)))
  func `every phrase of a long text is found, wherever it stands`() throws {
    let folder = try TemporaryFolder()
    let names = ["عبد الرحمن", "عبدالرحمن", "عبد الرحمن"]
    let words = (0..<4_500).map { "الطريق\($0) \(names[$0 % 3])" }
    try folder.write(words.joined(separator: " "), to: "in/long.txt")
    let build = ["build", folder("in"), "--warehouse", folder("news.db"), "--quiet"]
    #expect(try Program.run(build).status == 0)
    let queries = (0..<4_499).flatMap { ["الطريق\($0) عبدالرحمن", "عبدالرحمن الطريق\($0 + 1)"] }
    let rows = queries.map { "('\"\($0)\"')" }.joined(separator: ",")
    let missed = """
      WITH queries (q) AS (VALUES \(rows))
      SELECT q FROM queries WHERE NOT EXISTS (
        SELECT 1 FROM article_search WHERE article_search MATCH q)
      """
    try folder.write(missed, to: "missed.sql")
    #expect(try Shell.output("sqlite3", folder("news.db"), ".read \(folder("missed.sql"))") == "")
  }
}
