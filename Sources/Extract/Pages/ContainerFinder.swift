import Records

/// Finds the element that holds the article: where running text is dense and links are few.
///
/// Every line has a weight: running text speaks for its element by its length, links and scraps
/// against it. The article is the element whose lines weigh most together, the innermost of equal
/// ones; so paragraphs spread over several elements bring in the element around them, and a page's
/// sidebar does not.
struct ContainerFinder {
  /// Less running text than this is no article.
  static let leastText = 60

  private let outline: PageOutline
  /// Running text up to each line, and lines of main headings.
  private let prose: [Int]
  private let headings: [Int]

  init(_ outline: PageOutline) {
    self.outline = outline
    var (prose, headings) = ([0], [0])
    for index in outline.lines.indices {
      let count = Self.isProse(outline, index) ? outline.lines[index].count : 0
      prose.append(prose[index] + count)
      headings.append(headings[index] + (outline.headingLevel(index) == 1 ? 1 : 0))
    }
    (self.prose, self.headings) = (prose, headings)
  }

  /// The hint that cuts each line: that of an element around it, or of inline elements that make up
  /// most of it; `nil` for lines that no hint cuts.
  func reasons() -> [PageHint?] {
    var hints: [PageHint?] = []
    for element in outline.elements {
      let outer = element.parent >= 0 ? hints[element.parent] : nil
      let own = element.hint?.reason != nil && isTrusted(element) ? element.hint : nil
      // What a block of comments or links holds stays one, whatever is inside.
      switch outer {
      case .cut(.caption)?, .cut(.publicationInfo)?, .author?, .date?: hints.append(own ?? outer)
      default: hints.append(outer ?? own)
      }
    }
    return outline.lines.map { line in
      let isLabel = line.label >= 0 && line.labelled * 10 >= line.count * 6
      let label = isLabel ? hints[line.label] : nil
      return label ?? (line.element >= 0 ? hints[line.element] : nil)
    }
  }

  /// The article's element, by its index; -1 for the whole page, `nil` where no text is dense.
  func container(_ cut: [PageHint?]) -> Int? {
    var (sums, sum) = ([0], 0)
    for index in outline.lines.indices {
      sum += cut[index] == nil ? weight(index) : 0
      sums.append(sum)
    }
    var best = -1
    var most = sum
    for (index, element) in outline.elements.enumerated() where element.tag.display == .block {
      let weight = sums[element.lines.upperBound] - sums[element.lines.lowerBound]
      if weight >= most, !element.lines.isEmpty { (best, most) = (index, weight) }
    }
    guard most >= Self.leastText else { return nil }
    return marked(sums, most) ?? firstArticle(in: best, sums, most) ?? around(best)
  }

  /// The first of several articles that one after the other make up an element, as on pages that
  /// load the next one below; `nil` where it holds one at most.
  private func firstArticle(in container: Int, _ sums: [Int], _ most: Int) -> Int? {
    let lines = container < 0 ? outline.lines.indices : outline.elements[container].lines
    var (first, count, weight, end) = (Int?.none, 0, 0, lines.lowerBound)
    for (index, element) in outline.elements.enumerated() where element.tag == .article {
      guard element.lines.lowerBound >= end, element.lines.upperBound <= lines.upperBound else {
        continue
      }
      let own = sums[element.lines.upperBound] - sums[element.lines.lowerBound]
      if first == nil, own * 20 >= most * 3 { first = index }
      count += 1
      weight += own
      end = element.lines.upperBound
    }
    return count > 1 && weight * 10 >= most * 8 ? first : nil
  }

  /// The element that says itself to be the article's text, if most of the weight is in it.
  private func marked(_ sums: [Int], _ most: Int) -> Int? {
    outline.elements.indices.first {
      let lines = outline.elements[$0].lines
      return outline.elements[$0].hint == .body
        && (sums[lines.upperBound] - sums[lines.lowerBound]) * 10 >= most * 7
    }
  }

  /// The nearest element around a paragraph or heading that is more than one.
  private func around(_ index: Int) -> Int {
    var index = index
    while index >= 0 {
      switch outline.elements[index].tag {
      case .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .blockquote: break
      default: return index
      }
      index = outline.elements[index].parent
    }
    return index
  }

  /// A hint is not believed of what holds most of the page's text: themes call the whole page
  /// "has-sidebar" in many ways.
  private func isTrusted(_ element: PageOutline.Element) -> Bool {
    let inside = prose[element.lines.upperBound] - prose[element.lines.lowerBound]
    let all = prose.last ?? 0
    return inside == 0 || inside * 4 < all * 3 && !holdsArticle(element)
  }

  /// Whether a main heading and text stands in it.
  private func holdsArticle(_ element: PageOutline.Element) -> Bool {
    guard case .cut(let reason)? = element.hint, reason != .commentForm else { return false }
    return headings[element.lines.upperBound] > headings[element.lines.lowerBound]
      && prose[element.lines.upperBound] - prose[element.lines.lowerBound] >= 200
  }

  private func weight(_ index: Int) -> Int {
    let line = outline.lines[index]
    if line.linked * 2 >= line.count { return -(5 + line.count / 4) }
    if Self.isProse(outline, index) { return line.count - line.linked }
    return line.count < 25 && outline.headingLevel(index) == nil ? -5 : 0
  }

  /// Whether a line is running text: long, or a sentence, not in links, not cut short.
  private static func isProse(_ outline: PageOutline, _ index: Int) -> Bool {
    let line = outline.lines[index]
    guard line.count >= 30, line.linked * 2 < line.count else { return false }
    let end = outline.text[line.bytes].suffix(3)
    if end.elementsEqual([0xE2, 0x80, 0xA6]) || end.suffix(2).elementsEqual([0x2E, 0x2E]) {
      return line.count >= 300
    }
    if line.count >= 60 { return outline.headingLevel(index) == nil }
    return outline.headingLevel(index) == nil && end.last == 0x2E
  }
}
