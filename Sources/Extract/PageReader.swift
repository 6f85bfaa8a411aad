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
  private let date: PublicationDate
  private let scraps: ScrapFinder
  private let policies: PolicyFinder

  init(_ lexicon: LayoutLexicon) {
    boilerplate = BoilerplateFinder(lexicon: lexicon)
    head = HeadFinder(lexicon: lexicon)
    dateline = DatelinePrefix(lexicon: lexicon)
    tail = TailFinder(lexicon: lexicon)
    subheadings = SubheadingFinder(lexicon: lexicon)
    date = PublicationDate(lexicon: lexicon)
    scraps = ScrapFinder(date: date)
    policies = PolicyFinder(lexicon: lexicon)
  }

  /// The page with every line judged.
  func read(_ content: String, title: String?) -> PageArticle { read(Page(content), title: title) }

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
    policies.mark(&page)
    tail.mark(&page)
    if page.isStructured { scraps.mark(&page) } else { LinkRunFinder().mark(&page) }
    subheadings.mark(&page)
    return PageArticle(page: page)
  }

  /// The day of publication: as given beside the text, else as stated above the report.
  func day(given: String?, _ page: PageArticle?) -> (day: String, basis: Article.PublishedBasis)? {
    if let given, let day = date.day(in: given) { return (day, .metadata) }
    let stated = page?.dateLines.lazy.compactMap { date.day(in: $0) }.first
    return stated.map { ($0, .dateline) }
  }

  /// The day of the last change, as given beside a text or in its metadata.
  func day(of modified: [String?]) -> String? {
    modified.lazy.compactMap { $0.flatMap(date.day) }.first
  }

  /// The day of publication of a web page: as given beside it, else as its metadata, a line above the
  /// text, or its address says.
  func day(
    given: String?, _ web: WebPage, _ page: PageArticle
  ) -> (day: String, basis: Article.PublishedBasis)? {
    let metadata = ([given] + web.published).lazy.compactMap { $0.flatMap(date.day) }.first
    if let metadata { return (metadata, .metadata) }
    let lines = web.dateLines + page.dateLines
    let stated = lines.lazy.filter { !date.isUpdate($0) }.compactMap { date.day(in: $0) }.first
    if let stated { return (stated, .dateline) }
    if let day = web.url.flatMap({ date.day(in: $0) }) { return (day, .metadata) }
    return lines.lazy.compactMap { date.day(in: $0) }.first.map { ($0, .dateline) }
  }
}
