/// Times of the clock: "الساعة الثامنة والنصف مساء", "14h30", "الخامسة إلا ربعا", "17:34".
extension TimeGrammar {
  /// A time with the part of the day that its words give.
  struct ClockReading {
    var time: ClockTime
    var part: String?
  }

  /// A clock time, joined to its day where it stands right behind it or behind من.
  func clock(at index: Int) -> TimeReading? {
    guard let clock = clockTime(at: index) else { return nil }
    let (time, part) = (clock.value.time, clock.value.part)
    if let joined = clockDay(behind: clock) { return joined }
    return TimeReading(
      start: clock.start, end: clock.end, next: clock.next, meaning: .clock(time.adjusted(to: part))
    )
  }

  /// "… من صباح يوم الثلاثاء", "… مساء أمس".
  private func clockDay(behind clock: Part<ClockReading>) -> TimeReading? {
    // A part of the day that ends the clock time may begin the day ("الثامنة مساء أمس").
    var places = [clock.next]
    if tokens.next(clock.next, is: .of) { places.insert(clock.next + 1, at: 0) }
    if let last = tokens[clock.next - 1], clock.value.part != nil, last.has(.part) {
      places.append(clock.next - 1)
    }
    for place in places {
      guard tokens.next(place) != nil, var day = dayOrPart(at: place), day.value.isDay else {
        continue
      }
      day.value.clock = clock.value.time.adjusted(to: day.value.part ?? clock.value.part)
      return TimeReading(
        start: clock.start, end: day.end, next: day.next, meaning: .date(day.value))
    }
    return nil
  }

  /// A clock time alone.
  func clockTime(at index: Int) -> Part<ClockReading>? {
    guard let first = tokens[index] else { return nil }
    if first.has(.clock) {
      guard tokens.next(index + first.count) != nil,
        var clock = hour(at: index + first.count, isHeaded: true)
      else { return nil }
      clock.start = first.start
      return withPart(clock)
    }
    guard let clock = hour(at: index, isHeaded: false) else { return nil }
    return isClock(clock, at: index)
  }

  /// A time without "الساعة": its shape, or the part of the day behind it, tells what it is.
  private func isClock(_ clock: Part<ClockReading>, at index: Int) -> Part<ClockReading>? {
    let reading = withPart(clock)
    guard let first = tokens[index] else { return nil }
    if first.number == nil || clock.next == index + 1 {
      let before = tokens.before(index)
      let isLed =
        before?.has(.lead) == true || before?.has(.qualifier) == true
        || before?.has(.to) == true || first.hasPreposition || first.isJoined
        || first.gap == .openBracket
      let isShaped = first.number == nil && clock.next > index + first.count
      let hasPart =
        reading.next > clock.next
        || tokens.next(clock.next, is: .of) && tokens.next(clock.next + 1, is: .part)
      let isWord = first.cue.hour != nil
      return isLed && (hasPart || isShaped) || isWord && reading.next > clock.next
        || first.gap == .comma && hasPart ? reading : nil
    }
    switch tokens.gap(before: index + 1) {
    case .dot, .comma:
      return reading.next > clock.next || tokens.next(clock.next, is: .zone) ? reading : nil
    case .colon:
      let isWhole =
        first.digits == 2 || reading.next > clock.next || tokens.before(index, is: .lead)
      return isWhole && tokens.gap(before: clock.next) != .colon ? reading : nil
    default: return reading
    }
  }

  private func hour(at index: Int, isHeaded: Bool) -> Part<ClockReading>? {
    guard let token = tokens[index] else { return nil }
    if isHeaded, let number = token.number, (3...4).contains(token.digits), number / 100 < 24,
      number % 100 < 60
    {
      let time = ClockTime(hour: number / 100, minute: number % 100)
      return Part(
        value: ClockReading(time: time), start: token.start, end: token.end, next: index + 1)
    }
    let value = token.number ?? token.cue.hour
    guard let value, value <= 24, token.digits <= 2 else { return nil }
    var clock = Part(
      value: ClockReading(time: ClockTime(hour: value, minute: 0)), start: token.start,
      end: token.end, next: index + token.count)
    if token.number != nil { addDigits(&clock, isHeaded) } else { addWords(&clock) }
    if token.number == nil || clock.next == index + 1 { addMinutes(&clock) }
    return clock
  }

  /// ":30", "h30", "،40".
  private func addDigits(_ clock: inout Part<ClockReading>, _ isHeaded: Bool) {
    var place = clock.next
    let gap = tokens.gap(before: place)
    let isLettered =
      gap.isOpen && tokens.range(place)?.count ?? 0 <= 2 && tokens.has(place, .hourLetter)
    if isLettered {
      (clock.end, clock.next) = (tokens[place]?.end ?? clock.end, place + 1)
      place += 1
    }
    guard let token = tokens[place], let minute = token.number, token.digits == 2, minute < 60,
      token.start == token.wordStart
    else { return }
    switch tokens.gap(before: place) {
    case .none, .blank: guard isLettered else { return }
    case .colon, .dot: break
    case .comma: guard token.start == clock.end + 1 else { return }
    default: return
    }
    clock.value.time.minute = minute
    (clock.end, clock.next) = (token.end, place + 1)
  }

  /// "والنصف", "إلا ربعا".
  private func addWords(_ clock: inout Part<ClockReading>) {
    guard tokens.gap(before: clock.next).isOpen, let token = tokens[clock.next] else { return }
    if token.has(.fraction), token.isJoined {
      clock.value.time.minute = token.cue.amount
      (clock.end, clock.next) = (token.end, clock.next + token.count)
    } else if token.has(.except), let less = tokens.next(clock.next + token.count) {
      let place = clock.next + token.count
      if less.has(.fraction) {
        subtract(less.cue.amount, from: &clock, end: less.end, next: place + less.count)
      } else if let minutes = minutes(at: place) {
        subtract(minutes.value, from: &clock, end: minutes.end, next: minutes.next)
      }
    }
  }

  private func subtract(_ minutes: Int, from clock: inout Part<ClockReading>, end: Int, next: Int) {
    guard minutes < 60 else { return }
    clock.value.time.hour = clock.value.time.hour > 1 ? clock.value.time.hour - 1 : 12
    clock.value.time.minute = 60 - minutes
    (clock.end, clock.next) = (end, next)
  }

  /// "و15 دقيقة", "وعشر دقائق", also behind "و" apart.
  private func addMinutes(_ clock: inout Part<ClockReading>) {
    guard clock.value.time.minute == 0, tokens.gap(before: clock.next).isOpen else { return }
    var place = clock.next
    let isApart = tokens[place]?.has(.to) == true && tokens.range(place)?.count == 1
    if isApart { place += 1 }
    guard isApart || tokens[place]?.isJoined == true, let minutes = minutes(at: place),
      minutes.value < 60
    else { return }
    clock.value.time.minute = minutes.value
    (clock.end, clock.next) = (minutes.end, minutes.next)
  }

  private func minutes(at index: Int) -> Part<Int>? {
    guard var number = number(at: index), let unit = tokens.next(number.next),
      unit.has(.unit) || unit.has(.units), unit.cue.unit?.base == .minute
    else { return nil }
    (number.end, number.next) = (unit.end, number.next + unit.count)
    return number
  }

  /// "مساء", "من بعد الزوال" behind the time.
  private func withPart(_ clock: Part<ClockReading>) -> Part<ClockReading> {
    var clock = clock
    var place = clock.next
    if tokens.next(place, is: .of) { place += 1 }
    guard let token = tokens.next(place), token.has(.noon) else { return clock }
    clock.value.part = token.cue.part
    (clock.end, clock.next) = (token.end, place + token.count)
    return clock
  }
}
