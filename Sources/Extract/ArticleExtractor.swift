import ArabicText
public import Foundation
import Lexicons
public import Records

/// Extract's front door: finds the article in a document.
///
/// Pure: the same document gives the same article, or the same rejection.
public struct ArticleExtractor: Sendable {
  private let pages: PageReader
  private let webPages: WebPageReader
  private let outlets: OutletResolver
  private let agencies: AgencyFinder
  private let labels: ExportHeader.Labels
  private let walls: WallJudge
  private let languages: LanguageIdentifier

  /// Loads the lexicons that come with the program.
  ///
  /// - Parameter outlet: who publishes the documents that do not name their outlet themselves; `nil`
  ///   where that is not known.
  /// - Throws: `ResourceError` where they are missing, `LexiconError` with file and line where
  ///   one cannot be used.
  public init(outlet: String? = nil) throws {
    let folder = try Self.lexicons()
    let outlets = try OutletTable(folder)
    pages = PageReader(try LayoutLexicon(folder, agencies: outlets.agencyNames))
    webPages = try WebPageReader(folder, outlets: outlets)
    self.outlets = OutletResolver(table: outlets, given: Self.outletName(outlet))
    agencies = AgencyFinder(table: outlets)
    labels = try ExportHeader.Labels(folder)
    walls = try WallJudge(folder)
    languages = try LanguageIdentifier(folder)
  }

  /// `text` as a name of an outlet: on one line, without white space at its ends; `nil` where nothing is
  /// left, or more than names have.
  public static func outletName(_ text: String?) -> String? { Keywords.phrase(text) }

  /// The folder of the lexicons that come with the program.
  ///
  /// - Throws: `ResourceError` where it is missing.
  public static func lexicons() throws -> URL {
    try ResourceFolder.locate(module: "Extract").appendingPathComponent("lexicons")
  }

  /// The outlets that are known, by name.
  public var knownOutlets: [Outlet] { outlets.table.all }

  /// The article in `document`, and what was cut around it.
  ///
  /// - Throws: `Rejection` where there is no article in it.
  public func extract(_ document: RawDocument) throws(Rejection) -> Article {
    let document = try decoded(document)
    return switch document.content {
    case .body(let body): clean(document, body)
    case .text(let text): try scraped(document, text)
    case .html(let html): try page(document, html)
    case .fragment(let html): try page(document, html, isFragment: true)
    case .file, .page: preconditionFailure("bytes are decoded before")
    }
  }

  /// A clean text: nothing is removed, nothing is looked for.
  private func clean(_ document: RawDocument, _ body: String) -> Article {
    let title = ArticleText.title(document.title)
    let string = title.map { $0 + "\n" + body } ?? body
    let text = CodePointText(string)
    var blocks: [TextBlock] = []
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == "\n" {
      let line = text.trimmed(TextRange(start, end))
      let part: TextPart = start == 0 && title != nil ? .title : .body
      if !line.isEmpty { blocks.append(TextBlock(range: line, part: part)) }
      start = end + 1
    }
    return article(document, title: title, string, text.scalars, blocks)
  }

  /// A scraped text: parts found, boilerplate cut.
  private func scraped(_ document: RawDocument, _ content: String) throws(Rejection) -> Article {
    if let kind = walls.kind(ofFile: content) {
      throw rejection(document, .notAnArticle, "The file is \(kind), no article.")
    }
    let header = ExportHeader(content, labels)
    let document = header?.completing(document) ?? document
    let given = ArticleText.title(document.title)
    let found = pages.read(content, title: given, header: header)
    let page = found.hasBody ? found : found.withTitleAsBody ?? found
    let text = page.text(given: given)
    guard text.blocks.contains(where: { $0.part == .body }) else {
      throw rejection(document, .noBody, "Nothing but boilerplate is left; the page has no report.")
    }
    return article(
      document, title: given ?? page.title, text.string, text.scalars, text.blocks, page)
  }

  /// A web page: its structure tells the article's lines, then the same rules as for scraped text.
  private func page(
    _ document: RawDocument, _ html: String, isFragment: Bool = false
  ) throws(Rejection) -> Article {
    guard let web = webPages.read(html, address: document.url, isFragment: isFragment) else {
      throw rejection(
        document, .tooComplex,
        "More than \(PageOutlineBuilder.deepest) elements one in another, "
          + "\(PageOutlineBuilder.most) in all, or \(MarkupParser.mostAttributes) attributes in one."
      )
    }
    try refuseLost([web.title ?? "", web.content], in: document)
    if !isFragment, let kind = walls.kind(ofPage: [web.title ?? "", web.content]) {
      throw rejection(document, .notAnArticle, "The page is a \(kind), no article.")
    }
    let given = ArticleText.title(document.title) ?? ArticleText.title(web.title)
    let found = pages.article(in: web, title: given)
    // A whole page that shows its headline alone is filled by scripts; an item of a feed is news.
    let page = found.hasBody || !isFragment ? found : found.withTitleAsBody ?? found
    let text = page.text(given: given)
    guard text.blocks.contains(where: { $0.part == .body }) else {
      let detail =
        isFragment
        ? "The item holds nothing beside its title and links."
        : "The page shows no running text: links, or scripts alone."
      throw rejection(document, .noBody, detail)
    }
    return article(
      document, title: given ?? page.title, text.string, text.scalars, text.blocks, page, web)
  }

  /// The article of `document`, from what came beside its text, its lines, and its page.
  private func article(
    _ document: RawDocument, title: String?, _ text: String, _ scalars: [Unicode.Scalar],
    _ blocks: [TextBlock], _ page: PageArticle? = nil, _ web: WebPage? = nil
  ) -> Article {
    let given = document.url.map(OriginalAddress.of)
    let url = given ?? web?.addresses.first
    let outlet = outlets.outlet(
      stated: document.outlet, addresses: [given].compactMap { $0 } + (web?.addresses ?? []),
      site: web?.site, byline: page?.page.byline)
    let published = pages.publication(of: document, address: url, page, web)
    let byline = pages.byline(document, page, web)
    let removed = (web?.above ?? []) + (page?.removed ?? []) + (web?.below ?? [])
    let sources = removed.lazy.filter { $0.reason == .source }.map(\.text)
    let credits = [page?.page.dateline, byline, document.byline].compactMap { $0 } + sources
    return Article(
      source: document.source, digest: document.digest, url: url, outlet: outlet,
      outletCountry: outlet.flatMap(outlets.table.outlet(named:))?.country,
      agency: agencies.agency(in: credits), title: title, byline: byline,
      dateline: page?.page.dateline, language: languages.language(of: scalars, in: blocks),
      publishedOn: published.day?.iso, publishedBasis: published.basis,
      publishedFrom: published.earliest?.iso, publishedTo: published.latest?.iso,
      disputed: published.dispute, modifiedOn: pages.modified(document, page, web),
      section: Keywords.phrase(document.section) ?? web?.section,
      keywords: document.keywords.isEmpty ? web?.keywords ?? [] : document.keywords,
      text: text, blocks: blocks,
      removed: removed)
  }

  func rejection(
    _ document: RawDocument, _ reason: Rejection.Reason, _ detail: String
  ) -> Rejection {
    Rejection(
      source: document.source, stage: .extract, reason: reason, detail: detail,
      digest: document.digest)
  }
}
