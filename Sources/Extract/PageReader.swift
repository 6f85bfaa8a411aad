import ArabicText
internal import Foundation
import Records

/// Finds the parts of a scraped text, step by step.
struct PageReader: Sendable {
  private let boilerplate: BoilerplateFinder
  private let head: HeadFinder
  private let dateline: DatelinePrefix
  private let tail: TailFinder
  private let subheadings: SubheadingFinder
  private let days: DayFinder
  private let scraps: ScrapFinder
  private let policies: PolicyFinder
  private let repeats = RepeatFinder()
  private let bylines: BylineCleaner

  init(_ lexicon: LayoutLexicon) {
    boilerplate = BoilerplateFinder(lexicon: lexicon)
    head = HeadFinder(lexicon: lexicon)
    dateline = DatelinePrefix(lexicon: lexicon)
    tail = TailFinder(lexicon: lexicon)
    subheadings = SubheadingFinder(lexicon: lexicon)
    days = DayFinder(reader: DayReader(lexicon: lexicon))
    scraps = ScrapFinder(days: days.reader)
    policies = PolicyFinder(lexicon: lexicon)
    bylines = BylineCleaner(lexicon: lexicon)
  }

  /// The page with every line judged.
  ///
  /// - Parameter header: the labelled lines above the text, where there are some.
  func read(_ content: String, title: String?, header: ExportHeader? = nil) -> PageArticle {
    var page = Page(content)
    header?.mark(&page)
    return read(page, title: title)
  }

  /// A web page's lines, told apart by its structure before.
  func read(_ page: WebPage, title: String?) -> PageArticle { read(Page(page), title: title) }

  /// The article in a web page; as its metadata state it, where that is another than was found.
  func article(in page: WebPage, title: String?) -> PageArticle {
    let found = read(page, title: title)
    guard let body = page.statedBody else { return found }
    let stated = read(PlainText.lines(of: body), title: title)
    let words = Set(found.text(given: nil).words)
    let shared = stated.text(given: nil).words
    return shared.filter(words.contains).count * 2 < shared.count ? stated : found
  }

  private func read(_ lines: Page, title: String?) -> PageArticle {
    var page = lines
    boilerplate.mark(&page)
    head.mark(&page, given: title)
    dateline.mark(&page)
    repeats.mark(&page)
    policies.mark(&page)
    tail.mark(&page)
    if page.isStructured { scraps.mark(&page) } else { LinkRunFinder().mark(&page) }
    subheadings.mark(&page)
    return PageArticle(page: page)
  }

  /// Who wrote the article: as its lines say, else as came beside it, else as its page says. In a page's
  /// line or element the name alone counts, in a plain text the line as it stands.
  func byline(_ document: RawDocument, _ page: PageArticle?, _ web: WebPage?) -> String? {
    let line = page?.page.byline
    let own = page?.page.isStructured == true ? line.flatMap(bylines.name) : line
    return own ?? document.byline ?? web?.author.flatMap(bylines.name)
  }

  /// What is known of the day of publication.
  func publication(
    of document: RawDocument, address: String?, _ page: PageArticle?, _ web: WebPage? = nil
  ) -> PublicationDay {
    days.publication(of: document, address: address, page, web)
  }

  /// The day of the last change: as given beside a text or in its metadata, else as the page says.
  func modified(_ document: RawDocument, _ page: PageArticle?, _ web: WebPage? = nil) -> String? {
    days.modified(document, page, web)?.iso
  }
}
