import ArabicText

/// Days: "أول أمس الإثنين", "مساء الخميس", "يوم الأربعاء 20 يونيو", "الليلة الماضية".
extension TimeGrammar {
  /// The longest day or date that begins at `index`, with part of the day and clock time.
  func day(at index: Int) -> TimeReading? {
    guard var part = dayOrPart(at: index) else { return nil }
    if part.value.part == nil, let token = tokens.next(part.next), token.has(.noon),
      part.value.isDay
    {
      part.value.part = token.cue.part
      part.end = token.end
      part.next += token.count
    }
    if part.value.isDay, part.value.clock == nil, let clock = clockTime(at: part.next),
      tokens.next(part.next) != nil
    {
      part.value.clock = clock.value.time.adjusted(to: clock.value.part ?? part.value.part)
      part.end = clock.end
      part.next = clock.next
    }
    part.value.isFuture = tokens.isFuture(before: index)
    return TimeReading(
      start: part.start, end: part.end, next: part.next, meaning: .date(part.value))
  }

  /// A day, with a part of the day before it.
  func dayOrPart(at index: Int) -> Part<DatePattern>? {
    guard let token = tokens[index] else { return nil }
    let next = index + token.count
    if token.has(.night) || token.has(.nowpart) {
      var part = Part(
        value: DatePattern(
          anchor: token.cue.offset, part: token.has(.night) ? "NI" : token.cue.part),
        start: token.start, end: token.end, next: next)
      if let weekday = tokens.next(next), weekday.cue.weekday > 0, !weekday.cue.isWeakDay {
        part.value.weekday = weekday.cue.weekday
        (part.end, part.next) = (weekday.end, next + weekday.count)
      }
      return part
    }
    if token.has(.part), tokens.next(next) != nil {
      if let night = nightBetween(token, next) { return night }
      if var part = plainDay(at: next), part.value.isDay {
        part.start = token.start
        part.value.part = token.cue.part
        return part
      }
    }
    return plainDay(at: index)
  }

  /// "ليل الاثنين/الثلاثاء": the first day's night.
  private func nightBetween(_ token: TimeToken, _ index: Int) -> Part<DatePattern>? {
    guard token.cue.part == "NI", let first = tokens.next(index), first.cue.weekday > 0 else {
      return nil
    }
    var place = index + first.count
    if tokens.has(place, .to) || tokens.has(place, .on) { place += 1 }
    guard let second = tokens[place], second.cue.weekday == first.cue.weekday % 7 + 1,
      second.start == second.wordStart || second.isJoined
    else { return nil }
    switch second.gap {
    case .blank, .slash, .dash: break
    default: return nil
    }
    var part = Part(
      value: DatePattern(weekday: first.cue.weekday, part: "NI"), start: token.start,
      end: second.end, next: place + second.count)
    addModifier(&part)
    return part
  }

  /// A day without its part: counted from today, by its weekday, or by the calendar.
  private func plainDay(at index: Int) -> Part<DatePattern>? {
    guard let token = tokens[index] else { return nil }
    let next = index + token.count
    if token.has(.anchor) {
      var part = Part(
        value: DatePattern(anchor: token.cue.offset), start: token.start, end: token.end, next: next
      )
      if let inner = weekday(at: next) ?? fullDay(at: next), canJoin(next) {
        part = joined(part, inner)
      }
      if part.next == next, token.cue.offset == 0, !isToday(index, next) { return nil }
      return part
    }
    if token.has(.day), tokens.next(next) != nil {
      let inner =
        weekday(at: next, isHeaded: true) ?? fullDay(at: next) ?? shortDate(at: next)
        ?? dayOfThisMonth(at: next)
      guard var part = inner else { return nil }
      part.start = token.start
      return part
    }
    return weekday(at: index) ?? numericDate(at: index) ?? calendar(at: index)
      ?? (tokens.before(index, is: .lead) ? dayOfThisMonth(at: index) : nil)
  }

  /// A date with its day, no proclitic before it.
  private func fullDay(at index: Int) -> Part<DatePattern>? {
    guard let token = tokens[index], token.start == token.wordStart else { return nil }
    if let date = numericDate(at: index) { return date }
    guard let date = calendar(at: index), date.value.day != nil else { return nil }
    return date
  }

  private func canJoin(_ index: Int) -> Bool {
    tokens.gap(before: index).isOpen || tokens.gap(before: index) == .comma
  }

  private func joined(_ first: Part<DatePattern>, _ second: Part<DatePattern>) -> Part<DatePattern>
  {
    var part = second
    part.start = first.start
    part.value.anchor = first.value.anchor
    part.value.weekday = first.value.weekday ?? second.value.weekday
    return part
  }

  /// "15 الجاري", "يوم 22 المقبل": a day of the month, which is understood.
  private func dayOfThisMonth(at index: Int) -> Part<DatePattern>? {
    guard let day = monthDay(at: index), tokens[index]?.dayNumber != nil,
      let token = tokens.next(day.next), token.has(.modifier)
    else { return nil }
    return Part(
      value: DatePattern(month: .relative(token.cue.offset), day: day.value), start: day.start,
      end: token.end, next: day.next + token.count)
  }

  /// "الخميس المقبل", "الأربعاء 20 يونيو", "الأحد الأول من أكتوبر".
  private func weekday(at index: Int, isHeaded: Bool = false) -> Part<DatePattern>? {
    guard let token = tokens[index], token.cue.weekday > 0, !token.cue.isWeakDay || isHeaded,
      !isHeaded || token.start == token.wordStart
    else { return nil }
    var part = Part(
      value: DatePattern(weekday: token.cue.weekday), start: token.start, end: token.end,
      next: index + token.count)
    if let nth = weekdayOfMonth(part) { return nth }
    addModifier(&part)
    guard canJoin(part.next), let next = tokens[part.next], next.start == next.wordStart else {
      return part
    }
    if let date = fullDay(at: part.next) { return joined(part, date) }
    if isHeaded || tokens.gap(before: part.next) == .blank,
      let bare = bareDay(at: part.next, of: part.value)
    {
      return joined(part, bare)
    }
    return part
  }

  /// "يوم الأربعاء 22": a number that is the day of the month on which that weekday falls.
  private func bareDay(at index: Int, of date: DatePattern) -> Part<DatePattern>? {
    guard let token = tokens[index], let day = token.dayNumber, date.modifier == nil,
      countsNothing(before: index + 1), dayList(at: index) == nil,
      tokens.gap(before: index + 1) != .colon
    else { return nil }
    if let published, let weekday = date.weekday,
      published.near(weekday: weekday, day: day) == nil
    {
      return nil
    }
    return Part(
      value: DatePattern(day: .number(day)), start: token.start, end: token.end, next: index + 1)
  }

  /// "الأحد الأول من أكتوبر 2023".
  private func weekdayOfMonth(_ weekday: Part<DatePattern>) -> Part<DatePattern>? {
    guard let token = tokens.next(weekday.next), let nth = token.cue.ordinal, nth <= 5 else {
      return nil
    }
    let place = weekday.next + token.count
    guard tokens.next(place, is: .of), tokens.next(place + 1) != nil,
      var part = calendar(at: place + 1) ?? relativeMonth(at: place + 1), part.value.day == nil
    else { return nil }
    part.start = weekday.start
    part.value.weekday = weekday.value.weekday
    part.value.day = .weekday(nth: nth)
    return part
  }

  /// Whether "اليوم" alone means today: no newspaper's name, no "اليوم العالمي", no "اليوم 24".
  private func isToday(_ index: Int, _ next: Int) -> Bool {
    if let before = tokens.before(index) {
      if before.has(.outlet) || before.has(.whole) || before.has(.sameBefore) { return false }
      if before.has(.namer) || before.has(.occasions) { return false }
    }
    guard let range = tokens.range(next), tokens.gap(before: next).isOpen else { return true }
    if let token = tokens[next] {
      if token.number != nil || token.cue.ordinal != nil || token.has(.same) { return false }
      if token.has(.latest) || token.has(.modifier) { return false }
    }
    let text = tokens.text
    return !(range.count > 3 && text[range.start] == "ا" && text[range.start + 1] == "ل")
  }
}

extension CivilDay {
  /// The day `day` of a month near this one that is a `weekday`.
  func near(weekday: Int, day: Int) -> CivilDay? {
    for offset in [0, -1, 1] {
      let (year, month) = addingMonths(offset)
      if let found = CivilDay(year: year, month: month, day: day), found.weekday == weekday {
        return found
      }
    }
    return nil
  }
}
