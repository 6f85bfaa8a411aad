import ArabicText
import Records

/// Reads calendar dates, weekdays and days counted from today.
struct DateParser {
  let tokens: TimeTokens

  /// The longest day or date that begins at `index`, with part of the day, weekday and date.
  func day(at index: Int) -> DateReading? {
    guard let token = tokens[index] else { return nil }
    if token.roles.contains(.part), tokens.isBlank(before: index + token.count),
      var reading = relativeDay(at: index + token.count)
    {
      reading.start = token.range.start
      reading.part = token.cue.value
      return reading
    }
    return relativeDay(at: index) ?? numericDate(at: index) ?? calendarDate(at: index)
  }

  /// "أول أمس الإثنين", "يوم الخميس المقبل", "الأربعاء 20 يونيو".
  private func relativeDay(at index: Int) -> DateReading? {
    guard let token = tokens[index] else { return nil }
    let next = index + token.count
    if token.roles.contains(.anchor) {
      var reading = DateReading(
        start: token.range.start, end: token.range.end, next: next, anchor: token.cue.offset)
      if let weekday = weekday(at: next) { reading = joined(reading, weekday) }
      if reading.weekday == nil, token.cue.offset == 0, !isToday(index, next) { return nil }
      return reading
    }
    if token.roles.contains(.day), tokens.isBlank(before: next) {
      guard var reading = weekday(at: next) ?? dayOfMonth(at: next) else { return nil }
      reading.start = token.range.start
      return reading
    }
    return weekday(at: index)
  }

  /// Whether "اليوم" alone means today: no newspaper's name, no "اليوم العالمي", no "اليوم 24".
  private func isToday(_ index: Int, _ next: Int) -> Bool {
    if let before = tokens[index - 1], before.roles.contains(.outlet) { return false }
    guard next < tokens.words.endIndex, tokens.isBlank(before: next) else { return true }
    if tokens[next]?.number != nil { return false }
    let range = tokens.words[next].range
    let text = tokens.text
    let isDefinite = range.count > 3 && text[range.start] == "ا" && text[range.start + 1] == "ل"
    let isSelf = range.count == 4 && (text[range.start] == "ن" || text[range.start] == "ذ")
    return !isDefinite && !isSelf
  }

  private func weekday(at index: Int) -> DateReading? {
    guard let token = tokens[index], token.cue.weekday > 0 else { return nil }
    var reading = DateReading(
      start: token.range.start, end: token.range.end, next: index + token.count,
      weekday: token.cue.weekday)
    modify(&reading)
    let gap = tokens.gap(before: reading.next)
    if gap == .blank || gap == .comma, let date = dayOfMonth(at: reading.next) {
      reading = joined(reading, date)
    }
    return reading
  }

  private func dayOfMonth(at index: Int) -> DateReading? {
    guard let reading = numericDate(at: index) ?? calendarDate(at: index), reading.day != nil,
      tokens[index]?.isJoined == false
    else { return nil }
    return reading
  }

  private func joined(_ first: DateReading, _ second: DateReading) -> DateReading {
    guard tokens.gap(before: first.next) != .other else { return first }
    var reading = second
    reading.start = first.start
    reading.anchor = first.anchor
    reading.weekday = first.weekday ?? second.weekday
    return reading
  }

  /// "2-3-2019", "2023/09/11".
  private func numericDate(at index: Int) -> DateReading? {
    let (separator, second) = (tokens.gap(before: index + 1), tokens.gap(before: index + 2))
    guard separator == second, separator == .slash || separator == .dash || separator == .dot,
      let first = tokens[index]?.number, let month = tokens[index + 1]?.number,
      let third = tokens[index + 2]?.number, let start = tokens[index]?.range.start,
      let end = tokens[index + 2]?.range.end, tokens.gap(before: index + 3) != separator
    else { return nil }
    let isYearFirst = tokens[index]?.year != nil
    guard isYearFirst || tokens[index + 2]?.year != nil else { return nil }
    let (year, day) = isYearFirst ? (first, third) : (third, first)
    guard CivilDay(year: year, month: month, day: day) != nil else { return nil }
    return DateReading(
      start: start, end: end, next: index + 3, year: year, month: month, day: day,
      isHijri: year < 1600)
  }

  /// "20 يونيو/حزيران 2018", "أكتوبر الماضي", "شهر ماي".
  func calendarDate(at index: Int) -> DateReading? {
    guard let first = tokens[index] else { return nil }
    var place = index
    let day = first.day
    if day != nil {
      place += first.count
      if tokens[place]?.roles.contains(.of) == true { place += 1 }
    }
    var named = false
    if let token = tokens[place], token.roles.contains(.month), tokens.isBlank(before: place + 1),
      tokens[place + 1]?.cue.month ?? 0 > 0
    {
      place += 1
      named = true
    }
    guard let month = tokens[place], month.cue.month > 0, place == index || isNear(place) else {
      return nil
    }
    var reading = DateReading(
      start: first.range.start, end: month.range.end, next: place + month.count,
      month: month.cue.month, day: day, isHijri: month.cue.isHijri)
    addAlias(&reading)
    addYear(&reading)
    if reading.year == nil { modify(&reading) }
    let isMonth =
      !month.cue.isAmbiguous || day != nil || named || reading.year != nil
      || reading.modifier != nil
      || (!month.cue.isHijri && tokens[index - 1]?.roles.contains(.lead) == true)
    return isMonth ? reading : nil
  }

  private func isNear(_ place: Int) -> Bool {
    switch tokens.gap(before: place) {
    case .blank, .slash, .dash: true
    default: false
    }
  }

  /// The same month by another name: "آذار/مارس", "أغسطس (آب)".
  private func addAlias(_ reading: inout DateReading) {
    let gap = tokens.gap(before: reading.next)
    guard gap == .slash || gap == .bracket || gap == .dash, let alias = tokens[reading.next],
      alias.cue.month == reading.month, alias.cue.isHijri == reading.isHijri
    else { return }
    reading.end = alias.range.end
    if gap == .bracket {
      guard reading.end < tokens.text.count, tokens.text[reading.end] == ")" else { return }
      reading.end += 1
    }
    reading.next += alias.count
  }

  private func addYear(_ reading: inout DateReading) {
    var place = reading.next
    if tokens[place]?.roles.contains(.of) == true { place += 1 }
    if let token = tokens[place], token.roles.contains(.year), tokens.isBlank(before: place) {
      place += 1
    }
    guard place == reading.next || tokens[place - 1]?.roles.contains(.year) == true else { return }
    guard let token = tokens[place], let year = token.year, !token.isJoined,
      isNear(place) || tokens.gap(before: place) == .comma || afterBracket(place)
    else { return }
    reading.year = year
    reading.end = token.range.end
    reading.next = place + 1
    if year < 1600, !reading.isHijri, year > 1300 { reading.isHijri = true }
  }

  /// Whether only a closing bracket stands before the word at `place`.
  private func afterBracket(_ place: Int) -> Bool {
    guard place > tokens.words.startIndex, place < tokens.words.endIndex else { return false }
    return tokens.text[tokens.words[place - 1].range.end] == ")"
  }

  private func modify(_ reading: inout DateReading) {
    guard tokens.isBlank(before: reading.next), let token = tokens[reading.next],
      token.roles.contains(.modifier), token.range.start == tokens.words[reading.next].range.start
    else { return }
    reading.modifier = token.cue.offset
    reading.end = token.range.end
    reading.next += token.count
  }
}
