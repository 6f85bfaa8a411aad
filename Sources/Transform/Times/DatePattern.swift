import Records

/// A day, month or year as its words give it, before anything is computed from the day of publication.
struct DatePattern: Hashable {
  var year: CalendarYear?
  var month: CalendarMonth?
  var day: MonthDay?
  var isHijri = false
  /// 1 for Monday.
  var weekday: Int?
  /// Days from the day of publication ("أمس" −1).
  var anchor: Int?
  /// −1 for "الماضي", 0 for "الجاري", 1 for "المقبل".
  var modifier: Int?
  /// Part of the day ("MO").
  var part: String?
  var clock: ClockTime?
  /// Whether the words tell of what will be.
  var isFuture = false

  /// Whether it names a single day.
  var isDay: Bool { day != nil || weekday != nil || anchor != nil }

  /// Whether a weekday alone, with its modifier, names the day.
  var isBareWeekday: Bool {
    weekday != nil && anchor == nil && day == nil && month == nil && part == nil && clock == nil
  }

  /// The type of what it names.
  var kind: TimeExpression.Kind { part != nil || clock != nil ? .time : .date }
}
