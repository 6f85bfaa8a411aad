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

  /// The TIMEX3 value of `count` of it ("P3D").
  func duration(_ count: Int) -> String {
    let amount = count.multipliedReportingOverflow(by: factor)
    guard !amount.overflow else { return "" }
    switch base {
    case .second: return "PT\(amount.partialValue)S"
    case .minute: return "PT\(amount.partialValue)M"
    case .hour: return "PT\(amount.partialValue)H"
    case .day: return "P\(amount.partialValue)D"
    case .week: return "P\(amount.partialValue)W"
    case .month: return "P\(amount.partialValue)M"
    case .year: return "P\(amount.partialValue)Y"
    }
  }

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
      return factor == 1 ? TimeValue.year(day.year + offset) : ""
    }
  }
}
