import Records

/// A time expression as the grammar reads it.
struct TimeReading {
  var start: Int
  var end: Int
  /// The token behind it.
  var next: Int
  var meaning: TimeMeaning
}

/// What an expression means, before anything is computed from the day of publication.
enum TimeMeaning: Hashable {
  case date(DatePattern)
  /// A clock time apart from its day: the day that stands near it in the sentence is its day.
  case clock(ClockTime)
  /// A period counted from that of publication ("الأسبوع الماضي", "قبل شهر").
  case period(TimeUnit, offset: Int)
  case weekend(offset: Int)
  /// A quarter, half or season of a year ("Q1", "SU"); "Q" a quarter counted from the current one.
  case subdivision(String, year: CalendarYear?, modifier: Int?)
  /// A school year or sports season counted from that of publication.
  case edition(offset: Int)
  case century(Century, decade: Int?)
  /// A decade of a century that stands behind it, or of none ("السبعينيات").
  case decade(Int, isDefinite: Bool)
  /// A vague time ("PAST_REF").
  case reference(String)
  /// A value that the words give alone; "" where there is none to give.
  case value(TimeExpression.Kind, String)
}

/// A century as the words give it.
enum Century: Hashable {
  /// The 19th is 19.
  case number(Int)
  case relative(Int)
  /// Of another calendar or era.
  case foreign
}
