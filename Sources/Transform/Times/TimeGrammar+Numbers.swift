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
