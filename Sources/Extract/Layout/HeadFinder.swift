import ArabicText
import Records

/// Finds title, byline and dateline above the report.
struct HeadFinder: Sendable {
  /// With more lines than this above the report the text is a whole page and not an article.
  static let longestHead = 12

  private let credits: CreditFinder
  private let titles: TitleFinder

  init(lexicon: LayoutLexicon) {
    credits = CreditFinder(reader: SegmentReader(lexicon: lexicon))
    titles = TitleFinder(lexicon: lexicon)
  }

  /// - Parameter given: the title that came beside the text.
  func mark(_ page: inout Page, given: String?) {
    guard !page.lines.isEmpty else { return }
    let paragraph = page.firstParagraph
    let first = paragraph ?? page.lines.count - 1
    let isDump = paragraph != nil && first > Self.longestHead && !page.isStructured
    // A short item of a feed is no credit, though it may look like one.
    if paragraph != nil || !page.isStructured {
      credits.mark(&page, before: paragraph ?? page.lines.count, hasTitle: given != nil)
    }
    if let given {
      titles.cutRepeats(of: given, &page, before: first)
    } else if let title = isDump ? titles.inDump(page, first) : titles.inArticle(page, first) {
      page.parts[title] = .title
      titles.cutRepeats(of: page.string(title), &page, before: first)
    }
    guard isDump else { return }
    for index in 0..<first where page.parts[index] == .body {
      page.parts[index] = .removed(.navigation)
    }
  }
}
