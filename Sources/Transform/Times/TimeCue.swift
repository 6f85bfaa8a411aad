/// What the lexicons say of a word in time expressions.
struct TimeCue: Sendable {
  /// The parts that a word can play; the raw names stand in `relative_times.tsv`.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt64

    static let names = [
      "anchor", "part", "reference", "unit", "period", "units", "periods", "pair", "weekend",
      "modifier", "latest", "small", "day", "days", "year", "years", "month", "of", "to", "ago",
      "this", "set", "every", "clock", "lead", "counted", "age", "particle", "outlet", "whole",
      "during", "noon",
    ]

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The role with `name`; `nil` where there is none.
    init?(name: String) {
      guard let place = Self.names.firstIndex(of: name) else { return nil }
      self.init(rawValue: 1 << UInt64(place))
    }

    private init(_ place: Int) { self.init(rawValue: 1 << UInt64(place)) }

    /// A day counted from the day of publication ("أمس").
    static let anchor = Roles(0)
    /// A part of the day before a day ("مساء").
    static let part = Roles(1)
    /// A vague time with a value of its own ("حاليا").
    static let reference = Roles(2)
    /// A unit of time: "سنة", "السنة", "سنوات", "السنوات", "سنتين".
    static let unit = Roles(3)
    static let period = Roles(4)
    static let units = Roles(5)
    static let periods = Roles(6)
    static let pair = Roles(7)
    static let weekend = Roles(8)
    /// "الماضي", "الجاري", "المقبل".
    static let modifier = Roles(9)
    static let latest = Roles(10)
    /// "القليلة" between unit and modifier.
    static let small = Roles(11)
    /// "يوم" before a weekday, "يومي" before several days.
    static let day = Roles(12)
    static let days = Roles(13)
    /// "عام" as part of a year's name; "عامي" and other words that let a bare number be a year.
    static let year = Roles(14)
    static let years = Roles(15)
    static let month = Roles(16)
    static let of = Roles(17)
    static let to = Roles(18)
    static let ago = Roles(19)
    static let this = Roles(20)
    static let set = Roles(21)
    static let every = Roles(22)
    static let clock = Roles(23)
    /// A word that lets an ambiguous month be one ("في مارس").
    static let lead = Roles(24)
    /// A word behind which a number counts things.
    static let counted = Roles(25)
    static let age = Roles(26)
    /// A word that may follow a bare year: the year counts nothing.
    static let particle = Roles(27)
    /// A word before "اليوم" that makes it a newspaper's name.
    static let outlet = Roles(28)
    static let whole = Roles(29)
    static let during = Roles(30)
    static let noon = Roles(31)
  }

  var roles: Roles = []
  /// Unit of time, part of the day or TIMEX3 value.
  var value = ""
  var unit: TimeUnit?
  var offset = 0
  /// 1 for Monday; 0 where it is no weekday.
  var weekday = 0
  /// 0 where it is no month.
  var month = 0
  var isHijri = false
  var isAmbiguous = false
  var cardinal: Int?
  var ordinal: Int?
  var dayOfMonth: Int?
}
