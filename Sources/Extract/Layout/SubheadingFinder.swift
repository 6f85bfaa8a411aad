import ArabicText
import Records

/// Marks the short lines inside the body that head what follows.
struct SubheadingFinder: Sendable {
  let lexicon: LayoutLexicon

  func mark(_ page: inout Page) {
    let kept = page.lines.indices.filter { page.parts[$0] == .body }
    for index in kept.indices.dropFirst().dropLast() {
      let (above, line, below) = (
        page.lines[kept[index - 1]], page.lines[kept[index]], page.lines[kept[index + 1]]
      )
      let closed = above.ending == .stop || above.ending == .open || line.afterBlank
      if closed, above.isParagraph, below.isParagraph, isHeading(line, page) {
        page.parts[kept[index]] = .subheading
      }
    }
  }

  /// Short, without a stop, and no item of a list.
  private func isHeading(_ line: Line, _ page: Page) -> Bool {
    guard (3...90).contains(line.count), (1...14).contains(line.words.count),
      let first = line.words.first, first.range.start - line.range.start <= 1
    else { return false }
    guard !opensReport(first, page) else { return false }
    let question = line.ending == .stop && !line.endsInFullStop
    return (line.ending == .none || question) && page.text[line.range.start] != "-"
      && !isCutAtQuote(line, page)
  }

  /// Whether a quotation that begins in it ends elsewhere: a scrap of a sentence, not a heading.
  private func isCutAtQuote(_ line: Line, _ page: Page) -> Bool {
    let quotes = page.text.scalars[line.range.start..<line.range.end].filter {
      $0 == "\"" || $0 == "«" || $0 == "»" || $0 == "“" || $0 == "”"
    }
    return quotes.count % 2 == 1
  }

  /// Whether a sentence of the report begins with `word`, a و or ف before it or not.
  private func opensReport(_ word: Word, _ page: Page) -> Bool {
    if !lexicon.openers.matches([word], at: 0).isEmpty { return true }
    return Proclitics.splits(of: word, in: page.text).contains { split in
      split.length == 1 && lexicon.openers.contains(split.key)
    }
  }
}
