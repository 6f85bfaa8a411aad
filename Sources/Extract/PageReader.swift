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

  init(_ lexicon: LayoutLexicon) {
    boilerplate = BoilerplateFinder(lexicon: lexicon)
    head = HeadFinder(lexicon: lexicon)
    dateline = DatelinePrefix(lexicon: lexicon)
    tail = TailFinder(lexicon: lexicon)
    subheadings = SubheadingFinder(lexicon: lexicon)
    date = PublicationDate(lexicon: lexicon)
  }

  /// The page with every line judged.
  func read(_ content: String, title: String?) -> PageArticle {
    var page = Page(content)
    boilerplate.mark(&page)
    head.mark(&page, given: title)
    dateline.mark(&page)
    tail.mark(&page)
    LinkRunFinder().mark(&page)
    subheadings.mark(&page)
    return PageArticle(page: page)
  }

  /// The day of publication: as given beside the text, else as stated above the report.
  func day(given: String?, _ page: PageArticle?) -> (day: String, basis: Article.PublishedBasis)? {
    if let given, let day = date.day(in: given) { return (day, .metadata) }
    let stated = page?.dateLines.lazy.compactMap { date.day(in: $0) }.first
    return stated.map { ($0, .dateline) }
  }
}
