import ArabicText
import Records

/// A number or the name of a month in a text; other words stand between dates and are left out.
struct DateToken {
  enum Kind {
    case number(value: Int, digits: Int)
    case month(Int)
    case hijriMonth(Int)
  }

  let kind: Kind
  let range: TextRange

  /// Whether a word or two at most stand between it and `next`: "3 من شهر ماي".
  func isNear(_ next: DateToken) -> Bool { next.range.start - range.end <= 14 }

  /// Whether no letter stands between it and `next`, and little else.
  func isJoined(to next: DateToken, _ text: CodePointText) -> Bool {
    guard next.range.start - range.end <= 5 else { return false }
    return !text.scalars[range.end..<next.range.start].contains {
      CharacterClass.of($0).isWordPart
    }
  }

  static func tokens(
    of text: CodePointText, in range: TextRange, _ lexicon: LayoutLexicon
  ) -> [DateToken] {
    var tokens: [DateToken] = []
    var position = range.start
    while position < range.end {
      let start = position
      let isDigit = CharacterClass.of(text[position]) == .digit
      while position < range.end, CharacterClass.of(text[position]).isWordPart,
        (CharacterClass.of(text[position]) == .digit) == isDigit
      {
        position += 1
      }
      guard position > start else {
        position += 1
        continue
      }
      if isDigit {
        let token = TextRange(start, position)
        tokens.append(DateToken(kind: number(token, text), range: token))
      } else if let month = month(start, position, text, range, lexicon) {
        tokens.append(month)
        position = max(position, month.range.end)
      }
    }
    return tokens
  }

  private static func month(
    _ start: Int, _ end: Int, _ text: CodePointText, _ range: TextRange, _ lexicon: LayoutLexicon
  ) -> DateToken? {
    let words = WordScanner.words(of: text, in: TextRange(start, min(range.end, start + 18)))
    guard words.first?.range.end == end || words.first.map({ $0.range.end > end }) == true else {
      return nil
    }
    if let found = lexicon.hijriMonths.matches(words, at: 0).first {
      let last = words[found.keys.count - 1].range.end
      return DateToken(kind: .hijriMonth(found.value), range: TextRange(start, last))
    }
    if let found = lexicon.months.matches(words, at: 0).first {
      let last = words[found.keys.count - 1].range.end
      return DateToken(kind: .month(found.value), range: TextRange(start, last))
    }
    return nil
  }

  private static func number(_ range: TextRange, _ text: CodePointText) -> Kind {
    let value = text.scalars[range.start..<range.end].prefix(9).reduce(0) {
      $0 * 10 + Int($1.properties.numericValue ?? 0)
    }
    return .number(value: value, digits: range.count)
  }
}
