import ArabicText
import Records

/// Reads the time expressions of one sentence from left to right.
struct TimeReader {
  private let tokens: TimeTokens
  private let dates: DateParser
  private let periods: PeriodParser
  private let published: CivilDay?
  private let sentence: Int
  private var times: [TimeExpression] = []
  /// The word behind the last bare year, for years joined to it ("1974-1984").
  private var behindYear = -1

  init(tokens: TimeTokens, published: CivilDay?, sentence: Int) {
    self.tokens = tokens
    self.published = published
    self.sentence = sentence
    dates = DateParser(tokens: tokens)
    periods = PeriodParser(tokens: tokens, published: published)
  }

  /// The expressions in order.
  mutating func read() -> [TimeExpression] {
    var index = tokens.words.startIndex
    while index < tokens.words.endIndex {
      index = tokens[index] == nil ? index + 1 : readOne(at: index)
    }
    return times
  }

  /// Reads what begins at `index` and returns the word behind it.
  private mutating func readOne(at index: Int) -> Int {
    if let reading = dates.day(at: index) {
      add(completed(reading))
      return reading.next
    }
    if let period = periods.period(at: index) {
      times.append(
        TimeExpression(
          range: period.range, kind: period.kind, value: period.value, basis: period.basis,
          sentence: sentence))
      behindYear = period.next
      return period.next
    }
    if let list = dayList(at: index) { return list }
    if let year = bareYear(at: index) {
      times.append(
        TimeExpression(
          range: year.range, kind: .date, value: TimeValue.year(year.value), basis: .explicit,
          sentence: sentence))
      behindYear = index + 1
    }
    return index + 1
  }

  private mutating func add(_ reading: DateReading) {
    let (value, basis) = reading.resolved(from: published)
    times.append(
      TimeExpression(
        range: TextRange(reading.start, reading.end), kind: reading.part == nil ? .date : .time,
        value: value, basis: basis, sentence: sentence))
  }

  /// A date without a year takes that of the date joined to it ("08 يونيو و08 يوليوز 2019").
  private func completed(_ reading: DateReading) -> DateReading {
    guard reading.month != nil, reading.year == nil, reading.modifier == nil else { return reading }
    var reading = reading
    let step = tokens[reading.next]?.roles.contains(.to) == true ? 1 : 0
    guard let next = tokens[reading.next + step], step == 1 || next.isJoined,
      let other = dates.day(at: reading.next + step), other.month != nil
    else { return reading }
    reading.year = other.year
    reading.modifier = other.modifier
    return reading
  }

  /// "13 و14 و15 ماي": each day a date of the month at the end of the list.
  private mutating func dayList(at index: Int) -> Int? {
    guard let first = tokens[index], first.number != nil, first.day != nil else { return nil }
    var days = [first]
    var place = index + 1
    while days.count < 8 {
      if tokens[place]?.roles.contains(.to) == true, tokens.isBlank(before: place) { place += 1 }
      guard let token = tokens[place], token.number != nil, token.day != nil,
        token.isJoined || place > index + days.count || isListed(place)
      else { return nil }
      if let last = dates.calendarDate(at: place) {
        guard last.month != nil else { return nil }
        for day in days {
          var reading = completed(last)
          (reading.start, reading.end, reading.day) = (day.range.start, day.range.end, day.day)
          add(reading)
        }
        add(completed(last))
        return last.next
      }
      days.append(token)
      place += 1
    }
    return nil
  }

  private func isListed(_ place: Int) -> Bool {
    switch tokens.gap(before: place) {
    case .comma, .dash: true
    default: false
    }
  }

  /// A number that is a year: known by the word before it, and counting nothing behind it.
  private func bareYear(at index: Int) -> (range: TextRange, value: Int)? {
    guard let token = tokens[index], let year = token.year, (1800...2100).contains(year) else {
      return nil
    }
    let gap = tokens.gap(before: index)
    if index == behindYear, gap == .dash || gap == .slash || token.isJoined || gap == .comma {
      return (token.range, year)
    }
    if let before = tokens[index - 1] {
      if before.roles.contains(.counted) || before.number != nil && gap != .blank { return nil }
      if before.roles.contains(.years), gap == .blank, countsNothing(index) {
        return (token.range, year)
      }
    }
    let isPlain = (1950...2049).contains(year) && token.range.count == 4
    guard isPlain, gap != .dot, gap != .colon, countsNothing(index) else { return nil }
    return (token.range, year)
  }

  /// Whether nothing is counted by the number at `index`: a mark, a particle, a definite noun or a
  /// joined word follows.
  private func countsNothing(_ index: Int) -> Bool {
    let next = index + 1
    guard next < tokens.words.endIndex else { return true }
    switch tokens.gap(before: next) {
    case .blank: break
    case .dot: return !(tokens[next]?.number != nil)
    default: return true
    }
    if let token = tokens[next], token.roles.contains(.particle) { return true }
    let range = tokens.words[next].range
    let (first, text) = (tokens.text[range.start], tokens.text)
    if first == "و" { return true }
    return range.count > 3 && first == "ا" && text[range.start + 1] == "ل"
  }
}
