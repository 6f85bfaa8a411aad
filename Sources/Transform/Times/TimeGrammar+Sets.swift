/// Repetitions: "كل سبت", "كل عشرة أيام", "يوميا", "أربع مرات في الشهر", "بشكل يومي".
extension TimeGrammar {
  func set(at index: Int) -> TimeReading? {
    guard let token = tokens[index] else { return nil }
    let next = index + token.count
    func reading(_ value: String, _ end: Int, _ next: Int) -> TimeReading {
      TimeReading(start: token.start, end: end, next: next, meaning: .value(.set, value))
    }
    if token.has(.set) { return reading(token.cue.value, token.end, next) }
    if token.has(.setAdjective), tokens.gap(before: index).isOpen, tokens.has(index - 1, .manner) {
      return reading(token.cue.value, token.end, next)
    }
    if let set = dayOfEvery(at: index) { return reading(set.value, set.end, set.next) }
    if let set = every(at: index) { return reading(set.value, set.end, set.next) }
    if let set = occasions(at: index) { return reading(set.value, set.end, set.next) }
    return nil
  }

  /// "يوم الاثنين من كل أسبوع", "نهاية كل شهر".
  private func dayOfEvery(at index: Int) -> Part<String>? {
    guard let first = tokens[index] else { return nil }
    if first.has(.phase), tokens.next(index + first.count) != nil,
      var set = every(at: index + first.count)
    {
      set.start = first.start
      return set
    }
    let place = first.has(.day) ? index + first.count : index
    guard place == index || tokens.next(place) != nil, let day = tokens[place], day.cue.weekday > 0,
      !day.cue.isWeakDay, tokens.next(place + day.count, is: .of),
      tokens.next(place + day.count + 1) != nil,
      var set = every(at: place + day.count + 1)
    else { return nil }
    set.start = first.start
    set.value = set.value == "P1W" ? "XXXX-WXX-\(day.cue.weekday)" : set.value
    return set
  }

  /// "كل أربع سنوات", "كل يوم جمعة".
  private func every(at index: Int) -> Part<String>? {
    guard let first = tokens[index], first.has(.every) else { return nil }
    let next = index + first.count
    guard let token = tokens.next(next) else { return nil }
    func part(_ value: String, _ end: Int, _ next: Int) -> Part<String> {
      Part(value: value, start: first.start, end: end, next: next)
    }
    let weekday = token.has(.day) ? next + token.count : next
    if let day = tokens.next(weekday), day.cue.weekday > 0 {
      return part("XXXX-WXX-\(day.cue.weekday)", day.end, weekday + day.count)
    }
    if let amount = amount(at: next), amount.value.count != nil {
      return part(amount.value.value, amount.end, amount.next)
    }
    if token.has(.part), let code = token.cue.part, !token.has(.unit) {
      return part("XXXX-XX-XXT" + code, token.end, next + token.count)
    }
    if token.has(.season) { return part("XXXX-" + token.cue.value, token.end, next + token.count) }
    let month = token.has(.monthHead) ? next + token.count : next
    if let name = tokens.next(month), name.cue.month > 0, !name.cue.isAmbiguous || month > next {
      let value = name.cue.isHijri ? "" : "XXXX-" + TimeValue.padded(name.cue.month, 2)
      return part(value, name.end, month + name.count)
    }
    guard token.has(.unit), let unit = token.cue.unit else { return nil }
    return part(unit.duration(1), token.end, next + token.count)
  }

  /// "مرتين في الأسبوع", "مرة كل سنتين", "3 مرات يوميا".
  private func occasions(at index: Int) -> Part<String>? {
    guard let first = tokens[index] else { return nil }
    var place = index
    if !first.has(.occasions) {
      guard let number = number(at: index) else { return nil }
      place = number.next
    }
    guard let times = place == index ? first : tokens.next(place), times.has(.occasions) else {
      return nil
    }
    place += times.count
    if let one = tokens.next(place), one.has(.one) { place += one.count }
    guard let token = tokens[place], tokens.gap(before: place).isOpen else { return nil }
    func part(_ value: String, _ end: Int, _ next: Int) -> Part<String> {
      Part(value: value, start: first.start, end: end, next: next)
    }
    if token.has(.set) { return part(token.cue.value, token.end, place + token.count) }
    if let set = every(at: place) { return part(set.value, set.end, set.next) }
    guard token.has(.within), let period = tokens.next(place + token.count),
      period.has(.period) || period.has(.unit), let unit = period.cue.unit
    else { return nil }
    let behind = place + token.count + period.count
    if let modifier = tokens.next(behind), modifier.has(.modifier) || modifier.number != nil {
      return nil
    }
    return part(unit.duration(1), period.end, behind)
  }
}
