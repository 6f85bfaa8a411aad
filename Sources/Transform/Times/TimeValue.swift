import ArabicText

/// Writes TIMEX3 values.
enum TimeValue {
  static func year(_ year: Int) -> String { padded(year, 4) }

  static func month(_ year: Int, _ month: Int) -> String {
    "\(padded(year, 4))-\(padded(month, 2))"
  }

  static func day(_ day: CivilDay) -> String {
    "\(month(day.year, day.month))-\(padded(day.day, 2))"
  }

  static func week(_ day: CivilDay) -> String {
    let week = day.week
    return "\(padded(week.year, 4))-W\(padded(week.week, 2))"
  }

  /// A time of the clock.
  static func clock(_ time: ClockTime) -> String {
    "T\(padded(time.hour, 2)):\(padded(time.minute, 2))"
  }

  /// The school year or sports season `offset` from that of `day`; one begins in July.
  static func edition(_ day: CivilDay, _ offset: Int) -> String {
    let first = (day.month >= 7 ? day.year : day.year - 1) + offset
    return "\(first)/\(first + 1)"
  }

  /// A decade by the first three digits of its years.
  static func decade(_ number: Int) -> String { padded(number, 3) }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
