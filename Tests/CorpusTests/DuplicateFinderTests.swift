import Records
import Testing

@testable import Corpus

struct DuplicateFinderTests {
  private static let statement = (1...60).map { "كلمة\($0)" }.joined(separator: " ")

  private func facts(
    _ source: String, _ body: String, published: String? = nil, modified: String? = nil,
    url: String? = nil, title: String? = nil
  ) -> ArticleFacts {
    let article = Article(
      source: source, digest: "", text: body,
      blocks: [TextBlock(range: TextRange(0, body.unicodeScalars.count), part: .body)])
    return ArticleFacts(
      source: source, url: url, publishedOn: published, modifiedOn: modified, title: title,
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

  @Test func `of near copies of one day the fuller one is the original, whatever its source`() {
    let fuller = Self.statement + " وأضاف البلاغ كلمتين"
    let found = DuplicateFinder().find(among: [
      facts("a", Self.statement, published: "2024-05-01"),
      facts("b", fuller, published: "2024-05-01"),
    ])
    #expect(found.map(\.source) == ["a"])
    #expect(found.map(\.original) == ["b"])
  }

  @Test func `versions at one address are revisions of the newest, whatever the order`() {
    let edited = Self.statement.replacing("كلمة7 ", with: "لفظ ")
    let articles = [
      facts("a", Self.statement, published: "2024-05-01", url: "https://www.x.ma/news/1/"),
      facts("b", edited, modified: "2024-05-03", url: "http://x.ma/news/1?utm_source=fb"),
      facts("c", Self.statement, published: "2024-05-02", url: "https://x.ma/news/1/amp#top"),
    ]
    let found = DuplicateFinder().find(among: articles)
    #expect(found.map(\.source) == ["a", "c"])
    #expect(found.map(\.original) == ["b", "b"])
    #expect(found.map(\.kind) == [.revision, .revision])
    #expect(found.allSatisfy { (0.7..<1).contains($0.similarity) })
    #expect(found == DuplicateFinder().find(among: articles.reversed()))
  }

  @Test func `of versions without a day the last by source is kept`() {
    let found = DuplicateFinder().find(among: [
      facts("w#u@2", Self.statement, url: "https://x.ma/a"),
      facts("w#u", Self.statement, url: "https://x.ma/a"),
    ])
    let expected = Duplicate(source: "w#u", original: "w#u@2", kind: .revision, similarity: 1)
    #expect(found == [expected])
  }

  @Test func `copies by others repeat the newest version`() {
    let found = DuplicateFinder().find(among: [
      facts("a1", Self.statement, published: "2024-05-01", url: "https://x.ma/a"),
      facts("a2", Self.statement, published: "2024-05-02", url: "https://x.ma/a"),
      facts("b", Self.statement, published: "2024-05-01", url: "https://y.ma/b"),
    ])
    #expect(found.map(\.source) == ["a1", "a2"])
    #expect(found.map(\.original) == ["a2", "b"])
    #expect(found.map(\.kind) == [.revision, .exact])
  }

  @Test func `articles that a feed puts under its own address are not one`() {
    let other = (1...60).map { "لفظ\($0)" }.joined(separator: " ")
    let (one, two) = ("عنوان الخبر الأول هنا", "عنوان آخر لا يشبهه")
    let found = DuplicateFinder().find(among: [
      facts("a", Self.statement, url: "https://x.ma/feed", title: one),
      facts("b", other, url: "https://x.ma/feed", title: two),
      facts("c", "نص قصير", url: "https://x.ma/feed", title: two),
    ])
    #expect(found.map(\.source) == ["c"])
    #expect(found.map(\.original) == ["b"])
  }

  @Test func `an excerpt is a version of the whole text, whatever its day`() {
    let excerpt = (1...12).map { "كلمة\($0)" }.joined(separator: " ")
    let title = "عنوان الخبر الأول هنا"
    let found = DuplicateFinder().find(among: [
      facts("page", Self.statement, published: "2024-05-01", url: "https://x.ma/a", title: title),
      facts("feed", excerpt, published: "2024-05-03", url: "https://x.ma/a", title: title),
    ])
    #expect(found.map(\.source) == ["feed"])
    #expect(found.map(\.original) == ["page"])
  }

  @Test func `short versions say how much they have in common, short copies elsewhere are none`() {
    let short = (1...16).map { "كلمة\($0)" }.joined(separator: " ")
    let found = DuplicateFinder().find(among: [
      facts("a", short, published: "2024-05-01", url: "https://x.ma/a"),
      facts("b", short + " ثم أخرى", published: "2024-05-01", url: "https://x.ma/a?utm_source=fb"),
      facts("c", "أولا " + short, published: "2024-05-01", url: "https://y.ma/c"),
    ])
    #expect(found.map(\.source) == ["a"])
    #expect(found.map(\.kind) == [.revision])
    #expect(found.allSatisfy { $0.similarity > 0.5 })
  }

  @Test func `of two versions of one day the fuller one stays`() {
    let found = DuplicateFinder().find(among: [
      facts("a", Self.statement + " زيادة", published: "2024-05-01", url: "https://x.ma/a"),
      facts("b", Self.statement, published: "2024-05-01", url: "https://x.ma/a"),
    ])
    #expect(found.map(\.source) == ["b"])
  }

  struct Address: Sendable, CustomTestStringConvertible {
    let url: String
    let key: String?
    var testDescription: String { url }
  }

  @Test(arguments: [
    Address(url: "https://www.hespress.com/a-1.html", key: "hespress.com/a-1.html"),
    Address(url: "HTTP://m.hespress.com/a-1.html?fbclid=x#c", key: "hespress.com/a-1.html"),
    Address(url: "https://x.ma/?p=12&utm_medium=rss", key: "x.ma/p=12"),
    Address(url: "https://x.ma/خبر/", key: "x.ma/خبر"),
    Address(url: "https://x.ma/%D8%AE%D8%A8%D8%B1", key: "x.ma/خبر"),
    Address(url: "https://x.ma/amp/a", key: "x.ma/a"),
    Address(url: "https://x.ma/a/amp/", key: "x.ma/a"),
    Address(url: "https://www.x.ma/", key: nil), Address(url: "https://x.ma?lang=ar", key: nil),
    Address(url: "urn:uuid:1", key: nil), Address(url: "", key: nil),
  ])
  func `addresses of one page are one`(_ input: Address) {
    #expect(ArticleAddress.key(input.url) == input.key)
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
