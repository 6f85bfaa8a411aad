/// Periods counted from that of publication, and vague ones.
extension TimeGrammar {
  /// "هذا الأسبوع", "الشهر الماضي", "نهاية الأسبوع المقبل", "منتصف الشهر".
  func period(at index: Int) -> TimeReading? {
    guard let first = tokens[index] else { return nil }
    if first.has(.weekend) { return weekend(first, index) }
    let place = first.has(.phase) ? index + first.count : index
    guard place == index || tokens.next(place) != nil, let token = tokens[place] else { return nil }
    if let month = periodMonth(at: place, isPhase: place > index) {
      return TimeReading(
        start: first.start, end: month.end, next: month.next, meaning: .date(month.value))
    }
    if token.has(.this), let period = tokens.next(place + token.count), period.has(.period),
      let unit = period.cue.unit, unit.isCalendar
    {
      return reading(first, unit, 0, period.end, place + token.count + period.count)
    }
    guard token.has(.period), let unit = token.cue.unit, unit.isCalendar,
      let modifier = tokens.next(place + token.count), modifier.has(.modifier)
    else { return nil }
    let next = place + token.count + modifier.count
    return reading(first, unit, modifier.cue.offset, modifier.end, next)
  }

  private func reading(
    _ first: TimeToken, _ unit: TimeUnit, _ offset: Int, _ end: Int, _ next: Int
  ) -> TimeReading? {
    if unit.base == .day { return nil }
    if unit.base == .year, unit.factor == 100 {
      return TimeReading(
        start: first.start, end: end, next: next,
        meaning: .century(.relative(offset), decade: nil))
    }
    return TimeReading(
      start: first.start, end: end, next: next, meaning: .period(unit, offset: offset))
  }

  /// A month that counts from that of publication, with the year that may follow.
  private func periodMonth(at index: Int, isPhase: Bool) -> Part<DatePattern>? {
    guard var part = relativeMonth(at: index), let first = tokens[index] else { return nil }
    if part.next == index + first.count, !isPhase { return nil }
    if tokens.next(part.next, is: .of), tokens.next(part.next + 1) != nil,
      let year = yearName(at: part.next + 1)
    {
      part.value.year = year.value.year
      (part.end, part.next) = (year.end, year.next)
    }
    return part
  }

  private func weekend(_ token: TimeToken, _ index: Int) -> TimeReading {
    let next = index + token.count
    guard let modifier = tokens.next(next), modifier.has(.modifier) else {
      return TimeReading(
        start: token.start, end: token.end, next: next, meaning: .weekend(offset: 0))
    }
    return TimeReading(
      start: token.start, end: modifier.end, next: next + modifier.count,
      meaning: .weekend(offset: modifier.cue.offset))
  }

  /// "السنوات الأخيرة", "الأيام القليلة المقبلة", "السنوات الثلاث الماضية",
  /// "الأشهر التسعة الأولى من 2019".
  func severalPeriods(at index: Int) -> TimeReading? {
    guard let first = tokens[index], first.has(.periods), let unit = first.cue.unit else {
      return nil
    }
    var next = index + first.count
    var count: Int?
    if let number = number(at: next), tokens.next(next) != nil {
      (count, next) = (number.value, number.next)
    }
    if let token = tokens.next(next), token.has(.few) { next += token.count }
    guard let last = tokens.next(next) else { return nil }
    let behind = next + last.count
    if last.has(.modifier) || last.has(.latest) {
      let offset = last.has(.latest) ? -1 : last.cue.offset
      let vague = offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "PRESENT_REF"
      return TimeReading(
        start: first.start, end: last.end, next: behind,
        meaning: count.map { .value(.duration, unit.duration($0)) } ?? .reference(vague))
    }
    guard let count, last.cue.ordinal == 1, tokens.next(behind, is: .of),
      tokens.next(behind + 1) != nil,
      let year = yearName(at: behind + 1) ?? yearNumber(at: behind + 1, isHeaded: false)
    else { return nil }
    return TimeReading(
      start: first.start, end: year.end, next: year.next,
      meaning: .value(.duration, unit.duration(count)))
  }

  /// "قبل ثلاثة أيام", "بعد أسبوعين" of what will be: counted from the day of publication.
  func ago(at index: Int) -> TimeReading? {
    guard let token = tokens[index], token.has(.ago) || token.has(.after),
      !tokens.has(index - 1, .of)
    else { return nil }
    var place = index + token.count
    if let qualifier = tokens.next(place), qualifier.has(.qualifier) { place += qualifier.count }
    guard tokens.next(place) != nil, let amount = amount(at: place) ?? loneAmount(at: place) else {
      return nil
    }
    var (end, next) = (amount.end, amount.next)
    var isCounted = token.has(.ago) || tokens.isFuture(before: index)
    if let behind = tokens.next(next), behind.has(.of) || behind.has(.on) {
      guard behind.has(.of), let now = tokens.next(next + 1), now.has(.now) else { return nil }
      (end, next) = (now.end, next + 1 + now.count)
      isCounted = true
    }
    guard isCounted else { return nil }
    let way = token.has(.ago) ? -1 : 1
    return TimeReading(
      start: token.start, end: end, next: next, meaning: offset(amount.value, way))
  }

  private func offset(_ amount: Amount, _ way: Int) -> TimeMeaning {
    if amount.decimal != nil { return .value(.date, "") }
    guard let count = amount.count else { return .reference(way < 0 ? "PAST_REF" : "FUTURE_REF") }
    if let months = amount.months {
      return .period(TimeUnit(.month), offset: way * months)
    }
    return amount.isPlain ? .period(amount.unit, offset: way * count) : .value(.date, "")
  }

  /// "حاليا", "مؤخرا"; feasts.
  func reference(at index: Int) -> TimeReading? {
    guard let token = tokens[index] else { return nil }
    let next = index + token.count
    if token.has(.reference) {
      // "قريبا من" is a place.
      if token.cue.value == "FUTURE_REF", tokens.next(next, is: .of) { return nil }
      // "المستقبل" is a time only behind "في".
      if token.cue.offset != 0, !tokens.before(index, is: .within) { return nil }
      return TimeReading(
        start: token.start, end: token.end, next: next, meaning: .reference(token.cue.value))
    }
    if token.has(.feast) {
      return TimeReading(
        start: token.start, end: token.end, next: next, meaning: .value(.date, ""))
    }
    guard token.has(.alone), token.start == token.wordStart || token.isJoined,
      let part = token.cue.part
    else { return nil }
    return TimeReading(
      start: token.start, end: token.end, next: next, meaning: .value(.time, "T" + part))
  }
}
