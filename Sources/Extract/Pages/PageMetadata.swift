import Records

/// What a page says of its article in Schema.org's terms: JSON-LD first, then Open Graph and other
/// `<meta>` elements, then `<time>`.
struct PageMetadata {
  /// A stated text of fewer bytes may be a summary.
  private static let leastBody = 600

  let linked: LinkedArticle?
  private let raw: RawMetadata
  private let url: String?
  private let outlet: String?

  init(_ outline: PageOutline, outlets: OutletTable, address: String?) {
    raw = outline.metadata
    linked = LinkedArticle(raw.linkedData)
    let addresses = [address, raw.canonical, raw.value("og:url"), linked?.url].compactMap { $0 }
      .filter { OutletTable.host($0) != nil }
    url = addresses.first
    outlet =
      addresses.lazy.compactMap { outlets.name(url: $0) }.first
      ?? (raw.value("og:site_name") ?? linked?.publisher).map(PlainText.of)
      ?? addresses.first.flatMap { OutletTable.host($0) }
  }

  /// Names of the site.
  var sites: [String] {
    [raw.value("og:site_name"), raw.value("application-name"), linked?.publisher, outlet]
      .compactMap { $0 }
  }

  /// A page without lines.
  ///
  /// - Parameter statedBody: whether the text is taken from JSON-LD, where the page itself has none.
  func page(statedBody: Bool, below: [RemovedBlock]) -> WebPage {
    var page = WebPage()
    (page.url, page.outlet, page.below) = (url, outlet, below)
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
    let names =
      (linked?.authors ?? [])
      + [raw.value("author", "article:author", "dc.creator")]
      .compactMap { $0 }
    return names.map(PlainText.of).first(where: Self.isName)
  }

  /// No address, no user's name: those are Latin letters without a blank.
  private static func isName(_ name: String) -> Bool {
    guard (3...60).contains(name.unicodeScalars.count), !name.contains("@"), !name.contains("//")
    else { return false }
    return name.contains(" ") || name.utf8.contains { $0 >= 0x80 }
  }

  private var modified: [String] {
    [linked?.modified, raw.value("article:modified_time", "og:updated_time", "datemodified")]
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
      "article:published_time", "datepublished", "og:article:published_time", "published_time",
      "publication_date", "publishdate", "publish-date", "pubdate", "parsely-pub-date",
      "sailthru.date", "dc.date.issued", "dcterms.date", "dc.date", "article.published",
      "cxenseparse:recs:publishtime", "date",
    ]
    return [linked?.published].compactMap { $0 } + names.compactMap { raw.value($0) }
  }
}
