/// Quarters, halves, seasons, school years, decades and centuries.
extension TimeGrammar {
  /// "الربع الأول من سنة 2019", "السداسي الأول من نفس العام", "صيف 2018", "هذا الصيف".
  func subdivision(at index: Int) -> TimeReading? {
    guard let first = tokens[index] else { return nil }
    var place = index
    if first.has(.phase) { place += first.count }
    guard place == index || tokens.next(place) != nil else { return nil }
    guard var reading = quarter(at: place) ?? season(at: place) else { return nil }
    reading.start = first.start
    return reading
  }

  private func quarter(at index: Int) -> TimeReading? {
    guard let head = tokens[index], head.has(.subdivision),
      let token = tokens.next(index + head.count)
    else { return nil }
    let (next, letter) = (index + head.count + token.count, head.cue.value)
    if token.has(.modifier), letter == "Q" {
      return TimeReading(
        start: head.start, end: token.end, next: next,
        meaning: .subdivision("Q", year: nil, modifier: token.cue.offset))
    }
    let last = letter == "Q" ? 4 : 2
    guard let ordinal = token.cue.ordinal, ordinal <= last else { return nil }
    let code = letter + String(ordinal < 0 ? last : ordinal)
    if let year = yearBehind(next) {
      let isOpen = year.value.isHijri || year.value.isBeforeEra
      return TimeReading(
        start: head.start, end: year.end, next: year.next,
        meaning: isOpen
          ? .value(.date, "") : .subdivision(code, year: year.value.year, modifier: nil))
    }
    if let modifier = tokens.next(next), modifier.has(.modifier) {
      return TimeReading(
        start: head.start, end: modifier.end, next: next + modifier.count,
        meaning: .subdivision(code, year: nil, modifier: modifier.cue.offset))
    }
    guard isQuarter(head), !tokens.next(next, is: .of), tokens.before(index, is: .lead) else {
      return nil
    }
    return TimeReading(
      start: head.start, end: token.end, next: next,
      meaning: .subdivision(code, year: nil, modifier: nil))
  }

  /// Whether the word alone speaks of a year: a half and a chapter may be of anything.
  private func isQuarter(_ head: TimeToken) -> Bool {
    !head.has(.partOfMonth) && !head.has(.chapter)
  }

  /// A year, with or without من and a head.
  private func yearBehind(_ index: Int) -> Part<YearName>? {
    let place = tokens.next(index, is: .of) ? index + 1 : index
    guard tokens.next(place) != nil else { return nil }
    return yearName(at: place) ?? yearNumber(at: place, isHeaded: false)
  }

  private func season(at index: Int) -> TimeReading? {
    guard let first = tokens[index] else { return nil }
    let next = index + first.count
    if first.has(.season), let year = yearBehind(next), !year.value.isHijri {
      return TimeReading(
        start: first.start, end: year.end, next: year.next,
        meaning: .subdivision(first.cue.value, year: year.value.year, modifier: nil))
    }
    if first.has(.this), let season = tokens.next(next), season.has(.seasonDefinite) {
      return TimeReading(
        start: first.start, end: season.end, next: next + season.count,
        meaning: .subdivision(season.cue.value, year: nil, modifier: 0))
    }
    guard first.has(.seasonDefinite), let modifier = tokens.next(next), modifier.has(.modifier)
    else {
      return nil
    }
    return TimeReading(
      start: first.start, end: modifier.end, next: next + modifier.count,
      meaning: .subdivision(first.cue.value, year: nil, modifier: modifier.cue.offset))
  }

  /// "موسم 2014-2015", "نهاية السنة الدراسية المقبلة", "2019/2020".
  func edition(at index: Int) -> TimeReading? {
    guard let first = tokens[index] else { return nil }
    if first.year != nil {
      guard let years = years(at: index),
        tokens.gap(before: index + 1) == .slash
          || (1...3).contains(where: { tokens.has(index - $0, .editionHead) })
      else { return nil }
      return TimeReading(
        start: first.start, end: years.end, next: years.next, meaning: .value(.date, years.value))
    }
    let isPhase = first.has(.phase)
    let place = isPhase ? index + first.count : index
    guard !isPhase || tokens.next(place) != nil,
      var edition = namedEdition(at: place, isPhase: isPhase)
    else { return nil }
    edition.start = first.start
    return edition
  }

  /// "هذا الموسم", "الموسم الكروي 2018-2019", "الموسم" behind "نهاية".
  private func namedEdition(at index: Int, isPhase: Bool) -> TimeReading? {
    guard let first = tokens[index] else { return nil }
    let isThis = first.has(.this)
    let place = isThis ? index + first.count : index
    guard let head = isThis ? tokens.next(place) : first, head.has(.editionHead) || head.has(.year)
    else { return nil }
    var next = place + head.count
    var modifier: (offset: Int, end: Int)? = isThis ? (0, head.end) : nil
    if let token = tokens.next(next), token.has(.modifier) {
      modifier = (token.cue.offset, token.end)
      next += token.count
    }
    if tokens.next(next) != nil, let years = years(at: next) {
      return TimeReading(
        start: first.start, end: years.end, next: years.next, meaning: .value(.date, years.value))
    }
    if head.has(.seasonYear), modifier != nil || isPhase {
      return TimeReading(
        start: first.start, end: modifier?.end ?? head.end, next: next,
        meaning: .edition(offset: modifier?.offset ?? 0))
    }
    guard modifier == nil, head.has(.editionHead), let year = yearNumber(at: next, isHeaded: false),
      !year.value.isHijri
    else { return nil }
    return TimeReading(
      start: first.start, end: year.end, next: year.next,
      meaning: .date(DatePattern(year: year.value.year)))
  }

  /// Two years in a row as one: "2014-2015", "2008 /2009", "2023/24".
  private func years(at index: Int) -> Part<String>? {
    guard let first = tokens[index], let year = first.year, let second = tokens[index + 1],
      let number = second.number, second.start == second.wordStart,
      second.digits == 4 ? number == year + 1 : second.digits == 2 && number == (year + 1) % 100
    else { return nil }
    let gap = tokens.gap(before: index + 1)
    guard gap == .slash || gap == .dash else { return nil }
    return Part(
      value: "\(year)/\(year + 1)", start: first.start, end: second.end, next: index + 2)
  }

  /// "القرن التاسع عشر", "ستينيات القرن الماضي", "العقد الثاني من القرن العشرين", "السبعينيات".
  func century(at index: Int) -> TimeReading? {
    guard let first = tokens[index] else { return nil }
    var place = first.has(.phase) ? index + first.count : index
    // "عقد التسعينات".
    if tokens[place]?.cue.unit?.factor == 10, tokens.next(place + 1, is: .decadeName) { place += 1 }
    guard place == index || tokens.next(place) != nil, let token = tokens[place] else { return nil }
    let next = place + token.count
    func reading(_ end: Int, _ next: Int, _ meaning: TimeMeaning) -> TimeReading {
      TimeReading(start: first.start, end: end, next: next, meaning: meaning)
    }
    if token.has(.decadeName) {
      if tokens.next(next) != nil, let century = centuryName(at: next) {
        return reading(
          century.end, century.next, .century(century.value, decade: token.cue.amount / 10))
      }
      if tokens.next(next, is: .of), tokens.has(next + 1, .age) { return nil }
      let isDefinite = tokens.text[token.start] == "ا" && tokens.text[token.start + 1] == "ل"
      guard isDefinite || tokens[next]?.has(.decadeName) == true else { return nil }
      return reading(token.end, next, .decade(token.cue.amount / 10, isDefinite: isDefinite))
    }
    if token.has(.decade), let ordinal = tokens.next(next)?.cue.ordinal, (1...10).contains(ordinal),
      tokens.next(next + 1, is: .of), tokens.next(next + 2) != nil,
      let century = centuryName(at: next + 2)
    {
      return reading(century.end, century.next, .century(century.value, decade: ordinal - 1))
    }
    guard let century = centuryName(at: place) else { return nil }
    return reading(century.end, century.next, .century(century.value, decade: nil))
  }

  private func centuryName(at index: Int) -> Part<Century>? {
    guard let head = tokens[index], head.has(.century), let token = tokens.next(index + head.count)
    else { return nil }
    var part = Part(
      value: Century.foreign, start: head.start, end: token.end,
      next: index + head.count + token.count)
    if token.has(.modifier) {
      part.value = .relative(token.cue.offset)
      return part
    }
    guard let number = token.cue.ordinal ?? (token.digits <= 2 ? token.number : nil),
      (1...30).contains(number)
    else { return nil }
    part.value = .number(number)
    if let era = tokens.next(part.next),
      era.has(.era) || era.has(.hijriEra) || era.has(.beforeChrist)
    {
      if !era.has(.era) { part.value = .foreign }
      (part.end, part.next) = (era.end, part.next + era.count)
    }
    return part
  }

  /// "الأسبوع الأول من مايو", "العشر الأواخر من رمضان", "النصف الثاني من الشهر الجاري".
  func partOfMonth(at index: Int) -> TimeReading? {
    guard let head = tokens[index], head.has(.partOfMonth),
      let token = tokens.next(index + head.count),
      token.cue.ordinal != nil || token.has(.phase)
    else { return nil }
    let place = index + head.count + token.count
    guard tokens.next(place, is: .of), tokens.next(place + 1) != nil else { return nil }
    if let century = centuryName(at: place + 1) {
      return TimeReading(
        start: head.start, end: century.end, next: century.next,
        meaning: .century(century.value, decade: nil))
    }
    guard let month = calendar(at: place + 1, isInside: true) ?? relativeMonth(at: place + 1),
      month.value.day == nil
    else { return nil }
    return TimeReading(
      start: head.start, end: month.end, next: month.next, meaning: .value(.date, ""))
  }
}
