/// A day of the Gregorian calendar, computed with integers alone: no time zone, no locale.
public struct CivilDay: Sendable, Hashable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// `nil` where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.length(of: month, in: year) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that `YYYY-MM-DD` names; `nil` where it names none.
  public init?(iso: String) {
    let parts = iso.utf8.prefix(10).split(separator: UInt8(ascii: "-"))
    guard parts.count == 3, let year = Self.number(parts[0], digits: 4),
      let month = Self.number(parts[1], digits: 2), let day = Self.number(parts[2], digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day `number` days after 1970-01-01 (the algorithm of H. Hinnant's `civil_from_days`).
  public init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  public var number: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear - 719_468
  }

  /// The day as `YYYY-MM-DD`; of the years 1 to 9999.
  public var iso: String {
    let digits = { (number: Int, count: Int) in
      String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The year and number of its ISO 8601 week.
  public var week: (year: Int, week: Int) {
    let thursday = adding(4 - weekday)
    let first = CivilDay(year: thursday.year, month: 1, day: 1)?.number ?? thursday.number
    return (thursday.year, (thursday.number - first) / 7 + 1)
  }

  /// The day `days` later (earlier where it is negative).
  public func adding(_ days: Int) -> CivilDay { CivilDay(number: number + days) }

  /// The month `months` later, as year and month.
  public func addingMonths(_ months: Int) -> (year: Int, month: Int) {
    let total = year * 12 + month - 1 + months
    return (total / 12, total % 12 + 1)
  }

  /// The last day that is `weekday` and not after this one.
  public func last(_ weekday: Int) -> CivilDay { adding(-((self.weekday - weekday + 7) % 7)) }

  public static func < (a: CivilDay, b: CivilDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ field: Substring.UTF8View, digits: Int) -> Int? {
    guard field.count == digits else { return nil }
    var value = 0
    for byte in field {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
