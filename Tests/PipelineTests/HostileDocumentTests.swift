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
}
