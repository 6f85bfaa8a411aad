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
  private let languages: LanguageIdentifier

  /// Loads the lexicons that come with the program.
  ///
  /// - Throws: `ResourceError` where they are missing, `LexiconError` with file and line where
  ///   one cannot be used.
  public init() throws {
    let folder = try Self.lexicons()
    pages = PageReader(try LayoutLexicon(folder))
    webPages = try WebPageReader(folder)
    languages = try LanguageIdentifier(folder)
  }

  /// The folder of the lexicons that come with the program.
  ///
  /// - Throws: `ResourceError` where it is missing.
  public static func lexicons() throws -> URL {
    try ResourceFolder.locate(module: "Extract").appendingPathComponent("lexicons")
  }

  /// The article in `document`, and what was cut around it.
  ///
  /// - Throws: `Rejection` where there is no article in it.
  public func extract(_ document: RawDocument) throws(Rejection) -> Article {
    switch document.content {
    case .body(let body): clean(document, body)
    case .text(let text): try scraped(document, text)
    case .file(let bytes): try scraped(document, decode(document, bytes))
    case .html(let html): try page(document, html)
    case .fragment(let html): try page(document, html, isFragment: true)
    case .page(let bytes, let charset): try page(document, decodePage(document, bytes, charset))
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
    let day = pages.day(given: document.published, nil)
    return Article(
      source: document.source, digest: document.digest, url: document.url, outlet: document.outlet,
      title: title, byline: document.byline,
      language: languages.language(of: text.scalars, in: blocks),
      publishedOn: day?.day, publishedBasis: day?.basis,
      modifiedOn: pages.day(of: [document.modified]), section: Keywords.phrase(document.section),
      keywords: document.keywords, text: string, blocks: blocks)
  }

  /// A scraped text: parts found, boilerplate cut.
  private func scraped(_ document: RawDocument, _ content: String) throws(Rejection) -> Article {
    let given = ArticleText.title(document.title)
    let found = pages.read(content, title: given)
    let page = found.hasBody ? found : found.withTitleAsBody ?? found
    let text = page.text(given: given)
    guard text.blocks.contains(where: { $0.part == .body }) else {
      throw rejection(document, .noBody, "Nothing but boilerplate is left; the page has no report.")
    }
    let string = text.string
    let day = pages.day(given: document.published, page)
    return Article(
      source: document.source, digest: document.digest, url: document.url, outlet: document.outlet,
      title: given ?? page.title, byline: page.page.byline ?? document.byline,
      dateline: page.page.dateline,
      language: languages.language(of: text.scalars, in: text.blocks),
      publishedOn: day?.day, publishedBasis: day?.basis,
      modifiedOn: pages.day(of: [document.modified]), section: Keywords.phrase(document.section),
      keywords: document.keywords, text: string, blocks: text.blocks, removed: page.removed)
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
    let day = pages.day(given: document.published, web, page)
    return Article(
      source: document.source, digest: document.digest, url: document.url ?? web.url,
      outlet: document.outlet ?? web.outlet, title: given ?? page.title,
      byline: page.page.byline ?? document.byline ?? web.author, dateline: page.page.dateline,
      language: languages.language(of: text.scalars, in: text.blocks), publishedOn: day?.day,
      publishedBasis: day?.basis, modifiedOn: pages.day(of: [document.modified] + web.modified),
      section: Keywords.phrase(document.section) ?? web.section,
      keywords: document.keywords.isEmpty ? web.keywords : document.keywords,
      text: text.string, blocks: text.blocks,
      removed: web.above + page.removed + web.below)
  }

  private func decodePage(
    _ document: RawDocument, _ bytes: [UInt8], _ charset: String?
  ) throws(Rejection) -> String {
    do { return try TextDecoder().decode(page: bytes, charset: charset) } catch {
      throw rejection(document, error.reason, error.detail)
    }
  }

  private func decode(_ document: RawDocument, _ bytes: [UInt8]) throws(Rejection) -> String {
    do { return try TextDecoder().decode(bytes) } catch {
      throw rejection(document, error.reason, error.detail)
    }
  }

  private func rejection(
    _ document: RawDocument, _ reason: Rejection.Reason, _ detail: String
  ) -> Rejection {
    Rejection(
      source: document.source, stage: .extract, reason: reason, detail: detail,
      digest: document.digest)
  }
}
