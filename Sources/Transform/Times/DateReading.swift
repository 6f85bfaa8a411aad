import ArabicText
import Records

/// A date as its words give it, before it is reckoned from the day of publication.
struct DateReading {
  /// The first and the last position of its words.
  var start: Int
  var end: Int
  /// The word behind it.
  var next: Int
  var year: Int?
  var month: Int?
  var day: Int?
  var isHijri = false
  /// 1 for Monday.
  var weekday: Int?
  /// Days from the day of publication ("أمس" −1).
  var anchor: Int?
  /// −1 for "الماضي", 0 for "الجاري", 1 for "المقبل".
  var modifier: Int?
  /// Part of the day ("MO").
  var part: String?

  /// The TIMEX3 value and how it came about.
  func resolved(from published: CivilDay?) -> (value: String, basis: TimeExpression.Basis) {
    guard !isHijri else { return ("", .unresolved) }
    if let month, let year { return (explicit(year, month), .explicit) }
    guard let published else { return ("", .unresolved) }
    if let month {
      return (explicit(inferredYear(of: month, from: published), month), .published)
    }
    let value = TimeValue.day(day(from: published))
    return (part.map { value + "T" + $0 } ?? value, .published)
  }

  private func explicit(_ year: Int, _ month: Int) -> String {
    guard let day else { return TimeValue.month(year, month) }
    guard let civil = CivilDay(year: year, month: month, day: day) else { return "" }
    return TimeValue.day(civil) + (part.map { "T" + $0 } ?? "")
  }

  /// The year of a month named without one: the nearest, or as "الماضي" and "المقبل" say.
  private func inferredYear(of month: Int, from published: CivilDay) -> Int {
    switch modifier {
    case 0?: return published.year
    case let way? where way < 0:
      return month < published.month ? published.year : published.year - 1
    case _?: return month > published.month ? published.year : published.year + 1
    case nil:
      let distance = month - published.month
      if distance > 6 { return published.year - 1 }
      return distance < -6 ? published.year + 1 : published.year
    }
  }

  private func day(from published: CivilDay) -> CivilDay {
    if let anchor {
      let day = published.adding(anchor)
      guard let weekday else { return day }
      return anchor > 0 ? day.adding(-3).last(weekday).following(weekday, day) : day.last(weekday)
    }
    guard let weekday else { return published }
    switch modifier {
    case let way? where way < 0: return published.adding(-1).last(weekday)
    case let way? where way > 0: return published.adding(7).last(weekday)
    default: return published.last(weekday)
    }
  }
}

extension CivilDay {
  /// The nearest `weekday` to `day` from this one on.
  fileprivate func following(_ weekday: Int, _ day: CivilDay) -> CivilDay {
    day.weekday == weekday ? day : day.adding(6).last(weekday)
  }
}
