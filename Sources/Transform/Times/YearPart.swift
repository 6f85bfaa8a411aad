import ArabicText

/// A quarter, half or season in the year that the day of publication makes likely.
struct YearPart {
  let year: Int
  let code: String

  /// "Q3", "H1", "SU", or "Q" for a quarter counted from the current one.
  init(_ code: String, near published: CivilDay, modifier: Int?) {
    guard code != "Q" else {
      let quarter = published.year * 4 + (published.month - 1) / 3 + (modifier ?? 0)
      (year, self.code) = (quarter / 4, "Q\(quarter % 4 + 1)")
      return
    }
    self.code = code
    let (first, months) = Self.span(code)
    // Winter begins in the year before.
    let current = first == 12 && published.month < 3 ? published.year - 1 : published.year
    let hasEnded = current < published.year || published.month >= first + months
    switch modifier {
    case let way? where way < 0:
      year =
        hasEnded && first < 12
        ? current
        : published.month >= 3 && first == 12
          ? published.year - 1 : current - 1
    case let way? where way > 0:
      year = published.month < first ? published.year : published.year + 1
    case _?: year = current
    case nil:
      let distance = first - published.month
      year = distance > 6 ? current - 1 : current
    }
  }

  /// The first month and the number of months.
  private static func span(_ code: String) -> (first: Int, months: Int) {
    switch code {
    case "Q1": (1, 3)
    case "Q2": (4, 3)
    case "Q3": (7, 3)
    case "Q4": (10, 3)
    case "H1": (1, 6)
    case "H2": (7, 6)
    case "SP": (3, 3)
    case "SU": (6, 3)
    case "FA": (9, 3)
    default: (12, 3)
    }
  }
}
