/// Years: "عام 2024", "سنة ألفين وخمسة عشر", "العام الجاري", "السنة نفسها".
extension TimeGrammar {
  /// A year, and the era that its words name.
  struct YearName {
    var year: CalendarYear
    var isHijri = false
    /// Of an era before the calendar's ("200 ق.م").
    var isBeforeEra = false
  }

  /// "عام 2024", "نهاية السنة", "2016م": a year alone.
  func namedYear(at index: Int) -> TimeReading? {
    guard let first = tokens[index] else { return nil }
    var place = index
    let isPhase = first.has(.phase)
    if isPhase { place += first.count }
    guard place == index || tokens.next(place) != nil else { return nil }
    guard
      var name = yearName(at: place) ?? (isPhase ? currentYear(at: place) : nil)
        ?? bareYear(at: place, isPhase: isPhase)
    else { return nil }
    name.start = first.start
    guard !name.value.isHijri, !name.value.isBeforeEra else {
      return TimeReading(
        start: name.start, end: name.end, next: name.next, meaning: .value(.date, ""))
    }
    return TimeReading(
      start: name.start, end: name.end, next: name.next,
      meaning: .date(DatePattern(year: name.value.year)))
  }

  /// A year with its head word.
  func yearName(at index: Int) -> Part<YearName>? {
    guard let head = tokens[index] else { return nil }
    let next = index + head.count
    if head.has(.this) || head.has(.sameBefore), let period = tokens.next(next),
      period.has(.period), period.cue.unit == TimeUnit(.year)
    {
      return Part(
        value: YearName(year: head.has(.sameBefore) ? .same : .relative(0)), start: head.start,
        end: period.end, next: next + period.count)
    }
    guard head.has(.year) else { return nil }
    if let year = yearNumber(at: next, isHeaded: true) { return with(head, year) }
    guard let token = tokens.next(next) else { return nil }
    let behind = next + token.count
    if token.has(.era) || token.has(.hijriEra), var year = yearNumber(at: behind, isHeaded: false) {
      year.value.isHijri = token.has(.hijriEra)
      return with(head, year)
    }
    if token.has(.era) || token.has(.hijriEra), let modifier = tokens.next(behind),
      modifier.has(.modifier)
    {
      return Part(
        value: YearName(year: .relative(modifier.cue.offset), isHijri: token.has(.hijriEra)),
        start: head.start, end: modifier.end, next: behind + modifier.count)
    }
    if token.has(.same) {
      return Part(
        value: YearName(year: .same), start: head.start, end: token.end, next: behind)
    }
    guard token.has(.modifier), head.has(.period) else { return nil }
    if let year = yearNumber(at: behind, isHeaded: false) { return with(head, year) }
    return Part(
      value: YearName(year: .relative(token.cue.offset)), start: head.start, end: token.end,
      next: behind)
  }

  private func with(_ head: TimeToken, _ year: Part<YearName>) -> Part<YearName> {
    var year = year
    year.start = head.start
    if let token = tokens.next(year.next), token.has(.modifier) {
      (year.end, year.next) = (token.end, year.next + token.count)
    }
    return year
  }

  /// The year in digits or words at `index`, with its era; no proclitic before it.
  func yearNumber(at index: Int, isHeaded: Bool) -> Part<YearName>? {
    guard tokens.next(index) != nil, let number = number(at: index) else { return nil }
    let digits = tokens[index]?.digits ?? 0
    guard
      digits == 0 ? (1000...2199).contains(number.value) : digits == 4 || isHeaded && digits == 3,
      number.value <= 2199
    else { return nil }
    var part = Part(
      value: YearName(year: .number(number.value)), start: number.start, end: number.end,
      next: number.next)
    addEra(&part)
    return part
  }

  /// "م", "هـ", "ق.م" behind a year.
  func addEra(_ year: inout Part<YearName>) {
    guard let token = tokens.next(year.next),
      token.has(.era) || token.has(.hijriEra) || token.has(.beforeChrist)
    else {
      if case .number(let number) = year.value.year, (1400...1450).contains(number) {
        year.value.isHijri = true
      }
      return
    }
    year.value.isHijri = token.has(.hijriEra)
    year.value.isBeforeEra = token.has(.beforeChrist)
    year.end = token.end
    year.next += token.count
  }

  /// "السنة" behind "نهاية": the current one.
  private func currentYear(at index: Int) -> Part<YearName>? {
    guard let token = tokens.next(index), token.has(.period), token.cue.unit == TimeUnit(.year)
    else {
      return nil
    }
    return Part(
      value: YearName(year: .relative(0)), start: token.start, end: token.end,
      next: index + token.count)
  }

  /// "مطلع 2019", "2016م".
  private func bareYear(at index: Int, isPhase: Bool) -> Part<YearName>? {
    guard let token = tokens[index], token.year != nil, !isPhase || tokens.next(index) != nil,
      let year = yearNumber(bare: token, at: index)
    else { return nil }
    let hasEra = year.next > index + 1
    guard hasEra || isPhase && (1800...2100).contains(token.number ?? 0) else { return nil }
    return year
  }

  private func yearNumber(bare token: TimeToken, at index: Int) -> Part<YearName>? {
    guard let number = token.year else { return nil }
    var part = Part(
      value: YearName(year: .number(number)), start: token.start, end: token.end, next: index + 1)
    // Apart from its number "م" may be metres.
    guard
      tokens.gap(before: index + 1) == .none || tokens.has(index + 1, .hijriEra)
        || tokens.has(index + 1, .beforeChrist)
    else { return part }
    addEra(&part)
    return part
  }
}
