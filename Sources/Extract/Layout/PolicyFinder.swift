import ArabicText
import Records

/// Marks the paragraphs below the report that state a site's policy on comments and use.
struct PolicyFinder: Sendable {
  let lexicon: LayoutLexicon

  func mark(_ page: inout Page) {
    for index in page.lines.indices.dropFirst().reversed() where !page.isRemoved(index) {
      guard isPolicy(page.lines[index], page) else { return }
      page.parts[index] = .removed(.disclaimer)
    }
  }

  /// Whether two different phrases of such policies stand in a line.
  private func isPolicy(_ line: Line, _ page: Page) -> Bool {
    let words = WordScanner.words(of: page.text, in: line.range)
    var seen: [[UInt64]] = []
    for start in words.indices {
      guard let phrase = lexicon.policies.matches(words, at: start).first else { continue }
      if !seen.contains(phrase.keys) { seen.append(phrase.keys) }
      if seen.count == 2 { return true }
    }
    return false
  }
}
