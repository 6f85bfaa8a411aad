import ArabicText
import Records

/// Reads full dates: ISO 8601, RFC 822, numbers, and the dates of Arabic pages, Gregorian and Hijri.
struct DayReader: Sendable {
  /// A date in a text.
  struct Found {
    let range: TextRange
    var stated: StatedDay
    let isHijri: Bool
    /// Whether words in front of it make it the day of a later change.
    var isUpdate = false
  }

  /// Clocks, databases and spreadsheets write these for "no date".
  private static let nullDays: Set<String> = [
    "1899-12-30", "1899-12-31", "1900-01-01", "1969-12-31", "1970-01-01", "1980-01-01",
  ]

  /// So many words may stand beside the date in a line that tells of the publication.
  private static let mostWords = 7

  let lexicon: LayoutLexicon

  /// The first day in `text` that is not marked as that of an update, as it is written there.
  func day(in text: String) -> StatedDay? {
    dates(in: text).first { !$0.isUpdate }?.stated
  }

  /// Whether `line` holds a date and little else.
  func isDateLine(_ line: String) -> Bool {
    let text = CodePointText(line)
    let found = dates(in: text)
    let others = WordScanner.words(of: text).filter { word in
      !word.isNumber && !found.contains { $0.range.contains(word.range.start) }
    }
    return !found.isEmpty && others.count <= Self.mostWords
  }

  /// The first day in `text` that is marked as that of an update.
  func update(in text: String) -> CivilDay? {
    dates(in: text).first(where: \.isUpdate)?.stated.day
  }

  /// The day in a field of metadata: a date, or seconds or milliseconds since 1970.
  func day(inField value: String) -> StatedDay? {
    if let instant = EpochTime.day(value) { return Self.isReal(instant.day) ? instant : nil }
    let field = CompactDate.spread(value)
    let text = CodePointText(field)
    guard var stated = dates(in: text, shortYears: true).first(where: { !$0.isUpdate })?.stated
    else { return nil }
    stated.utcHour = hour(in: field)
    let isLatinClock = field.hasSuffix("AM") || field.hasSuffix("PM")
    stated.isUndecided = stated.swapped != nil && isLatinClock
    return stated
  }

  /// The dates of `text` in order; of a day under two calendars the Gregorian date.
  func dates(in text: String) -> [Found] { dates(in: CodePointText(text)) }

  /// - Parameter shortYears: whether years may have two digits, as in RFC 822.
  func dates(in text: CodePointText, shortYears: Bool = false) -> [Found] {
    let tokens = DateToken.tokens(of: text, in: TextRange(0, text.count), lexicon)
    var found: [Found] = []
    var index = 0
    while index < tokens.count {
      guard let (length, stated, isHijri) = date(tokens[index...], text, shortYears) else {
        index += 1
        continue
      }
      let range = TextRange(tokens[index].range.start, tokens[index + length - 1].range.end)
      let before = TextRange(found.last?.range.end ?? 0, range.start)
      let date = Found(
        range: range, stated: withWeekday(stated, before, text), isHijri: isHijri,
        isUpdate: isUpdate(before, text))
      index += length
      // "26 شوال 1436 هـ الموافق 11 أغسطس 2015": one day; the moon may be seen a day off.
      if let last = found.last, last.isHijri, !isHijri,
        abs(last.stated.day.number - date.stated.day.number) <= 2
      {
        found[found.count - 1] = Found(
          range: TextRange(last.range.start, range.end), stated: date.stated, isHijri: false,
          isUpdate: last.isUpdate)
      } else {
        found.append(date)
      }
    }
    // "الأحد، 04 آب/أغسطس 2013، آخر تحديث 18:22": the words may stand behind the only date.
    if found.count == 1, isUpdate(TextRange(found[0].range.end, text.count), text) {
      found[0].isUpdate = true
    }
    return found
  }

  /// The date at the beginning of `tokens`, and how many of them it takes.
  private func date(
    _ tokens: ArraySlice<DateToken>, _ text: CodePointText, _ shortYears: Bool
  ) -> (length: Int, StatedDay, isHijri: Bool)? {
    let first = tokens.startIndex
    guard tokens.count >= 3 else { return nil }
    let (a, b, c) = (tokens[first], tokens[first + 1], tokens[first + 2])
    guard a.isNear(b), b.isNear(c) else { return nil }
    let isJoined = a.isJoined(to: b, text) && b.isJoined(to: c, text)
    switch (a.kind, b.kind, c.kind) {
    case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)) where isJoined:
      return Self.day(year, month, day).map { (3, StatedDay(day: $0.day), $0.isHijri) }
    case (.number(let day, 1...2), .number(let month, 1...2), .number(let year, 4)) where isJoined:
      return Self.numeric(day, month, year).map { (3, $0.stated, $0.isHijri) }
    case (.number(let day, 1...2), .month(let month), .number(let year, let digits)):
      return Self.day(Self.fourDigits(year, digits, shortYears), month, day)
        .flatMap { $0.isHijri ? nil : (3, StatedDay(day: $0.day), false) }
    case (.month(let month), .number(let day, 1...2), .number(let year, 4)):
      return Self.day(year, month, day)
        .flatMap { $0.isHijri ? nil : (3, StatedDay(day: $0.day), false) }
    case (.number(let day, 1...2), .hijriMonth(let month), .number(let year, 4)):
      return HijriCalendar.civilDay(year: year, month: month, day: day)
        .map { (3, StatedDay(day: $0), true) }
    case (.number(let day, 1...2), .month(let month), .month(let other))
    where month == other && tokens.count > 3:
      // A month under two names: 24 نيسان / أبريل 2020.
      guard case .number(let year, 4) = tokens[first + 3].kind else { return nil }
      return Self.day(year, month, day).map { (4, StatedDay(day: $0.day), false) }
    default: return nil
    }
  }

  /// Day first, unless that is impossible.
  private static func numeric(
    _ a: Int, _ b: Int, _ year: Int
  ) -> (stated: StatedDay, isHijri: Bool)? {
    guard let dayFirst = day(year, b, a) else {
      return day(year, a, b).map { (StatedDay(day: $0.day), $0.isHijri) }
    }
    let monthFirst = a == b || dayFirst.isHijri ? nil : day(year, a, b)
    return (StatedDay(day: dayFirst.day, swapped: monthFirst?.day), dayFirst.isHijri)
  }

  /// A day of the Gregorian calendar, or of the Hijri one where the year can only be one of that.
  private static func day(
    _ year: Int, _ month: Int, _ day: Int
  ) -> (day: CivilDay, isHijri: Bool)? {
    if let hijri = HijriCalendar.civilDay(year: year, month: month, day: day) {
      return (hijri, true)
    }
    guard (1900...2099).contains(year), let found = CivilDay(year: year, month: month, day: day),
      isReal(found)
    else { return nil }
    return (found, false)
  }

  static func isReal(_ day: CivilDay) -> Bool { !nullDays.contains(day.iso) }

  /// RFC 822 writes years with two digits.
  private static func fourDigits(_ year: Int, _ digits: Int, _ shortYears: Bool) -> Int {
    shortYears && digits == 2 ? year + (year < 70 ? 2000 : 1900) : digits == 4 ? year : 0
  }

  /// A weekday in front of numbers decides which of them is the month.
  private func withWeekday(
    _ stated: StatedDay, _ before: TextRange, _ text: CodePointText
  ) -> StatedDay {
    guard let swapped = stated.swapped, let weekday = weekday(in: before, text) else {
      return stated
    }
    if stated.day.weekday == weekday { return StatedDay(day: stated.day) }
    return swapped.weekday == weekday ? StatedDay(day: swapped) : stated
  }

  /// The last weekday named in `range`: 1 for Monday to 7 for Sunday.
  func weekday(in range: TextRange, _ text: CodePointText) -> Int? {
    let words = WordScanner.words(of: text, in: range)
    return words.indices.reversed().lazy
      .compactMap { self.lexicon.dateWords.matches(words, at: $0).first?.value.weekday }.first
  }

  private func isUpdate(_ range: TextRange, _ text: CodePointText) -> Bool {
    let words = WordScanner.words(of: text, in: range)
    return words.indices.contains { !lexicon.updateWords.matches(words, at: $0).isEmpty }
  }

  /// The hour of a field that states an instant in UTC.
  private func hour(in field: String) -> Int? {
    let zones = ["Z", "+00:00", "+0000", "-00:00", " GMT", " UTC", "+00"]
    let trimmed = field.drop { $0.isWhitespace }
    guard zones.contains(where: trimmed.hasSuffix), let colon = trimmed.firstIndex(of: ":") else {
      return nil
    }
    return Int(trimmed[..<colon].suffix(2).drop { !$0.isNumber })
  }
}
