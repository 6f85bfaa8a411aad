import ArabicText

/// How a date that leaves something open is read from the day of publication.
extension DatePattern {
  /// The date with what only the one joined behind it says.
  func sharing(_ next: DatePattern) -> DatePattern {
    var date = self
    guard next.anchor == nil || date.anchor == nil else { return self }
    if date.month == nil, date.day != nil, let month = next.month {
      (date.month, date.isHijri) = (month, next.isHijri)
      (date.year, date.modifier) = (next.year, date.modifier ?? next.modifier)
    } else if date.month != nil, next.month != nil, date.year == nil, date.modifier == nil {
      (date.year, date.modifier) = (next.year, next.modifier)
    } else if date.month == nil, date.weekday != nil, date.anchor == nil, date.modifier == nil,
      next.month == nil, next.anchor == nil
    {
      date.modifier = next.modifier
    }
    return date
  }

  /// The year of a month named without one: the nearest, or as "الماضي", "المقبل" and verbs say.
  func inferredYear(of month: Int, from published: CivilDay) -> Int {
    let distance = month - published.month
    switch modifier {
    case let way? where way < 0:
      return isBehind(month, published) ? published.year : published.year - 1
    case let way? where way > 0:
      return isAhead(month, published) ? published.year : published.year + 1
    case _?:
      return distance > 6 ? published.year - 1 : distance < -6 ? published.year + 1 : published.year
    case nil:
      if distance > 6, !isFuture { return published.year - 1 }
      if distance < -8 || distance < -3 && isFuture { return published.year + 1 }
      return published.year
    }
  }

  /// Whether a day of `month` in the year of publication lies before that day.
  private func isBehind(_ month: Int, _ published: CivilDay) -> Bool {
    guard month == published.month, case .number(let day) = day else {
      return month < published.month
    }
    return day < published.day
  }

  private func isAhead(_ month: Int, _ published: CivilDay) -> Bool {
    guard month == published.month, case .number(let day) = day else {
      return month > published.month
    }
    return day > published.day
  }

  /// The day that an anchor or a weekday names.
  func day(from published: CivilDay) -> CivilDay? {
    if let anchor {
      let day = published.adding(anchor)
      guard let weekday, weekday != day.weekday else { return day }
      return anchor > 0 ? day.adding(-3).following(weekday) : day.last(weekday)
    }
    guard let weekday else { return nil }
    if case .number(let number) = day, month == nil {
      return published.near(weekday: weekday, day: number)
    }
    switch modifier {
    case let way? where way < 0: return published.adding(-1).last(weekday)
    case let way? where way > 0: return published.adding(1).following(weekday)
    default: return isFuture ? published.following(weekday) : published.last(weekday)
    }
  }
}

extension CivilDay {
  /// The first day that is `weekday` and not before this one.
  func following(_ weekday: Int) -> CivilDay { adding(6).last(weekday) }

  private init?(lastOf month: Int, in year: Int) {
    guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
    let next = first.addingMonths(1)
    guard let behind = CivilDay(year: next.year, month: next.month, day: 1) else { return nil }
    self = behind.adding(-1)
  }

  /// The day of a month that `wanted` names; `nil` where there is none.
  init?(year: Int, month: Int, _ wanted: MonthDay, weekday: Int?) {
    switch wanted {
    case .number(let day): self.init(year: year, month: month, day: day)
    case .last:
      guard let last = Self(lastOf: month, in: year) else { return nil }
      self = last
    case .weekday(let nth):
      // "الخميس الرابع من يوليو" is the 4th where that is a Thursday.
      if let day = CivilDay(year: year, month: month, day: nth), day.weekday == weekday {
        self = day
        return
      }
      guard let weekday, let first = CivilDay(year: year, month: month, day: 1) else { return nil }
      let day =
        nth < 0
        ? Self(lastOf: month, in: year)?.last(weekday) ?? first
        : first.following(weekday).adding(7 * (nth - 1))
      guard day.month == month else { return nil }
      self = day
    }
  }
}
