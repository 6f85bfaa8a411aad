import ArabicText
import Records

/// Reads the day of publication: ISO 8601, RFC 822, and the dates of Arabic pages.
struct PublicationDate: Sendable {
  private enum Token {
    case number(value: Int, digits: Int)
    case month(Int)
  }

  let lexicon: LayoutLexicon

  /// The first full date in `text` as `YYYY-MM-DD`, as it is written there: no time zone is applied.
  func day(in text: String) -> String? {
    let tokens = tokens(CodePointText(text))
    for start in tokens.indices {
      if let day = day(tokens[start...]) { return day }
    }
    return nil
  }

  /// Whether words in `text` make its date that of a later change.
  func isUpdate(_ text: String) -> Bool {
    let words = WordScanner.words(of: CodePointText(text))
    return words.indices.contains { !lexicon.updateWords.matches(words, at: $0).isEmpty }
  }

  private func day(_ tokens: ArraySlice<Token>) -> String? {
    let first = tokens.startIndex
    guard tokens.count >= 3 else { return nil }
    switch (tokens[first], tokens[first + 1], tokens[first + 2]) {
    case (.number(let year, 4), .number(let month, _), .number(let day, 1...2)):
      return iso(year, month, day)
    case (.number(let day, 1...2), .number(let month, 1...2), .number(let year, 4)):
      return iso(year, month, day)
    case (.number(let day, 1...2), .month(let month), .number(let year, 4)):
      return iso(year, month, day)
    case (.month(let month), .number(let day, 1...2), .number(let year, 4)):
      return iso(year, month, day)
    case (.number(let day, 1...2), .month(let month), .month(let other))
    where month == other && tokens.count > 3:
      // A month under two names: 24 نيسان / أبريل 2020.
      guard case .number(let year, 4) = tokens[first + 3] else { return nil }
      return iso(year, month, day)
    default: return nil
    }
  }

  private func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard (1...days).contains(day) else { return nil }
    let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(pad(month))-\(pad(day))"
  }

  /// Numbers and months; other words stand between dates and are left out.
  private func tokens(_ text: CodePointText) -> [Token] {
    var tokens: [Token] = []
    var position = 0
    while position < text.count {
      let start = position
      let isDigit = CharacterClass.of(text[position]) == .digit
      while position < text.count, CharacterClass.of(text[position]).isWordPart,
        (CharacterClass.of(text[position]) == .digit) == isDigit
      {
        position += 1
      }
      guard position > start else {
        position += 1
        continue
      }
      let range = TextRange(start, position)
      if isDigit {
        tokens.append(number(range, text))
      } else {
        let words = WordScanner.words(
          of: text, in: TextRange(start, min(text.count, position + 12)))
        if let month = lexicon.months.matches(words, at: 0).first {
          tokens.append(.month(month.value))
        }
      }
    }
    return tokens
  }

  private func number(_ range: TextRange, _ text: CodePointText) -> Token {
    let value = text.scalars[range.start..<range.end].prefix(9).reduce(0) {
      $0 * 10 + Int($1.properties.numericValue ?? 0)
    }
    return .number(value: value, digits: range.count)
  }
}
