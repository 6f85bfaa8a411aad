import ArabicText
import Records

/// Finds the year of publication that a text calls the current one: «خلال العام الجاري 2018»,
/// «سنة 2022 الحالية».
struct CurrentYear: Sendable {
  /// So many paragraphs are looked at.
  private static let paragraphs = 30
  private static let years = 1950...2060

  let lexicon: LayoutLexicon

  /// The year; `nil` where the text names none so, or more than one.
  func year(in page: PageArticle) -> Int? {
    let lines = page.page.lines.indices.filter { page.page.parts[$0] == .body }
    let found = lines.prefix(Self.paragraphs).flatMap {
      years(in: page.page.text, page.page.lines[$0].range)
    }
    return Set(found).count == 1 ? found.first : nil
  }

  private func years(in text: CodePointText, _ range: TextRange) -> [Int] {
    let words = WordScanner.words(of: text, in: range)
    return words.indices.compactMap { index in
      guard let year = year(words[index], text), !goesOn(words, index, text) else { return nil }
      let before = words[max(0, index - 2)..<index].map(kind)
      let behind = index + 1 < words.count ? kind(words[index + 1]) : nil
      let isCurrent =
        before == [.year, .current] || (before.last == .year && behind == .current)
      return isCurrent ? year : nil
    }
  }

  private func kind(_ word: Word) -> LayoutLexicon.YearWord? {
    lexicon.yearWords.matches([word], at: 0).first?.value
  }

  private func year(_ word: Word, _ text: CodePointText) -> Int? {
    guard word.isNumber, word.range.count == 4 else { return nil }
    let value = text.scalars[word.range.start..<word.range.end].reduce(0) {
      $0 * 10 + Int($1.properties.numericValue ?? 0)
    }
    return Self.years.contains(value) ? value : nil
  }

  /// Whether another year is joined to it: "2017/2018".
  private func goesOn(_ words: [Word], _ index: Int, _ text: CodePointText) -> Bool {
    func joined(_ first: Int, _ second: Int) -> Bool {
      words.indices.contains(first) && words.indices.contains(second) && words[first].isNumber
        && words[second].isNumber && words[second].range.start - words[first].range.end <= 3
    }
    return joined(index, index + 1) || joined(index - 1, index)
  }
}
