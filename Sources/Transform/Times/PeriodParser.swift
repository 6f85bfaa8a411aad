import ArabicText
import Records

/// Reads years, periods counted from today, durations, sets and times of the clock.
struct PeriodParser {
  /// What was read, with the word behind it.
  struct Reading {
    let range: TextRange
    let kind: TimeExpression.Kind
    let value: String
    let basis: TimeExpression.Basis
    let next: Int
  }

  let tokens: TimeTokens
  let published: CivilDay?

  /// The period that begins at `index`.
  func period(at index: Int) -> Reading? {
    guard let token = tokens[index] else { return nil }
    return reference(token, index) ?? set(token, index) ?? clock(token, index)
      ?? namedYear(token, index) ?? relativePeriod(token, index) ?? vaguePeriod(token, index)
      ?? ago(token, index) ?? duration(token, index) ?? loneUnit(token, index)
  }

  /// "حاليا", "مؤخرا".
  private func reference(_ token: TimeToken, _ index: Int) -> Reading? {
    guard token.roles.contains(.reference) else { return nil }
    return vague(token.cue.value, token.range, index + token.count)
  }

  private func vague(_ value: String, _ range: TextRange, _ next: Int) -> Reading {
    Reading(
      range: range, kind: .date, value: published == nil ? "" : value,
      basis: published == nil ? .unresolved : .published, next: next)
  }

  /// "يوميا", "كل أسبوع".
  private func set(_ token: TimeToken, _ index: Int) -> Reading? {
    let next = index + token.count
    if token.roles.contains(.set) {
      return Reading(
        range: token.range, kind: .set, value: token.cue.value, basis: .explicit, next: next)
    }
    guard token.roles.contains(.every), tokens.isBlank(before: next), let unit = tokens[next]
    else { return nil }
    let range = TextRange(token.range.start, unit.range.end)
    if unit.roles.contains(.unit), let value = unit.cue.unit?.duration(1) {
      return Reading(range: range, kind: .set, value: value, basis: .explicit, next: next + 1)
    }
    return nil
  }

  /// "الساعة الثامنة مساء", "17:34".
  private func clock(_ token: TimeToken, _ index: Int) -> Reading? {
    guard token.roles.contains(.clock) else { return bareClock(token, index) }
    let place = index + token.count
    guard tokens.isBlank(before: place), let hour = tokens[place],
      let value = hour.cue.ordinal ?? hour.number, value <= 24
    else { return nil }
    var (minute, end, next) = (0, hour.range.end, place + hour.count)
    if tokens.gap(before: next) == .colon, let token = tokens[next], let number = token.number,
      token.digits == 2, number < 60
    {
      (minute, end, next) = (number, token.range.end, next + 1)
    }
    var late = 0
    if tokens.isBlank(before: next), let part = tokens[next],
      part.roles.contains(.noon) || part.roles.contains(.part)
    {
      late = part.cue.value == "EV" && value < 12 ? 12 : 0
      (end, next) = (part.range.end, next + part.count)
    }
    return Reading(
      range: TextRange(token.range.start, end), kind: .time,
      value: TimeValue.clock(value + late, minute), basis: .explicit, next: next)
  }

  private func bareClock(_ token: TimeToken, _ index: Int) -> Reading? {
    guard let hour = token.number, token.digits == 2, hour < 24,
      tokens.gap(before: index + 1) == .colon, let second = tokens[index + 1],
      second.digits == 2, let minute = second.number, minute < 60,
      second.range.start == token.range.end + 1, tokens.gap(before: index + 2) != .colon
    else { return nil }
    return Reading(
      range: TextRange(token.range.start, second.range.end), kind: .time,
      value: TimeValue.clock(hour, minute), basis: .explicit, next: index + 2)
  }

  /// "عام 2024".
  private func namedYear(_ token: TimeToken, _ index: Int) -> Reading? {
    let next = index + token.count
    guard token.roles.contains(.year), tokens.isBlank(before: next), let number = tokens[next],
      let year = number.year, !number.isJoined
    else { return nil }
    return Reading(
      range: TextRange(token.range.start, number.range.end), kind: .date,
      value: TimeValue.year(year), basis: .explicit, next: next + 1)
  }

  /// "هذا الأسبوع", "الشهر الماضي", "نهاية الأسبوع المقبل".
  private func relativePeriod(_ token: TimeToken, _ index: Int) -> Reading? {
    let next = index + token.count
    if token.roles.contains(.this), tokens.isBlank(before: next), let period = tokens[next],
      period.roles.contains(.period), let unit = period.cue.unit, unit.isCalendar
    {
      return relative(unit, 0, TextRange(token.range.start, period.range.end), next + period.count)
    }
    let modifier = tokens.isBlank(before: next) ? tokens[next] : nil
    if token.roles.contains(.weekend) { return weekend(token, next, modifier) }
    guard token.roles.contains(.period), let unit = token.cue.unit, unit.isCalendar, let modifier,
      modifier.roles.contains(.modifier)
    else { return nil }
    let range = TextRange(token.range.start, modifier.range.end)
    return relative(unit, modifier.cue.offset, range, next + modifier.count)
  }

  private func weekend(_ token: TimeToken, _ next: Int, _ modifier: TimeToken?) -> Reading {
    guard let modifier, modifier.roles.contains(.modifier) else {
      return weekend(token.range, 0, next)
    }
    let range = TextRange(token.range.start, modifier.range.end)
    return weekend(range, modifier.cue.offset, next + modifier.count)
  }

  private func weekend(_ range: TextRange, _ offset: Int, _ next: Int) -> Reading {
    let value = published.map { TimeValue.week($0.adding(7 * offset)) + "-WE" } ?? ""
    return Reading(
      range: range, kind: .date, value: value, basis: value.isEmpty ? .unresolved : .published,
      next: next)
  }

  private func relative(
    _ unit: TimeUnit, _ offset: Int, _ range: TextRange, _ next: Int
  ) -> Reading {
    let value = published.map { unit.value(offset, from: $0) } ?? ""
    return Reading(
      range: range, kind: .date, value: value, basis: value.isEmpty ? .unresolved : .published,
      next: next)
  }

  /// "السنوات الأخيرة", "الأيام القليلة المقبلة", "السنوات الثلاث الماضية".
  private func vaguePeriod(_ token: TimeToken, _ index: Int) -> Reading? {
    guard token.roles.contains(.periods), let unit = token.cue.unit else { return nil }
    var next = index + token.count
    var count: Int?
    if let number = tokens[next], tokens.isBlank(before: next),
      let value = number.cue.cardinal ?? number.number
    {
      (count, next) = (value, next + number.count)
    }
    if tokens[next]?.roles.contains(.small) == true { next += 1 }
    guard tokens.isBlank(before: next), let last = tokens[next],
      last.roles.contains(.modifier) || last.roles.contains(.latest)
    else { return nil }
    let range = TextRange(token.range.start, last.range.end)
    next += last.count
    if let count {
      return Reading(
        range: range, kind: .duration, value: unit.duration(count), basis: .explicit, next: next)
    }
    let offset = last.roles.contains(.latest) ? -1 : last.cue.offset
    let value = offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "PRESENT_REF"
    return vague(value, range, next)
  }

  /// "قبل ثلاثة أيام": a day counted back from the day of publication.
  private func ago(_ token: TimeToken, _ index: Int) -> Reading? {
    let next = index + token.count
    guard token.roles.contains(.ago), tokens.isBlank(before: next), let first = tokens[next],
      let (unit, count, end, behind) = amount(first, next), unit.isCalendar,
      tokens[behind]?.roles.contains(.of) != true
    else { return nil }
    return relative(unit, -count, TextRange(token.range.start, end), behind)
  }

  /// "ثلاثة أيام", "48 ساعة", "شهرين", but no ages.
  private func duration(_ token: TimeToken, _ index: Int) -> Reading? {
    guard let (unit, count, end, next) = amount(token, index), !isAge(index) else { return nil }
    return Reading(
      range: TextRange(token.range.start, end), kind: .duration, value: unit.duration(count),
      basis: .explicit, next: next)
  }

  private func amount(
    _ token: TimeToken, _ index: Int
  ) -> (unit: TimeUnit, count: Int, end: Int, next: Int)? {
    if token.roles.contains(.pair), let unit = token.cue.unit {
      return (unit, 2, token.range.end, index + token.count)
    }
    let next = index + token.count
    guard let count = token.cue.cardinal ?? token.number, count > 0, tokens.isBlank(before: next),
      let noun = tokens[next], noun.range.start == tokens.words[next].range.start,
      noun.roles.contains(.unit) || noun.roles.contains(.units), let unit = noun.cue.unit
    else { return nil }
    return (unit, count, noun.range.end, next + noun.count)
  }

  private func isAge(_ index: Int) -> Bool {
    (1...4).contains { tokens[index - $0]?.roles.contains(.age) == true }
  }

  /// "لمدة ساعة", "على مدار السنة".
  private func loneUnit(_ token: TimeToken, _ index: Int) -> Reading? {
    guard let unit = token.cue.unit, tokens.isBlank(before: index), let before = tokens[index - 1]
    else { return nil }
    let isWhole = before.roles.contains(.whole) && token.roles.contains(.period)
    let isDuring = before.roles.contains(.during) && token.roles.contains(.unit)
    guard isWhole || isDuring, token.range.start == tokens.words[index].range.start else {
      return nil
    }
    return Reading(
      range: token.range, kind: .duration, value: unit.duration(1), basis: .explicit,
      next: index + token.count)
  }
}

extension TimeUnit {
  /// Whether it is a day or longer.
  fileprivate var isCalendar: Bool {
    switch base {
    case .day, .week, .month, .year: true
    case .second, .minute, .hour: false
    }
  }
}
