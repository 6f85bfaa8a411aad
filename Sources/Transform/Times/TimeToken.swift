/// A word or number of a sentence (or a phrase of the lexicon) as the time grammar sees it.
struct TimeToken {
  /// The first code point behind the proclitics, and that of the word.
  let start: Int
  let wordStart: Int
  let end: Int
  /// The number of tokens that its phrase spans.
  let count: Int
  /// What stands before it.
  let gap: TimeGap
  /// Whether و stands before it in its word; whether ب, ل or ك does.
  let isJoined: Bool
  let hasPreposition: Bool
  let cue: TimeCue
  /// The value of its digits; `nil` where it is no number.
  let number: Int?
  /// How many digits it has.
  let digits: Int
  /// Whether "ال" is written on its digits.
  let hasArticle: Bool

  /// Whether an expression may begin with it.
  var canBegin: Bool {
    number != nil || !cue.roles.isDisjoint(with: .beginning) || cue.month > 0 || cue.weekday > 0
      || cue.cardinal != nil || cue.joinedUnit != nil || cue.ordinal != nil || cue.hour != nil
      || cue.dayOfMonth != nil
  }

  func has(_ role: TimeRole) -> Bool { cue.roles.contains(role) }

  /// A year of four digits, of either calendar.
  var year: Int? {
    if let number, digits == 4, (1000...2199).contains(number) { return number }
    return nil
  }

  /// A day of the month in digits.
  var dayNumber: Int? {
    if let number, digits <= 2, (1...31).contains(number) { return number }
    return nil
  }
}

/// What stands between two tokens.
enum TimeGap {
  /// Nothing at all, white space, one mark, or more than one.
  case none, blank, slash, dash, colon, dot, comma, openBracket, closeBracket, other

  /// Whether no mark stands there.
  var isOpen: Bool { self == .none || self == .blank }
}
