/// Lengths of time: "ثلاثة أيام", "ساعتان ونصف الساعة", "3 إلى 4 أعوام", "الـ72 ساعة المقبلة".
extension TimeGrammar {
  /// How much of a unit.
  struct Amount {
    var unit: TimeUnit
    /// `nil` where the words leave it open ("بضعة أيام", "3 إلى 4 أعوام").
    var count: Int?
    /// What comes to the count of the unit, in smaller units ("ونصف", "و20 دقيقة").
    var rest: [(count: Int, unit: TimeUnit)] = []
    /// The count, where it has decimals ("30.05 ثانية").
    var decimal: String?

    var isPlain: Bool { rest.isEmpty }

    /// The months of years and months; `nil` where it is anything else.
    var months: Int? {
      guard let count, unit.base == .year, unit.factor == 1, let more = rest.first,
        rest.count == 1, more.unit.base == .month
      else { return nil }
      return count * 12 + more.count
    }

    var value: String {
      if let decimal { return unit.duration(decimal) }
      guard let count else { return unit.openDuration }
      return rest.isEmpty ? unit.duration(count) : TimeUnit.duration([(count, unit)] + rest)
    }
  }

  /// A length of time that no age, no score and no hour of the clock is.
  func duration(at index: Int) -> TimeReading? {
    guard let amount = amount(at: index) ?? contextualAmount(at: index), !isAge(amount, at: index)
    else { return nil }
    var (end, next) = (amount.end, amount.next)
    if let token = tokens.next(next), token.has(.modifier) || token.has(.latest) {
      (end, next) = (token.end, next + token.count)
    }
    return TimeReading(
      start: amount.start, end: end, next: next, meaning: .value(.duration, amount.value.value))
  }

  /// A number with its unit, a dual, or a fraction of a unit.
  func amount(at index: Int) -> Part<Amount>? {
    guard let first = tokens[index] else { return nil }
    let next = index + first.count
    if first.has(.pair), let unit = first.cue.unit, isIndefinite(first) || hasModifier(next) {
      return completed(first, Amount(unit: unit, count: 2), first.end, next)
    }
    if first.has(.fraction), let unit = tokens.next(next), unit.has(.unit),
      let value = unit.cue.unit?.fraction(of: first.cue.amount)
    {
      return Part(
        value: Amount(unit: value.unit, count: value.count), start: first.start, end: unit.end,
        next: next + unit.count)
    }
    if first.has(.several), let unit = tokens.next(next), unit.has(.units), let base = unit.cue.unit
    {
      return Part(
        value: Amount(unit: base, count: nil), start: first.start, end: unit.end,
        next: next + unit.count)
    }
    if first.has(.unit), let one = tokens.next(next), one.has(.one), let unit = first.cue.unit {
      return completed(first, Amount(unit: unit, count: 1), one.end, next + one.count)
    }
    return counted(first, index) ?? unitAndHalf(first, index)
  }

  /// Whether a dual lacks the article: with it, it counts only before "الماضيين" and the like.
  private func isIndefinite(_ token: TimeToken) -> Bool {
    tokens.text[token.start] != "ا" || tokens.text[token.start + 1] != "ل"
  }

  private func hasModifier(_ index: Int) -> Bool {
    tokens.next(index).map { $0.has(.modifier) || $0.has(.latest) } ?? false
  }

  private func counted(_ first: TimeToken, _ index: Int) -> Part<Amount>? {
    if isBehindMark(index) { return nil }
    if let cut = cutNumber(at: index) { return counted(cut) }
    guard let number = number(at: index), number.value > 0 else { return nil }
    if let (unit, next) = unit(at: number.next), let base = unit.cue.unit {
      return completed(first, Amount(unit: base, count: number.value), unit.end, next)
    }
    guard let second = rangeEnd(behind: number), second.value > number.value,
      let (unit, next) = unit(at: second.next), let base = unit.cue.unit
    else { return nil }
    return Part(
      value: Amount(unit: base, count: nil), start: first.start, end: unit.end, next: next)
  }

  /// Seconds are measured with three decimals; of other units that many digits are thousands.
  private func counted(_ number: Part<CutNumber>) -> Part<Amount>? {
    guard let (unit, next) = unit(at: number.next), let base = unit.cue.unit, base.factor == 1
    else { return nil }
    let thousands = base.base == .second ? nil : number.value.thousands
    let amount = Amount(
      unit: base, count: thousands, decimal: thousands == nil ? number.value.decimal : nil)
    return Part(value: amount, start: number.start, end: unit.end, next: next)
  }

  private func unit(at index: Int) -> (token: TimeToken, next: Int)? {
    guard let token = tokens.next(index), token.has(.unit) || token.has(.units) else { return nil }
    return (token, index + token.count)
  }

  /// "إلى 24", "و5", "-4" behind a number.
  private func rangeEnd(behind number: Part<Int>) -> Part<Int>? {
    var place = number.next
    let gap = tokens.gap(before: place)
    if gap.isOpen, let token = tokens.next(place), token.has(.to) {
      place += token.count
      guard tokens.next(place) != nil else { return nil }
    } else if gap.isOpen {
      guard tokens[place]?.isJoined == true, tokens[place]?.hasPreposition == false else {
        return nil
      }
    } else if gap != .dash {
      return nil
    }
    return self.number(at: place)
  }

  /// "سنة ونصف", "ساعة و20 دقيقة", "عام ونصف العام": one unit and more.
  private func unitAndHalf(_ first: TimeToken, _ index: Int) -> Part<Amount>? {
    guard first.has(.unit), let unit = first.cue.unit else { return nil }
    let part = completed(
      first, Amount(unit: unit, count: 1), first.end, index + first.count)
    return part.value.isPlain && part.value.unit == unit && part.next == index + first.count
      ? nil : part
  }

  /// The amount with "ونصف", "ونصف الساعة" or a smaller unit behind it.
  private func completed(
    _ first: TimeToken, _ amount: Amount, _ end: Int, _ next: Int
  ) -> Part<Amount> {
    var part = Part(value: amount, start: first.start, end: end, next: next)
    guard let count = amount.count, tokens.gap(before: next).isOpen, let token = tokens[next],
      token.isJoined
    else { return part }
    if token.has(.fraction), !token.hasPreposition,
      let more = amount.unit.fraction(of: token.cue.amount)
    {
      if more.unit == amount.unit || amount.unit.factor > 1 {
        part.value = Amount(
          unit: TimeUnit(amount.unit.base), count: count * amount.unit.factor + more.count)
      } else {
        part.value.rest = [(more.count, more.unit)]
      }
      (part.end, part.next) = (token.end, next + token.count)
      if let unit = tokens.next(part.next), unit.cue.unit == amount.unit {
        (part.end, part.next) = (unit.end, part.next + unit.count)
      }
    } else if let more = smaller(at: next, than: amount.unit) {
      part.value.rest = [(more.value.count ?? 1, more.value.unit)]
      (part.end, part.next) = (more.end, more.next)
    }
    return part
  }

  /// "و20 دقيقة", "وثلاثة أشهر", "وشهرين".
  private func smaller(at index: Int, than unit: TimeUnit) -> Part<Amount>? {
    guard let first = tokens[index] else { return nil }
    let more: (token: TimeToken, count: Int, next: Int)
    if first.has(.pair) {
      more = (first, 2, index + first.count)
    } else if let number = number(at: index), let (token, next) = self.unit(at: number.next) {
      more = (token, number.value, next)
    } else {
      return nil
    }
    guard let base = more.token.cue.unit, base.isPart(of: unit) else { return nil }
    return Part(
      value: Amount(unit: base, count: more.count), start: first.start, end: more.token.end,
      next: more.next)
  }

  /// One unit, or several, without a number: "قبل عام", "بعد أيام".
  func loneAmount(at index: Int) -> Part<Amount>? {
    guard let token = tokens[index], token.has(.unit) || token.has(.units),
      let unit = token.cue.unit
    else { return nil }
    let next = index + token.count
    if let behind = tokens[next], tokens.gap(before: next).isOpen {
      if behind.number != nil && !behind.isJoined || behind.cue.month > 0 || behind.cue.weekday > 0
      {
        return nil
      }
      if behind.has(.decadeName) || behind.has(.anchor) || behind.has(.period)
        || behind.cue.cardinal != nil && !behind.isJoined
      {
        return nil
      }
      if behind.cue.ordinal != nil || behind.cue.hour != nil { return nil }
    }
    return Part(
      value: Amount(unit: unit, count: token.has(.units) ? nil : 1), start: token.start,
      end: token.end, next: next)
  }

  /// "لمدة ساعة", "منذ سنوات", "على مدار السنة", "لأيام", "بسنة حبسا".
  private func contextualAmount(at index: Int) -> Part<Amount>? {
    guard let token = tokens[index], let unit = token.cue.unit else { return nil }
    let next = index + token.count
    let before = tokens.before(index)
    if let before, before.has(.whole), token.has(.period), token.start == token.wordStart {
      guard unit.base != .hour, unit.base != .minute else { return nil }
      return Part(
        value: Amount(unit: unit, count: 1), start: token.start, end: token.end, next: next)
    }
    let isTerm = tokens.next(next, is: .term)
    let isLed = before.map {
      ($0.has(.during) || $0.has(.qualifier)) && token.start == token.wordStart
    }
    let isFor = token.has(.units) && token.hasPreposition && tokens.text[token.start - 1] == "ل"
    guard isTerm && token.has(.unit) || isLed == true || isFor else { return nil }
    return loneAmount(at: index)
  }

  /// Whether years are someone's age: a word of age stands before them, or marks stand around them.
  private func isAge(_ amount: Part<Amount>, at index: Int) -> Bool {
    guard amount.value.unit.base == .year, amount.value.unit.factor == 1 else { return false }
    if (1...4).contains(where: { tokens.has(index - $0, .age) }) { return true }
    let (before, behind) = (tokens.gap(before: index), tokens.gap(before: amount.next))
    guard let count = amount.value.count, (1...110).contains(count) else { return false }
    let closes = amount.end < tokens.text.count ? tokens.text[amount.end] : " "
    if before == .openBracket, closes == ")" { return true }
    return count >= 10 && before == .comma && behind == .comma
  }
}
