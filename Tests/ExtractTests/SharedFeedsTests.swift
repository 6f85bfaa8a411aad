import Extract
import Foundation
import Records
import Testing

/// Feeds, sitemaps and archives of other projects' tests, which lie beside the repository.
@Suite(.enabled(if: SharedData.hasFeeds, "the feeds are not beside the repository"))
struct SharedFeedsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Documents, and rejections with their reasons.
    let documents: Int
    var rejections = 0
    var reasons: Set<Rejection.Reason> = []
    var testDescription: String { name }

    init(_ name: String, _ documents: Int, _ rejections: Int = 0, _ reason: Rejection.Reason? = nil)
    {
      (self.name, self.documents, self.rejections) = (name, documents, rejections)
      reasons = Set([reason].compactMap { $0 })
    }
  }

  static let cases = [
    Case("FeedKit__Atom.xml", 1),
    Case("FeedKit__RSS.xml", 2),
    Case("crawler-commons__atom.xml", 1),
    Case("crawler-commons__hebdenbridgetimes-articles-sitemap.xml", 0, 1, .noDocuments),
    Case("crawler-commons__shinpaideshou-news-sitemap.xml", 0, 1, .noDocuments),
    Case("crawler-commons__sitemap-news.xml", 0, 1, .noDocuments),
    Case("crawler-commons__sitemap.index.xml", 0, 1, .noDocuments),
    Case("crawler-commons__xmlRss_pubDate.xml", 0, 7, .empty),
    Case("jwarc__cc.warc.gz", 1),
    Case("miniflux__rdf_UTF8.xml", 60),
    Case("miniflux__small_atom.xml", 20),
    Case("miniflux__urdu_UTF8.xml", 26),
    Case("warcio__example-iana.org-chunked.warc", 1),
    Case("warcio__example-trunc.warc", 1),
    Case("warcio__example-wrong-chunks.warc.gz", 1),
    Case("warcio__example.warc", 1),
    Case("warcio__example.warc.gz", 1),
  ]

  @Test(arguments: cases)
  func `every file is read, or says truly why not`(_ input: Case) throws {
    var (documents, reasons) = (0, [Rejection.Reason]())
    for outcome in FileFixture.outcomes(path: SharedData.feeds + input.name) {
      switch outcome {
      case .success: documents += 1
      case .failure(let rejection): reasons.append(rejection.reason)
      }
    }
    #expect(documents == input.documents)
    #expect(reasons.count == input.rejections)
    #expect(Set(reasons) == input.reasons)
  }

  @Test func `the table knows every file`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SharedData.feeds)
    #expect(Set(names).subtracting(["README.md"]) == Set(Self.cases.map(\.name)))
  }
}
