import ArabicText
import Records

/// Computes the values of the expressions of an article, one sentence after the other.
struct TimeResolver {
  /// A value with its basis, and the day, month and year that later words may refer to.
  struct Resolution {
    var value = ""
    var basis = TimeExpression.Basis.unresolved
    var day: CivilDay?
  }

  let published: CivilDay?
  /// The year and month named last, and whether the words alone named them.
  private var lastYear: (number: Int, basis: TimeExpression.Basis)?
  private var lastMonth: (year: Int, month: Int, basis: TimeExpression.Basis)?

  init(published: CivilDay?) { self.published = published }

  /// The expressions of the sentence with the index `sentence`.
  mutating func expressions(
    _ read: [TimeReading], _ links: [TimeReader.Link], sentence: Int
  ) -> [TimeExpression] {
    let readings = shared(read, links)
    var resolutions: [Resolution] = []
    for reading in readings { resolutions.append(resolve(reading.meaning)) }
    order(&resolutions, readings, links)
    align(&resolutions, readings, links)
    pair(&resolutions, readings, links)
    let days = nearestDays(resolutions)
    return readings.indices.map { index in
      var resolution = resolutions[index]
      if case .clock(let time) = readings[index].meaning {
        resolution = clock(time, on: days[index])
      }
      return TimeExpression(
        range: TextRange(readings[index].start, readings[index].end),
        kind: readings[index].meaning.kind, value: resolution.value, basis: resolution.basis,
        sentence: sentence)
    }
  }

  // MARK: What neighbours share

  /// Gives each expression what only the one joined behind it says: month, year, modifier, century.
  private func shared(_ read: [TimeReading], _ links: [TimeReader.Link]) -> [TimeReading] {
    var readings = read
    for index in readings.indices.dropLast().reversed() where links[index + 1] == .shared {
      switch (readings[index].meaning, readings[index + 1].meaning) {
      case (.date(let first), .date(let second)):
        readings[index].meaning = .date(first.sharing(second))
      case (.decade(let tens, _), .century(let century, .some)):
        readings[index].meaning = .century(century, decade: tens)
      default: break
      }
    }
    return readings
  }

  /// "بين الاثنين والجمعة المقبلين": of two weekdays the second comes after the first.
  private func order(
    _ resolutions: inout [Resolution], _ readings: [TimeReading], _ links: [TimeReader.Link]
  ) {
    for index in readings.indices.dropLast() where links[index + 1] == .shared {
      guard case .date(let first) = readings[index].meaning,
        case .date(let second) = readings[index + 1].meaning, first.isBareWeekday,
        second.isBareWeekday, let modifier = second.modifier, modifier != 0,
        let from = resolutions[index].day, let to = resolutions[index + 1].day, to < from
      else { continue }
      let moved = modifier > 0 ? index + 1 : index
      let day = modifier > 0 ? to.adding(7) : from.adding(-7)
      resolutions[moved].day = day
      resolutions[moved].value = TimeValue.day(day)
    }
  }

  /// A day known only through "الموافق" or brackets behind it has the day they name.
  private func align(
    _ resolutions: inout [Resolution], _ readings: [TimeReading], _ links: [TimeReader.Link]
  ) {
    for index in readings.indices.dropLast() where links[index + 1] == .aligned {
      guard case .date(let date) = readings[index].meaning, date.month == nil, date.year == nil,
        date.part == nil, date.clock == nil, let day = resolutions[index + 1].day,
        date.weekday == nil || date.weekday == day.weekday
      else { continue }
      resolutions[index] = Resolution(
        value: TimeValue.day(day), basis: resolutions[index + 1].basis, day: day)
    }
  }

  /// "الجمعة والسبت 8 و9 أبريل": as many weekdays as days name the same days.
  private func pair(
    _ resolutions: inout [Resolution], _ readings: [TimeReading], _ links: [TimeReader.Link]
  ) {
    for first in readings.indices where links[first] == .adjacent {
      var count = 1
      while first + count < readings.count, links[first + count] == .shared { count += 1 }
      let start = first - count
      guard start >= 0, links[(start + 1)..<first].allSatisfy({ $0 == .shared }) else { continue }
      for index in start..<first {
        guard case .date(let date) = readings[index].meaning, date.isBareWeekday,
          let day = resolutions[index + count].day, day.weekday == date.weekday
        else { break }
        resolutions[index] = resolutions[index + count]
      }
    }
  }

  /// For each expression the day that the nearest one before it names, else the first behind it.
  private func nearestDays(_ resolutions: [Resolution]) -> [Resolution?] {
    let first = resolutions.first { $0.day != nil }
    var last: Resolution?
    return resolutions.map { resolution in
      defer { if resolution.day != nil { last = resolution } }
      return last ?? first
    }
  }

  private func clock(_ time: ClockTime, on resolution: Resolution?) -> Resolution {
    let value = TimeValue.clock(time)
    guard let resolution, let day = resolution.day else {
      return Resolution(value: value, basis: .explicit)
    }
    return Resolution(
      value: TimeValue.day(day) + value, basis: resolution.basis, day: day)
  }

  // MARK: Values

  private mutating func resolve(_ meaning: TimeMeaning) -> Resolution {
    switch meaning {
    case .date(let date): return resolve(date)
    case .clock: return Resolution()
    case .value(_, let value):
      return Resolution(value: value, basis: value.isEmpty ? .unresolved : .explicit)
    case .reference(let value): return relative { _ in value }
    case .period(let unit, let offset): return relative { unit.value(offset, from: $0) }
    case .weekend(let offset):
      return relative { TimeValue.week($0.adding(7 * offset)) + "-WE" }
    case .edition(let offset): return relative { TimeValue.edition($0, offset) }
    case .subdivision(let code, let year, let modifier): return subdivision(code, year, modifier)
    case .century(let century, let decade): return resolve(century, decade)
    case .decade(let tens, _):
      // The twenties and earlier may be of two centuries.
      return tens < 3
        ? Resolution() : Resolution(value: TimeValue.decade(190 + tens), basis: .explicit)
    }
  }

  private func relative(_ value: (CivilDay) -> String) -> Resolution {
    let value = published.map(value) ?? ""
    return Resolution(value: value, basis: value.isEmpty ? .unresolved : .published)
  }

  private func resolve(_ century: Century, _ decade: Int?) -> Resolution {
    func value(_ hundreds: Int) -> String {
      guard hundreds >= 0 else { return "" }
      return decade.map { TimeValue.decade(hundreds * 10 + $0) } ?? TimeValue.padded(hundreds, 2)
    }
    switch century {
    case .foreign: return Resolution()
    case .number(let number): return Resolution(value: value(number - 1), basis: .explicit)
    case .relative(let offset): return relative { value($0.year / 100 + offset) }
    }
  }

  private mutating func subdivision(
    _ code: String, _ year: CalendarYear?, _ modifier: Int?
  ) -> Resolution {
    if let year {
      guard let (number, basis) = resolve(year) else { return Resolution() }
      lastYear = (number, basis)
      return Resolution(value: TimeValue.year(number) + "-" + code, basis: basis)
    }
    guard let published else { return Resolution() }
    let part = YearPart(code, near: published, modifier: modifier)
    lastYear = (part.year, .published)
    return Resolution(value: TimeValue.year(part.year) + "-" + part.code, basis: .published)
  }

  private func resolve(_ year: CalendarYear) -> (Int, TimeExpression.Basis)? {
    switch year {
    case .number(let number): return (number, .explicit)
    case .relative(let offset): return published.map { ($0.year + offset, .published) }
    case .same: return lastYear.map { ($0.number, $0.basis) }
    }
  }

  private mutating func resolve(_ date: DatePattern) -> Resolution {
    guard var resolution = calendarDay(date) else { return Resolution() }
    if let clock = date.clock {
      resolution.value = resolution.day == nil ? "" : resolution.value + TimeValue.clock(clock)
    } else if let part = date.part {
      resolution.value = resolution.day == nil ? "" : resolution.value + "T" + part
    }
    if resolution.value.isEmpty { resolution.basis = .unresolved }
    return resolution
  }

  /// The day, month or year that `date` names; what later words refer to is kept.
  private mutating func calendarDay(_ date: DatePattern) -> Resolution? {
    if date.isHijri { return hijriDay(date) ?? relativeDay(date) }
    guard let month = date.month else {
      if date.isDay { return relativeDay(date) }
      guard let year = date.year, let (number, basis) = resolve(year) else { return nil }
      lastYear = (number, basis)
      return Resolution(value: TimeValue.year(number), basis: basis)
    }
    guard let (year, number, basis) = resolve(month, of: date) else { return nil }
    lastYear = (year, basis)
    lastMonth = (year, number, basis)
    guard let wanted = date.day else {
      return Resolution(value: TimeValue.month(year, number), basis: basis)
    }
    guard let day = CivilDay(year: year, month: number, wanted, weekday: date.weekday) else {
      return nil
    }
    return Resolution(value: TimeValue.day(day), basis: basis, day: day)
  }

  /// A full Hijri date by the Umm al-Qura calendar.
  private func hijriDay(_ date: DatePattern) -> Resolution? {
    guard case .number(let year) = date.year, case .named(let month) = date.month,
      let wanted = date.day
    else { return nil }
    let day: CivilDay? =
      switch wanted {
      case .number(let day): HijriCalendar.civilDay(year: year, month: month, day: day)
      case .last:
        HijriCalendar.civilDay(year: year, month: month, day: 30)
          ?? HijriCalendar.civilDay(year: year, month: month, day: 29)
      case .weekday: nil
      }
    return day.map { Resolution(value: TimeValue.day($0), basis: .explicit, day: $0) }
  }

  private func resolve(
    _ month: CalendarMonth, of date: DatePattern
  ) -> (year: Int, month: Int, basis: TimeExpression.Basis)? {
    let year = date.year.map(resolve)
    if case .some(.none) = year { return nil }
    let known = year ?? nil
    switch month {
    case .named(let number):
      if let known { return (known.0, number, known.1) }
      guard let published else { return nil }
      return (date.inferredYear(of: number, from: published), number, .published)
    case .relative(let offset):
      guard let published else { return nil }
      let counted = published.addingMonths(offset)
      return (known?.0 ?? counted.year, counted.month, .published)
    case .same:
      guard let lastMonth else { return nil }
      return (known?.0 ?? lastMonth.year, lastMonth.month, known?.1 ?? lastMonth.basis)
    }
  }

  /// A day counted from the day of publication or known by its weekday.
  private func relativeDay(_ date: DatePattern) -> Resolution? {
    guard let published, let day = date.day(from: published) else { return nil }
    return Resolution(value: TimeValue.day(day), basis: .published, day: day)
  }
}

extension TimeMeaning {
  /// The TIMEX3 type.
  var kind: TimeExpression.Kind {
    switch self {
    case .date(let date): date.kind
    case .clock: .time
    case .period(let unit, _): unit.isCalendar ? .date : .time
    case .value(let kind, _): kind
    case .weekend, .subdivision, .edition, .century, .decade, .reference: .date
    }
  }
}
