import ArabicText
import Records

/// What a page says of its article in Schema.org's terms: JSON-LD first, then Open Graph and other
/// `<meta>` elements, then `<time>`.
struct PageMetadata {
  /// A stated text of fewer bytes may be a summary.
  private static let leastBody = 600

  let linked: LinkedArticle?
  private let raw: RawMetadata
  /// The addresses of the page, the most trusted first.
  private let addresses: [String]
  /// Names of the site.
  let sites: [String]

  /// - Parameters:
  ///   - address: where it was fetched, if that is known.
  ///   - saved: the address that a program wrote into it.
  init(_ outline: PageOutline, outlets: OutletTable, address: String?, saved: String?) {
    raw = outline.metadata
    let stated = [address, raw.canonical, raw.value("og:url"), saved].compactMap { $0 }
      .filter { WebAddress($0) != nil }.map(OriginalAddress.of)
    let names = [
      raw.value("og:title"), raw.value("twitter:title"), raw.value("headline", "dc.title", "title"),
      raw.title,
    ]
    let headings = outline.elements.prefix(Self.mostElements).lazy
      .filter { $0.tag == .h1 && $0.lines.count == 1 }
      .map { outline.string($0.lines.lowerBound) }.prefix(3)
    linked = LinkedArticle(
      LinkedData(raw.linkedData), titles: names.compactMap { $0 } + headings,
      addresses: Set(stated.compactMap { WebAddress($0)?.pageKey }))
    addresses = stated + [linked?.url].compactMap { $0 }.filter { WebAddress($0) != nil }
    let outlet = addresses.lazy.compactMap(outlets.outlet(at:)).first
    sites = [
      raw.value("og:site_name"), raw.value("application-name"), linked?.publisher, outlet?.name,
      outlet?.nameLatin,
    ].compactMap { $0 }
  }

  /// So many elements are looked at for main headings.
  private static let mostElements = 5000

  /// A page without lines.
  ///
  /// - Parameter statedBody: whether the text is taken from JSON-LD, where the page itself has none.
  func page(statedBody: Bool, below: [RemovedBlock]) -> WebPage {
    var page = WebPage()
    (page.addresses, page.below) = (addresses, below)
    page.site = raw.value("og:site_name") ?? linked?.publisher
    page.author = author
    page.statedBody = linked?.body.flatMap { $0.utf8.count >= Self.leastBody ? $0 : nil }
    page.published = published
    page.modified = modified
    page.section = Keywords.phrase(
      linked?.section ?? raw.value("article:section", "articlesection"))
    page.keywords = keywords
    guard statedBody, let body = linked?.body else { return page }
    page.title = linked?.headline.map(PlainText.of)
    page.content = PlainText.lines(of: body)
    return page
  }

  private var author: String? {
    let linked = (linked?.authors ?? []).map(PlainText.of).filter(Self.isName)
    guard linked.isEmpty else { return linked.joined(separator: "، ") }
    let names = [raw.value("author", "article:author", "dc.creator")]
    return names.compactMap { $0 }.map(PlainText.of).first(where: Self.isName)
  }

  /// No address, no date, no user's name: those are Latin letters without a blank.
  private static func isName(_ name: String) -> Bool {
    let digits = name.unicodeScalars.lazy.filter { CharacterClass.of($0) == .digit }.prefix(5)
    guard (3...60).contains(name.unicodeScalars.count), digits.count < 5, !name.contains("@"),
      !name.contains("//")
    else { return false }
    return name.contains(" ") || name.utf8.contains { $0 >= 0x80 }
  }

  private var modified: [String] {
    [linked?.modified, raw.value("article:modified_time", "og:updated_time")]
      .compactMap { $0 }
  }

  /// JSON-LD's, else the tags, else those for search engines: the nearer to the article the better.
  private var keywords: [String] {
    let stated = [
      linked?.keywords ?? [], raw.tags, [raw.value("news_keywords", "keywords")].compactMap { $0 },
    ]
    return stated.lazy.map { Keywords.list($0) }.first { !$0.isEmpty } ?? []
  }

  private var published: [String] {
    let names = [
      "article:published_time", "og:article:published_time", "published_time",
      "publication_date", "publishdate", "publish-date", "pubdate", "parsely-pub-date",
      "sailthru.date", "dc.date.issued", "dcterms.date", "dc.date", "article.published",
      "cxenseparse:recs:publishtime", "date",
    ]
    return [linked?.published].compactMap { $0 } + names.compactMap { raw.value($0) }
  }
}
