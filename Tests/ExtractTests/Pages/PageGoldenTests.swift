import Foundation
import Records
import Testing

/// Whole pages of our own writing in the layouts of real sites, each with what a reader takes from it.
struct PageGoldenTests {
  struct Expected: Decodable {
    let title: String
    let byline: String?
    let published: String
    let body: [String]
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pages")

  @Test(arguments: [
    "amp", "div-soup", "drupal", "hespress-like", "lists-and-notices", "long-comments",
    "table-layout", "wordpress",
  ])
  func `a page gives its article and nothing else`(_ name: String) throws {
    let url = Self.folder.appendingPathComponent(name)
    let page = try String(contentsOf: url.appendingPathExtension("html"), encoding: .utf8)
    let expected = try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: url.appendingPathExtension("expected.json")))
    let article = try PageFixture.extract(page)
    #expect(article.title == expected.title)
    #expect(article.byline == expected.byline)
    #expect(article.publishedOn == expected.published)
    #expect(PageFixture.body(article) == expected.body)
  }
}
