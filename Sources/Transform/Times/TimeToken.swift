import ArabicText
import Records

/// A word of a sentence (or a phrase of the lexicon) as the time parser sees it.
struct TimeToken {
  /// Without proclitics.
  let range: TextRange
  /// The number of words it spans.
  let count: Int
  /// Whether و stands before it.
  let isJoined: Bool
  let cue: TimeCue
  /// The value of its digits; `nil` where it is no number.
  let number: Int?
  /// How many digits it has.
  let digits: Int

  var roles: TimeCue.Roles { cue.roles }

  /// A day of the month.
  var day: Int? {
    if let number, digits <= 2, (1...31).contains(number) { return number }
    return cue.dayOfMonth
  }

  /// A year, of either calendar.
  var year: Int? {
    if let number, digits == 4, (1000...2199).contains(number) { return number }
    return nil
  }
}

/// What stands between two words.
enum TimeGap {
  case blank, slash, dash, colon, dot, comma, bracket, other
}

/// The words of one sentence as tokens.
struct TimeTokens {
  let text: CodePointText
  let words: ArraySlice<Word>
  private let tokens: [TimeToken?]

  init(_ text: CodePointText, _ words: ArraySlice<Word>, _ lexicon: TimeLexicon) {
    self.text = text
    self.words = words
    tokens = words.indices.map { Self.token(at: $0, text, words, lexicon) }
  }

  /// The token that begins with the word at `index`; `nil` where it is of no use to a time.
  subscript(index: Int) -> TimeToken? {
    index >= words.startIndex && index < words.endIndex ? tokens[index - words.startIndex] : nil
  }

  /// What stands before the word at `index`.
  func gap(before index: Int) -> TimeGap {
    guard index > words.startIndex, index < words.endIndex else { return .other }
    var gap = TimeGap.blank
    for position in words[index - 1].range.end..<words[index].range.start {
      let scalar = text[position]
      guard !CharacterClass.of(scalar).isBlank else { continue }
      guard gap == .blank else { return .other }
      switch scalar {
      case "/", "\\": gap = .slash
      case "-", "–", "—", "−", "ـ": gap = .dash
      case ":": gap = .colon
      case ".": gap = .dot
      case ",", "،": gap = .comma
      case "(": gap = .bracket
      default: gap = .other
      }
    }
    return gap
  }

  /// Whether nothing but white space stands before the word at `index`.
  func isBlank(before index: Int) -> Bool { gap(before: index) == .blank }

  private static func token(
    at index: Int, _ text: CodePointText, _ words: ArraySlice<Word>, _ lexicon: TimeLexicon
  ) -> TimeToken? {
    let word = words[index]
    let joined = text[word.range.start] == "و"
    if let (start, value) = number(word, text) {
      let range = TextRange(start, word.range.end)
      return TimeToken(
        range: range, count: 1, isJoined: joined, cue: TimeCue(), number: value,
        digits: range.count)
    }
    guard word.isArabic, let found = lexicon.cue(at: index, in: words, text) else { return nil }
    let range = TextRange(word.range.start + found.offset, words[index + found.count - 1].range.end)
    return TimeToken(
      range: range, count: found.count, isJoined: joined && found.offset > 0, cue: found.cue,
      number: nil, digits: 0)
  }

  /// The digits of a number, with up to two proclitics before them ("و26").
  private static func number(_ word: Word, _ text: CodePointText) -> (start: Int, value: Int)? {
    var start = word.range.start
    while start < word.range.start + 2, start < word.range.end, isProclitic(text[start]) {
      start += 1
    }
    guard start < word.range.end, word.range.end - start <= 9 else { return nil }
    var value = 0
    for position in start..<word.range.end {
      guard CharacterClass.of(text[position]) == .digit,
        let digit = text[position].properties.numericValue
      else { return nil }
      value = value * 10 + Int(digit)
    }
    return (start, value)
  }

  private static func isProclitic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "و", "ف", "ب", "ل", "ك": true
    default: false
    }
  }
}
