/// What the lexicons say of a word in time expressions.
struct TimeCue: Sendable {
  var roles: TimeRoles = []
  /// The unit of time it counts.
  var unit: TimeUnit?
  /// TIMEX3 value of a reference, a set or a season; `Q` or `H` of a subdivision of the year.
  var value = ""
  /// Part of the day as TIMEX3 writes it ("MO").
  var part: String?
  /// Days from the day of publication, or −1, 0, 1 for "الماضي", "الجاري", "المقبل".
  var offset = 0
  /// Minutes of a fraction of an hour, or the tens of a decade.
  var amount = 0
  /// 1 for Monday; 0 where it is no weekday.
  var weekday = 0
  /// Whether the weekday is an everyday word or a name too ("خميس").
  var isWeakDay = false
  /// 0 where it is no month.
  var month = 0
  var isHijri = false
  /// Whether the month is another word too ("مارس").
  var isAmbiguous = false
  var cardinal: Int?
  /// Whether the number has the article ("الثلاث").
  var isDefiniteNumber = false
  /// A number before tens only ("أحد وعشرين").
  var joinedUnit: Int?
  var ordinal: Int?
  /// An hour of the clock ("الثامنة").
  var hour: Int?
  /// −1 for the last day of the month ("متم").
  var dayOfMonth: Int?
}
