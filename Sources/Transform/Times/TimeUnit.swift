import ArabicText

/// A unit in which times are counted.
struct TimeUnit: Sendable, Hashable {
  enum Base: Sendable {
    case second, minute, hour, day, week, month, year
  }

  let base: Base
  /// How many of the base unit it is: ten years for a decade.
  let factor: Int

  /// `D`, `W`, `M`, `Y`, `TH`, `TM`, `TS`, a number before it for decades and centuries.
  init?(_ code: String) {
    let number = code.prefix { $0.isNumber }
    factor = Int(number) ?? 1
    switch code.dropFirst(number.count) {
    case "D": base = .day
    case "W": base = .week
    case "M": base = .month
    case "Y": base = .year
    case "TH": base = .hour
    case "TM": base = .minute
    case "TS": base = .second
    default: return nil
    }
  }

  init(_ base: Base) { (self.base, factor) = (base, 1) }

  /// Whether it is a day or longer.
  var isCalendar: Bool {
    switch base {
    case .day, .week, .month, .year: true
    case .second, .minute, .hour: false
    }
  }

  /// Whether it goes on with a count of `unit` ("سنة وثلاثة أشهر").
  func isPart(of unit: TimeUnit) -> Bool {
    switch (unit.base, base) {
    case (.year, .month), (.year, .week), (.year, .day), (.month, .week), (.month, .day): true
    case (.week, .day), (.day, .hour), (.day, .minute), (.hour, .minute), (.hour, .second): true
    case (.minute, .second): true
    default: false
    }
  }

  /// A fraction of it, in sixtieths, as a count of a smaller unit; `nil` where it is none that is whole.
  func fraction(of sixtieths: Int) -> (count: Int, unit: TimeUnit)? {
    let parts: (Int, Base)? =
      switch (base, factor) {
      case (.minute, _): (60, .second)
      case (.hour, _): (60, .minute)
      case (.day, _): (24, .hour)
      case (.month, _): (30, .day)
      case (.year, 1): (12, .month)
      case (.year, _): (factor, .year)
      default: nil
      }
    guard let (whole, unit) = parts, whole * sixtieths % 60 == 0 else { return nil }
    return (whole * sixtieths / 60, TimeUnit(unit))
  }

  /// The TIMEX3 value of counts of units, the longest first ("P1Y3M", "PT4H30M").
  static func duration(_ parts: [(count: Int, unit: TimeUnit)]) -> String {
    var value = "P"
    for part in parts {
      let amount = part.count.multipliedReportingOverflow(by: part.unit.factor)
      guard !amount.overflow else { return "" }
      if !part.unit.isCalendar, !value.contains("T") { value += "T" }
      value += "\(amount.partialValue)\(part.unit.letter)"
    }
    return value
  }

  /// The TIMEX3 value of an open count of it ("PXM").
  var openDuration: String {
    switch factor {
    case 10: "PXDE"
    case 100: "PXCE"
    default: isCalendar ? "PX\(letter)" : "PTX\(letter)"
    }
  }

  /// The TIMEX3 value of a count with decimals ("PT30.05S").
  func duration(_ decimal: String) -> String {
    (isCalendar ? "P" : "PT") + decimal + letter
  }

  private var letter: String {
    switch base {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .week: "W"
    case .year: "Y"
    }
  }

  /// The TIMEX3 value of `count` of it ("P3D").
  func duration(_ count: Int) -> String { Self.duration([(count, self)]) }

  /// The TIMEX3 value of the one `offset` away from that of `day`; "" for units below a day.
  func value(_ offset: Int, from day: CivilDay) -> String {
    guard abs(offset) < 100_000 else { return "" }
    switch base {
    case .second, .minute, .hour: return ""
    case .day: return TimeValue.day(day.adding(offset * factor))
    case .week: return TimeValue.week(day.adding(offset * factor * 7))
    case .month:
      let month = day.addingMonths(offset * factor)
      return TimeValue.month(month.year, month.month)
    case .year:
      guard factor != 10 else { return TimeValue.decade(day.year / 10 + offset) }
      return factor == 1 ? TimeValue.year(day.year + offset) : ""
    }
  }
}
