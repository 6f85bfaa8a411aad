public import Records

/// Cuts the lines that recur out of articles.
public struct RecurringLineCutter: Sendable {
  private let kinds: [String: [Int64: RecurringLine.Kind]]

  public init(_ lines: [RecurringLine]) {
    kinds = Dictionary(grouping: lines, by: \.outlet).mapValues { lines in
      Dictionary(lines.map { ($0.key, $0.kind) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// `lines` of an article of `outlet` with those marked that are cut: the run of opening lines
  /// above all others, and the run of closing lines and leads of others below. The first line that
  /// is left stays, whatever it is, so that no article is cut away whole.
  public func mark(_ lines: [ArticleLine], outlet: String?) -> [ArticleLine] {
    guard let kinds = outlet.flatMap({ self.kinds[$0] }) else {
      return lines.map { $0.marked(false) }
    }
    let (first, end) = bounds(of: lines.map { kinds[$0.key] })
    let keepsBody = lines[first..<end].contains { $0.part == .body }
    return lines.indices.map { lines[$0].marked(keepsBody && !(first..<end).contains($0)) }
  }

  private func bounds(of kinds: [RecurringLine.Kind?]) -> (first: Int, end: Int) {
    let first = kinds.firstIndex { $0 != .head } ?? kinds.count
    var end = kinds.count
    while end > first + 1, kinds[end - 1] == .tail || kinds[end - 1] == .lead { end -= 1 }
    return (first, end)
  }

  /// `article` without those of `lines` that are marked; they stand in the order of its own.
  public func cut(_ article: Article, _ lines: [ArticleLine]) -> Article {
    guard lines.contains(where: \.isCut) else { return article }
    let scalars = Array(article.text.unicodeScalars)
    var (text, removed) = (TextLines(), article.removed)
    var rest = lines[...]
    for block in article.blocks {
      let line = block.part == .title ? nil : rest.popFirst()
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[block.range.start..<block.range.end])
      if line?.isCut == true {
        removed.append(RemovedBlock(reason: .recurringLine, text: String(words)))
      } else {
        text.append(String(words), block.part)
      }
    }
    return article.replacing(text, removed: removed)
  }
}

extension ArticleLine {
  fileprivate func marked(_ isCut: Bool) -> ArticleLine {
    ArticleLine(key: key, company: company, part: part, isCut: isCut)
  }
}

extension Article {
  fileprivate func replacing(_ text: TextLines, removed: [RemovedBlock]) -> Article {
    Article(
      source: source, digest: digest, url: url, outlet: outlet, agency: agency, title: title,
      byline: byline, dateline: dateline, language: language,
      publishedOn: publishedOn, publishedBasis: publishedBasis, publishedFrom: publishedFrom,
      publishedTo: publishedTo, disputed: disputed, modifiedOn: modifiedOn, section: section,
      keywords: keywords, text: text.string, blocks: text.blocks, removed: removed)
  }
}
