import ArabicText
import Records

/// Puts the article together from a page whose lines are all judged.
struct PageArticle {
  let page: Page

  /// The title in the page, `nil` where it has none.
  var title: String? { page.parts.firstIndex(of: .title).map(page.string) }

  /// The lines that are the article's, a `given` title in front.
  func text(given: String?) -> ArticleText {
    var text = ArticleText()
    if let title = given ?? title { text.append(Array(title.unicodeScalars), .title) }
    for index in page.lines.indices {
      let part: TextPart
      switch page.parts[index] {
      case .body: part = .body
      case .subheading: part = .subheading
      default: continue
      }
      let range = page.lines[index].range
      // A subheading may stand above the line that begins with the dateline.
      let report = page.reportStart.flatMap { range.contains($0) ? $0 : nil }
      text.append(page.text.scalars[(report ?? range.start)..<range.end], part)
    }
    return text
  }

  /// The article with the line that repeats its title as its body; `nil` where none does. A flash may
  /// say no more than its headline.
  var withTitleAsBody: PageArticle? {
    let repeated = page.lines.indices.first {
      page.parts[$0] == .removed(.repeatedTitle) && page.lines[$0].words.count >= 4
    }
    guard let repeated else { return nil }
    var whole = page
    whole.parts[repeated] = .body
    return PageArticle(page: whole)
  }

  /// Whether a paragraph is left.
  var hasBody: Bool { page.parts.contains(.body) }

  /// What was cut, neighbouring lines with one reason as one piece.
  var removed: [RemovedBlock] {
    var blocks: [RemovedBlock] = []
    var start = 0
    while start < page.lines.count {
      guard case .removed(let reason) = page.parts[start] else {
        start += 1
        continue
      }
      var end = start
      while end + 1 < page.lines.count, page.parts[end + 1] == .removed(reason) { end += 1 }
      let range = TextRange(page.lines[start].range.start, page.lines[end].range.end)
      blocks.append(RemovedBlock(reason: reason, text: page.text[range]))
      start = end + 1
    }
    return blocks
  }

  /// The lines that may tell the day of publication: those above the report, the nearest first, then
  /// those below it.
  var dateLines: [String] {
    let body = page.lines.indices.filter { page.parts[$0] == .body && page.lines[$0].isParagraph }
    let (first, last) = (body.first ?? page.lines.count, body.last ?? page.lines.count)
    let lines =
      Array(page.lines.indices.prefix(first).reversed())
      + Array(page.lines.indices.dropFirst(last + 1))
    return lines.filter {
      let part = page.parts[$0]
      return part == .dateline || part == .byline || part == .removed(.publicationInfo)
    }.map(page.string)
  }
}
