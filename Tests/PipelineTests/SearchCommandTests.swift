import Foundation
import Testing

/// `fihrist search` as a person runs it.
struct SearchCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let records = [
      Self.record(
        "old", "اجتماع وزراء الصحة في الرباط", "ناقش وزراء الصحة خطة التلقيح. وحضر اللقاء خبراء.",
        "2024-01-05", "جريدة الشرق"),
      Self.record(
        "new", "افتتاح معرض للكتب", "افتتح المعرض في فاس. وتحدث وزير الصحة عن خطة القراءة.",
        "2024-03-09", "جريدة الغرب"),
    ]
    try folder.write(records.joined(separator: "\n") + "\n", to: "in/news.jsonl")
    let ending = try Program.run([
      "build", folder("in"), "--warehouse", folder("news.db"), "--quiet",
    ])
    #expect(ending.status == 0, "\(ending.errors)")
  }

  private static func record(
    _ id: String, _ title: String, _ body: String, _ day: String, _ outlet: String
  ) -> String {
    """
    {"id": "\(id)", "title": "\(title)", "body": "\(body)", "published": "\(day)", \
    "outlet": "\(outlet)"}
    """
  }

  private func search(_ arguments: String...) throws -> Program.Ending {
    try Program.run(["search", folder("news.db")] + arguments)
  }

  private func rows(_ arguments: [String]) throws -> [[String: Any]] {
    let ending = try Program.run(["search", folder("news.db")] + arguments + ["--format", "json"])
    #expect(ending.status == 0, "\(ending.errors)")
    return try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [[String: Any]]
      ?? []
  }

  private func ids(_ arguments: String...) throws -> [String] {
    try rows(arguments).compactMap { $0["source"] as? String }
      .map { String($0.split(separator: "#")[1]) }
  }

  @Test func `a word in the title comes first`() throws {
    #expect(try ids("الصحة") == ["old", "new"])
    #expect(try ids("خطة", "القراءة") == ["new"])
  }

  @Test func `an article comes with its day and its best sentence`() throws {
    let row = try #require(try rows(["خطة القراءة"]).first)
    #expect(row["published_on"] as? String == "2024-03-09")
    #expect(row["outlet"] as? String == "جريدة الغرب")
    #expect(row["title"] as? String == "افتتاح معرض للكتب")
    #expect((row["sentence"] as? String)?.contains("[خطة] [القراءة]") == true)
  }

  @Test func `sentences are found by themselves`() throws {
    let found = try rows(["التلقيح", "--in", "sentences"])
    #expect(found.count == 1)
    #expect((found.first?["sentence"] as? String)?.contains("[التلقيح]") == true)
    #expect(found.first?["sentence_id"] is Int)
  }

  @Test func `outlet, days and number limit what is found`() throws {
    #expect(try ids("الصحة", "--outlet", "جريدة الغرب") == ["new"])
    #expect(try ids("الصحة", "--since", "2024-02-01") == ["new"])
    #expect(try ids("الصحة", "--until", "2024-02-01") == ["old"])
    #expect(try ids("الصحة", "--limit", "1") == ["old"])
    #expect(try ids("الصحة", "--entity", "فاس") == ["new"])
  }

  @Test func `a topic counts with all below it`() throws {
    let path = folder("news.db")
    let code = try Shell.output(
      "sqlite3", "-readonly", path,
      """
      SELECT ancestor_code FROM article_topics JOIN topic_tree USING (topic_code)
      JOIN articles USING (article_id)
      WHERE source LIKE '%#old' AND depth > 0 ORDER BY depth DESC LIMIT 1
      """)
    guard !code.isEmpty else { return }
    #expect(try ids("الصحة", "--topic", code).contains("old"))
  }

  @Test(arguments: ["!!!", "\"\"", "-", " "])
  func `where no word was typed it says so`(_ words: String) throws {
    let ending = try search("--", words)
    #expect(ending.status == 1)
    #expect(ending.errors.contains("no word"))
  }

  @Test func `a wrong request says what is wrong`() throws {
    #expect(try search("الصحة", "--since", "yesterday").status == 2)
    #expect(try search("الصحة", "--limit", "0").status == 2)
    #expect(try search("الصحة", "--topic", "nothing").errors.contains("no topic"))
    #expect(try search("الصحة", "--entity", "لا أحد").errors.contains("no entity"))
    #expect(try search("ديناصور").status == 0)
  }
}
