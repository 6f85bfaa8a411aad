internal import Foundation
import Records

/// Finds the article in an HTML page by the page's structure.
struct WebPageReader: Sendable {
  private let hints: PageHintLexicon
  private let outlets: OutletTable

  /// - Throws: `LexiconError` with file and line where a lexicon cannot be used.
  init(_ folder: URL, outlets: OutletTable) throws {
    hints = try PageHintLexicon(folder)
    self.outlets = outlets
  }

  /// The page in `html`; `nil` where it is made of more than pages are.
  ///
  /// - Parameters:
  ///   - address: where it was fetched, if that is known.
  ///   - isFragment: whether it is an article without a page around it.
  func read(_ html: String, address: String?, isFragment: Bool) -> WebPage? {
    guard !MarkupParser.hasCrowdedTags(html) else { return nil }
    let outline = PageOutlineBuilder.outline(of: html, hints)
    guard !outline.isTooComplex else { return nil }
    let metadata = PageMetadata(
      outline, outlets: outlets, address: address,
      saved: isFragment ? nil : SavedPage.address(html))
    let finder = ContainerFinder(outline)
    var cut = finder.reasons()
    guard let container = isFragment ? -1 : finder.container(cut) else {
      return metadata.page(statedBody: true, below: LineJudge.removed(outline, cut))
    }
    let article = container < 0 ? outline.lines.indices : outline.elements[container].lines
    Gallery.restore(&cut, in: article, outline)
    let headline = Headline(
      outline, linked: metadata.linked, cut: cut, article: article,
      sites: metadata.sites)
    var page = metadata.page(statedBody: false, below: [])
    page.title = headline?.text
    LineJudge(outline: outline, cut: cut, article: article, headline: headline?.lines).fill(&page)
    // "Read more" parts: what of the article is not shown is told, though it is no text.
    let hidden = outline.hidden.filter {
      article.contains($0.line) || $0.line == article.upperBound
    }
    page.below += hidden.filter { !page.content.contains($0.text) }
      .map { RemovedBlock(reason: .hidden, text: $0.text) }
    return page
  }
}
