import ArabicText

/// The grammar of time expressions over the tokens of one sentence.
///
/// A rule reads what begins at a token; of several readings the longest wins, so that no value is
/// taken from half an expression. No rule looks further than a fixed number of tokens.
struct TimeGrammar {
  let tokens: TimeTokens
  /// The day of publication; it tells whether a number behind a weekday is its day of the month.
  let published: CivilDay?

  /// Words of a date, with the token behind them.
  struct Part<Value> {
    var value: Value
    var start: Int
    var end: Int
    var next: Int
  }

  /// The longest expression that begins at `index`.
  func reading(at index: Int) -> TimeReading? {
    guard tokens[index] != nil else { return nil }
    let readings = [
      day(at: index), clock(at: index), set(at: index), subdivision(at: index),
      edition(at: index), century(at: index), namedYear(at: index), period(at: index),
      partOfMonth(at: index), ago(at: index), severalPeriods(at: index), reference(at: index),
      duration(at: index),
    ]
    var best: TimeReading?
    for case let reading? in readings where reading.end > best?.end ?? 0 { best = reading }
    return best
  }

  /// The token behind the one at `index` where `index` has `role`; else `index`.
  func skipping(_ role: TimeRole, at index: Int) -> Int {
    guard let token = tokens[index], token.has(role) else { return index }
    return index + token.count
  }

  /// Whether nothing is counted by the number before `index`: a mark, a particle, a definite noun or
  /// a joined word follows.
  func countsNothing(before index: Int) -> Bool {
    guard let range = tokens.range(index), tokens.gap(before: index).isOpen else {
      return tokens.gap(before: index) != .dot || tokens[index]?.number == nil
    }
    if let token = tokens[index] {
      if token.has(.particle) || token.has(.of) || token.has(.to) { return true }
      if token.hasPreposition || token.has(.zone) { return true }
    }
    let text = tokens.text
    switch text[range.start] {
    case "و": return true
    case "ا": return range.count > 3 && text[range.start + 1] == "ل"
    case "ل": return range.count > 3 && text[range.start + 1] == "ل"
    default: return false
    }
  }
}
