import ArabicText

/// Dates of the calendar: "20 يونيو/حزيران 2018", "الأول من نوفمبر", "20 من الشهر الجاري".
extension TimeGrammar {
  /// A date with a month, of day, month and year or fewer.
  ///
  /// - Parameter isInside: whether the words before it tell that a month follows.
  func calendar(at index: Int, isInside: Bool = false) -> Part<DatePattern>? {
    guard let first = tokens[index] else { return nil }
    var place = index
    if first.has(.phase) {
      place += first.count
      guard tokens.next(place) != nil else { return nil }
    }
    let isPhase = place > index
    var day = isPhase ? nil : monthDay(at: place)
    if let found = day {
      place = found.next
      if tokens.next(place, is: .of) { place += 1 } else if isOrdinal(index) { day = nil }
      if day == nil { return nil }
    }
    guard let month = month(at: place, isInside: day != nil || isPhase) else { return nil }
    var part = month
    part.start = first.start
    part.value.day = day?.value
    if day == nil, !isPhase { addLatinDay(&part, first) }
    addYear(&part)
    if part.value.year == nil { addModifier(&part) }
    guard isPhase || isInside || isMonth(part, at: index, place) else { return nil }
    return part
  }

  /// An ordinal with the article needs من before its month.
  private func isOrdinal(_ index: Int) -> Bool {
    tokens[index]?.cue.ordinal != nil && tokens[index]?.cue.dayOfMonth == nil
  }

  /// A month with its head, or one counted from that of publication where it ends a date.
  private func month(at index: Int, isInside: Bool) -> Part<DatePattern>? {
    guard let first = tokens[index] else { return nil }
    if isInside, !first.gap.isOpen, first.gap != .slash, first.gap != .dash { return nil }
    if isInside, first.start != first.wordStart { return nil }
    if isInside, let month = relativeMonth(at: index) { return month }
    let place = first.has(.monthHead) ? index + first.count : index
    guard let token = tokens[place], token.cue.month > 0,
      place == index || tokens.next(place) != nil
    else { return nil }
    var part = Part(
      value: DatePattern(month: .named(token.cue.month), isHijri: token.cue.isHijri),
      start: first.start, end: token.end, next: place + token.count)
    addAlias(&part, token)
    return part
  }

  /// "الشهر الجاري", "هذا الشهر", "الشهر نفسه", "الشهر".
  func relativeMonth(at index: Int) -> Part<DatePattern>? {
    guard let first = tokens[index] else { return nil }
    let next = index + first.count
    func part(_ month: CalendarMonth, _ end: Int, _ next: Int) -> Part<DatePattern> {
      Part(value: DatePattern(month: month), start: first.start, end: end, next: next)
    }
    if first.has(.this) || first.has(.sameBefore), let period = tokens.next(next),
      period.has(.period), period.cue.unit == TimeUnit(.month)
    {
      return part(first.has(.this) ? .relative(0) : .same, period.end, next + period.count)
    }
    guard first.has(.period), first.cue.unit == TimeUnit(.month) else { return nil }
    if let token = tokens.next(next) {
      if token.has(.modifier) {
        return part(.relative(token.cue.offset), token.end, next + token.count)
      }
      if token.has(.same) { return part(.same, token.end, next + token.count) }
    }
    return part(.relative(0), first.end, next)
  }

  /// The same month by another name: "آذار/مارس", "أغسطس (آب)", "يونيو حزيران".
  private func addAlias(_ part: inout Part<DatePattern>, _ month: TimeToken) {
    guard let alias = tokens[part.next], alias.cue.month == month.cue.month,
      alias.cue.isHijri == month.cue.isHijri, alias.start == alias.wordStart
    else { return }
    switch alias.gap {
    case .blank, .slash, .dash: part.end = alias.end
    case .openBracket:
      guard alias.end < tokens.text.count, tokens.text[alias.end] == ")" else { return }
      part.end = alias.end + 1
    default: return
    }
    part.next += alias.count
  }

  /// "October 12, 2025": the day behind the month, before a comma and the year.
  private func addLatinDay(_ part: inout Part<DatePattern>, _ month: TimeToken) {
    guard tokens.text[month.start].isASCII, let day = tokens.next(part.next),
      let number = day.dayNumber, tokens[part.next + 1]?.year != nil
    else { return }
    part.value.day = .number(number)
    part.end = day.end
    part.next += 1
  }

  /// What stands behind a date, a closing bracket of its own aside.
  private func isOpen(behind part: Part<DatePattern>) -> Bool {
    let gap = tokens.gap(before: part.next)
    if gap.isOpen { return true }
    guard gap == .closeBracket, part.end > 0, let next = tokens.range(part.next) else {
      return false
    }
    return tokens.text[part.end - 1] == ")" && next.start > part.end
  }

  private func addYear(_ part: inout Part<DatePattern>) {
    var place = part.next
    let gap = tokens.gap(before: place)
    let hasOf = isOpen(behind: part) && tokens.has(place, .of)
    if hasOf { place += 1 }
    guard let token = tokens[place], token.start == token.wordStart || hasOf else { return }
    guard token.start == token.wordStart else { return }
    if hasOf ? tokens.next(place) != nil : isOpen(behind: part), let year = yearName(at: place) {
      return set(year, &part)
    }
    guard let number = token.year else { return }
    let isNear = hasOf || isOpen(behind: part) || gap == .slash || gap == .dash
    guard isNear || gap == .comma && (1900...2100).contains(number) else { return }
    var year = Part(
      value: YearName(year: .number(number)), start: token.start, end: token.end, next: place + 1)
    addEra(&year)
    set(year, &part)
  }

  private func set(_ year: Part<YearName>, _ part: inout Part<DatePattern>) {
    part.value.year = year.value.year
    part.end = year.end
    part.next = year.next
  }

  func addModifier(_ part: inout Part<DatePattern>) {
    guard isOpen(behind: part), let token = tokens[part.next], token.start == token.wordStart,
      token.has(.modifier) || token.has(.latest)
    else { return }
    part.value.modifier = token.has(.latest) ? -1 : token.cue.offset
    part.end = token.end
    part.next += token.count
  }

  /// Whether a month that may be another word is one.
  private func isMonth(_ part: Part<DatePattern>, at index: Int, _ place: Int) -> Bool {
    guard let month = tokens[place] else { return false }
    let date = part.value
    if place > index, date.year == nil, !month.has(.monthHead) {
      // "3-صفر" is a score, and a dash alone joins no day to its month.
      let isScore = month.cue.cardinal == 0 && !tokens.has(index - 1, .day)
      if isScore && date.modifier == nil || month.gap == .dash { return false }
    }
    if month.has(.monthHead) || date.day != nil || date.year != nil || date.modifier != nil {
      return true
    }
    guard month.cue.month > 0, date.month != nil else { return false }
    // "شباط/فبراير" and "مارس وماي" are months by their neighbour.
    let isDouble = part.end > month.end
    guard month.cue.isAmbiguous, !isDouble else { return true }
    if month.isJoined, tokens.before(index)?.cue.month ?? 0 > 0 { return true }
    // "من رمضان" may be "than Ramadan", a man.
    return month.start == month.wordStart && tokens.before(index, is: .lead)
      && !(month.cue.isHijri && tokens.before(index, is: .of))
  }

  /// "2-3-2019", "1436/10/28هـ", "5.6.2023".
  func numericDate(at index: Int) -> Part<DatePattern>? {
    let (separator, second) = (tokens.gap(before: index + 1), tokens.gap(before: index + 2))
    guard separator == second, separator == .slash || separator == .dash || separator == .dot,
      let token = tokens[index], let first = token.number, let month = tokens[index + 1]?.number,
      let last = tokens[index + 2], let third = last.number, (1...12).contains(month),
      tokens.gap(before: index + 3) != separator || tokens[index + 3]?.number == nil
    else { return nil }
    // Not in an address ("…/2020/05/03/…").
    guard tokens.gap(before: index) != .slash, tokens.gap(before: index + 3) != .slash else {
      return nil
    }
    let isYearFirst = token.year != nil
    guard isYearFirst ? last.dayNumber != nil : last.year != nil && token.dayNumber != nil else {
      return nil
    }
    let (year, day) = isYearFirst ? (first, third) : (third, first)
    var name = Part(
      value: YearName(year: .number(year)), start: token.start, end: last.end, next: index + 3)
    addEra(&name)
    let isHijri = name.value.isHijri || (1300...1500).contains(year)
    guard isHijri ? day <= 30 : CivilDay(year: year, month: month, day: day) != nil else {
      return nil
    }
    return Part(
      value: DatePattern(
        year: .number(year), month: .named(month), day: .number(day), isHijri: isHijri),
      start: token.start, end: name.end, next: name.next)
  }

  /// "12/10" behind "يوم" and the like: a day and its month.
  func shortDate(at index: Int) -> Part<DatePattern>? {
    guard let token = tokens[index], let day = token.dayNumber, let last = tokens[index + 1],
      tokens.gap(before: index + 1) == .slash, let month = last.dayNumber, (1...12).contains(month),
      tokens.gap(before: index + 2) != .slash
    else { return nil }
    return Part(
      value: DatePattern(month: .named(month), day: .number(day)), start: token.start,
      end: last.end, next: index + 2)
  }
}
