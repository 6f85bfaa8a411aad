import Records

/// Marks what structure left of a web page around its text: short lines above the first and below
/// the last paragraph, and headings that head nothing.
struct ScrapFinder {
  /// A line longer than this is no label.
  private static let longest = 40
  /// An item of a list that is text is no shorter than this.
  private static let shortestItem = 15
  /// A line with a date above the text is no longer than this.
  private static let longestDate = 90

  let days: DayReader

  func mark(_ page: inout Page) {
    let text = page.lines.indices.filter { page.parts[$0] == .body && isText($0, page) }
    guard let first = text.first, let last = text.last else { return }
    for index in page.lines.indices where index < first || index > last {
      if page.parts[index] == .body, isDateLine(index, page) {
        page.parts[index] = .removed(.publicationInfo)
      }
      // A heading as long as a sentence, between headline and text, is the lead.
      if index < first, page.parts[index] == .subheading,
        page.lines[index].count > Self.longest * 3 / 2
      {
        page.parts[index] = .body
      }
      let isHeading = page.parts[index] == .subheading
      if isHeading || (page.parts[index] == .body && isScrap(page.lines[index])) {
        page.parts[index] = .removed(index < first ? .navigation : .relatedLinks)
      }
    }
    markEmptyHeadings(&page)
  }

  /// A heading that only cut lines follow belongs to them.
  private func markEmptyHeadings(_ page: inout Page) {
    for index in page.lines.indices where page.parts[index] == .subheading {
      let below = index + 1
      guard below < page.lines.count, case .removed(let reason) = page.parts[below] else {
        continue
      }
      // An advertisement or a picture may stand between a heading and its text.
      if reason != .advertisement, reason != .caption { page.parts[index] = .removed(reason) }
    }
  }

  /// Whether a line is running text, or an item of a list such as a schedule's.
  private func isText(_ index: Int, _ page: Page) -> Bool {
    let line = page.lines[index]
    return line.isParagraph || line.ending == .stop
      || (line.count >= Self.shortestItem && isItem(page.text[line.range.start]))
  }

  private func isItem(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == "•" || scalar == "*" || scalar == "▪"
  }

  private func isDateLine(_ index: Int, _ page: Page) -> Bool {
    let line = page.lines[index]
    return line.count <= Self.longestDate && line.ending != .stop
      && !days.dates(in: page.string(index)).isEmpty
  }

  private func isScrap(_ line: Line) -> Bool {
    line.count <= Self.longest && line.words.count <= 6
      && (line.ending == .none || line.ending == .running)
  }
}
