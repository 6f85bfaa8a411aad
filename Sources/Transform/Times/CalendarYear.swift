/// A year as the words give it.
enum CalendarYear: Hashable {
  case number(Int)
  /// Years from the year of publication.
  case relative(Int)
  /// "نفس العام": the year named last.
  case same
}

/// A month as the words give it.
enum CalendarMonth: Hashable {
  case named(Int)
  /// Months from the month of publication.
  case relative(Int)
  /// "الشهر نفسه".
  case same
}

/// A day of the month as the words give it.
enum MonthDay: Hashable {
  case number(Int)
  /// "متم".
  case last
  /// The n-th of a weekday in the month; −1 the last.
  case weekday(nth: Int)
}

/// A time of the clock.
struct ClockTime: Hashable {
  var hour: Int
  var minute: Int

  /// The hour as counted in 24 hours, by the part of the day that the words give.
  func adjusted(to part: String?) -> ClockTime {
    guard let part, hour <= 12 else { return self }
    switch part {
    case "MO": return ClockTime(hour: hour == 12 ? 0 : hour, minute: minute)
    case "AF": return ClockTime(hour: hour < 11 ? hour + 12 : hour, minute: minute)
    case "EV": return ClockTime(hour: hour < 12 ? hour + 12 : hour, minute: minute)
    case "NI" where hour == 12: return ClockTime(hour: 0, minute: minute)
    case "NI" where hour >= 6: return ClockTime(hour: hour + 12, minute: minute)
    default: return self
    }
  }
}
