import ArabicText
import Records

/// Finds the headline above a report.
struct TitleFinder: Sendable {
  let lexicon: LayoutLexicon

  /// The headline of an article: its first line, if it is none of the report's own.
  func inArticle(_ page: Page, _ first: Int) -> Int? {
    guard let index = (0...first).first(where: { page.parts[$0] == .body }) else { return nil }
    if index == first { return isLongHeadline(page, first) ? first : nil }
    let line = page.lines[index]
    guard isHeadline(line), let next = page.nextKept(index) else { return nil }
    let apart = page.lines[(index + 1)...next].contains(where: \.afterBlank)
    if apart { return line.words.count >= 2 ? index : nil }
    let report = page.lines[next]
    let opens = !lexicon.openers.matches(line.words, at: 0).isEmpty
    let stands = line.count <= 110 && line.words.count >= 3 && !opens && next == first
    return stands && report.ending == .stop && report.count >= max(100, line.count * 3 / 2)
      ? index : nil
  }

  /// The headline of a whole page: the line above the report that shares most words with it; of equal
  /// ones the first.
  func inDump(_ page: Page, _ first: Int) -> Int? {
    let report = Set(
      page.lines[first..<min(first + 6, page.lines.count)].flatMap(\.words).map(\.key))
    var best: (index: Int, score: Int)?
    for index in max(0, first - 40)..<first where page.parts[index] == .body {
      let line = page.lines[index]
      guard isHeadline(line), line.words.count >= 4 else { continue }
      let score = Set(line.words.map(\.key)).filter(report.contains).count
      if score >= 2, score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// Removes the lines above the report that say the title again, whole or shortened.
  func cutRepeats(of title: String, _ page: inout Page, before first: Int) {
    let words = WordScanner.words(of: CodePointText(title)).map(\.key)
    for index in page.lines.indices.prefix(max(first, 1)) where page.parts[index] == .body {
      let line = page.lines[index].words.map(\.key)
      guard line.count >= 2, line.count <= words.count + 2, page.lines[index].count < 200 else {
        continue
      }
      let shared = line.filter(words.contains).count
      if shared * 10 >= line.count * 8, line.count >= 3 || line == Array(words.prefix(2)) {
        page.parts[index] = .removed(.repeatedTitle)
      }
    }
  }

  /// Whether the first paragraph is a headline as long as a sentence: it stands apart from a report
  /// that is longer, and no other blank line is in the text.
  private func isLongHeadline(_ page: Page, _ index: Int) -> Bool {
    let line = page.lines[index]
    guard line.count <= 260, line.ending == .none || line.ending == .stop, !line.endsInFullStop,
      let next = page.nextKept(index), page.lines[next].afterBlank
    else { return false }
    return page.lines[next].count >= line.count
      && !page.lines[(next + 1)...].contains(where: \.afterBlank)
  }

  private func isHeadline(_ line: Line) -> Bool {
    line.count <= 150 && line.words.count <= 25 && !line.endsInFullStop && line.ending != .running
  }
}
