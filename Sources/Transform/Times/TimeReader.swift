import ArabicText
import Records

/// Reads the time expressions of one sentence from left to right.
struct TimeReader {
  /// What joins an expression to the one before it.
  enum Link {
    case none
    /// "و", "إلى" or a dash: both share what only the second says.
    case shared
    /// "الموافق": both name one day.
    case aligned
    /// Only white space.
    case adjacent
  }

  private let tokens: TimeTokens
  private let grammar: TimeGrammar
  private let veto: TimeVeto
  private(set) var readings: [TimeReading] = []
  /// How each reading is joined to the one before it.
  private(set) var links: [Link] = []
  /// The token behind the last bare year, for years joined to it ("1974-1984").
  private var behindYear = -1

  init(_ tokens: TimeTokens, published: CivilDay?, names: ArraySlice<TextRange>) {
    self.tokens = tokens
    grammar = TimeGrammar(tokens: tokens, published: published)
    veto = TimeVeto(tokens: tokens, names: names)
  }

  /// Reads the sentence; the expressions stand in `readings`, in order.
  mutating func read() {
    var index = 0
    while index < tokens.count {
      index = tokens[index] == nil ? index + 1 : readOne(at: index)
    }
  }

  /// Reads what begins at `index` and returns the token behind it.
  private mutating func readOne(at index: Int) -> Int {
    guard let token = tokens[index], token.canBegin else { return index + 1 }
    if token.has(.pairing) { return index + token.count }
    if let reading = grammar.reading(at: index) {
      if !veto.rejects(reading, at: index) { add(reading, at: index) }
      behindYear = reading.next
      return reading.next
    }
    if let days = grammar.dayList(at: index) {
      guard !days.contains(where: { veto.rejects($0, at: index) }) else { return index + 1 }
      for (place, var day) in days.enumerated() {
        if place == 0, let head = tokens.before(index), head.has(.day) { day.start = head.start }
        links.append(place == 0 ? link(to: day, at: index) : .shared)
        readings.append(day)
      }
      return days.last?.next ?? index + 1
    }
    if let hour = openHour(at: index) {
      add(hour, at: index)
      return hour.next
    }
    if let year = bareYear(at: index), !veto.rejects(year, at: index) {
      add(year, at: index)
      behindYear = year.next
    }
    return index + 1
  }

  private mutating func add(_ reading: TimeReading, at index: Int) {
    links.append(link(to: reading, at: index))
    readings.append(reading)
  }

  /// How the expression at `index` is joined to the last one.
  private func link(to reading: TimeReading, at index: Int) -> Link {
    guard let last = readings.last else { return .none }
    if last.next == index {
      if tokens.gap(before: index) == .openBracket { return .aligned }
      let isJoined = tokens[index]?.isJoined == true || tokens.gap(before: index) == .dash
      if isJoined { return .shared }
      return tokens.gap(before: index).isOpen ? .adjacent : .none
    }
    guard last.next < index, index - last.next <= 2, let between = tokens[last.next] else {
      return .none
    }
    if between.has(.aligned) { return .aligned }
    return between.has(.to) && last.next + between.count == index ? .shared : .none
  }

  /// "من الثامنة صباحا إلى العاشرة": an hour that ends a range of hours.
  private func openHour(at index: Int) -> TimeReading? {
    guard let token = tokens[index], let last = readings.last,
      case .clock(let first) = last.meaning,
      tokens.has(index - 1, .to), last.next == index - 1,
      let hour = token.cue.hour ?? (token.digits <= 2 ? token.number : nil), hour <= 24,
      grammar.countsNothing(before: index + token.count)
    else { return nil }
    let time = ClockTime(hour: hour, minute: 0)
    let isLate = first.hour > 12 && hour < 12 && hour + 12 > first.hour
    return TimeReading(
      start: token.start, end: token.end, next: index + token.count,
      meaning: .clock(isLate ? time.adjusted(to: "EV") : time))
  }

  /// "كأس العالم 2018 بروسيا": a year behind a competition, whatever is joined to the word behind it.
  private func isEdition(_ index: Int) -> Bool {
    guard (1...4).contains(where: { tokens.has(index - $0, .event) }) else { return false }
    if grammar.countsNothing(before: index + 1) { return true }
    guard let next = tokens.range(index + 1), next.count > 3 else { return false }
    let first = tokens.text[next.start]
    return first == "ب" || first == "ل"
  }

  /// A number that is a year: known by the word before it, and counting nothing behind it.
  private func bareYear(at index: Int) -> TimeReading? {
    guard let token = tokens[index], let year = token.year, (1800...2100).contains(year),
      token.hasArticle == false
    else { return nil }
    let reading = TimeReading(
      start: token.start, end: token.end, next: index + 1,
      meaning: .date(DatePattern(year: .number(year))))
    let gap = tokens.gap(before: index)
    if index == behindYear, gap == .dash || gap == .slash || token.isJoined || gap == .comma {
      return reading
    }
    // A part of an address.
    if gap == .slash || tokens.gap(before: index + 1) == .slash { return nil }
    if gap == .blank, isEdition(index) { return reading }
    if let before = tokens[index - 1], before.number != nil, gap != .blank { return nil }
    if let before = tokens.before(index) {
      if before.has(.counted) { return nil }
      if before.has(.years), gap == .blank, grammar.countsNothing(before: index + 1) {
        return reading
      }
    }
    guard (1950...2049).contains(year), gap != .dot, gap != .colon,
      grammar.countsNothing(before: index + 1)
    else { return nil }
    return reading
  }
}
