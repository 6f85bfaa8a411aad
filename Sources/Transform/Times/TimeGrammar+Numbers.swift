/// Numbers in digits and in words.
extension TimeGrammar {
  /// The number at `index`: digits, or words joined by و ("ألف وتسعمائة وستة وخمسين").
  func number(at index: Int) -> Part<Int>? {
    guard let first = tokens[index] else { return nil }
    if let value = first.number {
      return Part(value: value, start: first.start, end: first.end, next: index + 1)
    }
    guard let value = first.cue.cardinal ?? first.cue.joinedUnit else { return nil }
    var part = Part(value: value, start: first.start, end: first.end, next: index + first.count)
    while let token = tokens[part.next], tokens.gap(before: part.next).isOpen, token.isJoined,
      !token.hasPreposition, let more = token.cue.cardinal, fits(more, behind: part.value)
    {
      part.value += more
      part.end = token.end
      part.next += token.count
    }
    if first.cue.cardinal == nil, part.value == value { return nil }
    return part
  }

  /// Whether `more` goes on with a number in words: "خمسة" + "عشرين", "ألفين" + "خمسة عشر".
  private func fits(_ more: Int, behind value: Int) -> Bool {
    if more < 1 { return false }
    if (20...90).contains(more), more % 10 == 0, (1...9).contains(value % 100) { return true }
    if more < 100 { return value % 100 == 0 && value >= 100 }
    return more < 1000 && more % 100 == 0 && value % 1000 == 0 && value >= 1000
  }

  /// A number that a mark cuts in two, as it is written: "30.05", "3,5", "1.200".
  struct CutNumber {
    let whole: Int
    let rest: Int
    /// How many digits stand behind the mark.
    let digits: Int

    var decimal: String {
      let rest = String(rest)
      return "\(whole)." + String(repeating: "0", count: max(0, digits - rest.count)) + rest
    }

    /// Its value where the mark parts thousands; `nil` where it cannot.
    var thousands: Int? { digits == 3 && (1...999).contains(whole) ? whole * 1000 + rest : nil }
  }

  func cutNumber(at index: Int) -> Part<CutNumber>? {
    guard let first = tokens[index], let whole = first.number, isBehindMark(index + 1),
      let last = tokens[index + 1], let rest = last.number, last.digits <= 3,
      !isBehindMark(index + 2), !isBehindMark(index)
    else { return nil }
    return Part(
      value: CutNumber(whole: whole, rest: rest, digits: last.digits), start: first.start,
      end: last.end, next: index + 2)
  }

  /// Whether the token at `index` goes on with the number before it, a mark and no blank between them.
  func isBehindMark(_ index: Int) -> Bool {
    guard tokens.gap(before: index) == .dot || tokens.gap(before: index) == .comma,
      tokens[index - 1]?.number != nil, tokens[index]?.number != nil,
      let before = tokens.range(index - 1), let range = tokens.range(index)
    else { return false }
    return range.start == before.end + 1
  }

  /// A day of the month: digits, "فاتح", or an ordinal.
  func monthDay(at index: Int) -> Part<MonthDay>? {
    guard let token = tokens[index] else { return nil }
    let next = index + token.count
    func part(_ day: MonthDay) -> Part<MonthDay> {
      Part(value: day, start: token.start, end: token.end, next: next)
    }
    if let day = token.dayNumber { return part(.number(day)) }
    if let day = token.cue.dayOfMonth { return part(day < 0 ? .last : .number(day)) }
    if let day = token.cue.ordinal, (1...31).contains(day) { return part(.number(day)) }
    return nil
  }
}
