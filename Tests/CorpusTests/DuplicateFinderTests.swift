import Corpus
import Records
import Testing

struct DuplicateFinderTests {
  private static let statement = (1...60).map { "كلمة\($0)" }.joined(separator: " ")

  private func facts(_ source: String, _ body: String, published: String? = nil) -> ArticleFacts {
    let article = Article(
      source: source, digest: "", text: body,
      blocks: [TextBlock(range: TextRange(0, body.unicodeScalars.count), part: .body)])
    return ArticleFacts(
      source: source, publishedOn: published,
      fingerprint: TextFingerprinter().fingerprint(article))
  }

  @Test func `the same words are an exact duplicate whatever their marks and punctuation`() {
    let found = DuplicateFinder().find(among: [
      facts("a", "أعلنت الوزارة، اليوم."), facts("b", "اعلنت الوزارةُ اليوم"),
    ])
    #expect(found == [Duplicate(source: "b", original: "a", kind: .exact, similarity: 1)])
  }

  @Test func `a statement with another opening line is a near duplicate`() {
    let found = DuplicateFinder().find(among: [
      facts("a", Self.statement), facts("b", "توصل الموقع ببلاغ هذا نصه " + Self.statement),
    ])
    #expect(found.map(\.kind) == [.near])
    #expect((found.first?.similarity ?? 0) >= 0.7)
  }

  @Test func `half a text in common is no duplicate`() {
    let other = (1...60).map { $0 <= 30 ? "كلمة\($0)" : "لفظ\($0)" }.joined(separator: " ")
    #expect(DuplicateFinder().find(among: [facts("a", Self.statement), facts("b", other)]).isEmpty)
  }

  @Test func `the earliest published is the original, whatever the order`() {
    let articles = [
      facts("a", Self.statement), facts("b", Self.statement, published: "2024-05-02"),
      facts("c", Self.statement, published: "2024-05-01"),
    ]
    let found = DuplicateFinder().find(among: articles)
    #expect(found.map(\.original) == ["c", "c"])
    #expect(found == DuplicateFinder().find(among: articles.reversed()))
  }

  @Test func `empty bodies do not repeat each other`() {
    #expect(DuplicateFinder().find(among: [facts("a", ""), facts("b", "")]).isEmpty)
  }

  @Test func `short bodies are compared exactly only`() {
    let found = DuplicateFinder().find(among: [
      facts("a", "فاز الوداد على الرجاء بهدفين"), facts("b", "فاز الوداد على الرجاء بهدف"),
    ])
    #expect(found.isEmpty)
  }
}
