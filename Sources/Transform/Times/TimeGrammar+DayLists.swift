/// Days that share the month at their end: "13 و14 و15 ماي", "من 21 إلى 31 مارس".
extension TimeGrammar {
  /// The days of a list that begins at `index`, each a date; at most a dozen.
  func dayList(at index: Int) -> [TimeReading]? {
    guard let first = monthDay(at: index), isListed(index) else { return nil }
    var days = [first]
    var place = first.next
    while days.count < 12 {
      var isJoined = false
      if tokens.next(place, is: .to), let token = tokens[place] {
        (place, isJoined) = (place + token.count, true)
      }
      guard let token = tokens[place],
        isJoined || token.isJoined || isSeparated(place), !token.hasPreposition
      else { return nil }
      if let last = calendar(at: place) {
        guard last.value.day != nil else { return nil }
        return days.map { reading(of: $0, like: last.value) } + [
          TimeReading(
            start: last.start, end: last.end, next: last.next,
            meaning: .date(dated(last.value, place)))
        ]
      }
      guard isListed(place), let day = monthDay(at: place) else { return nil }
      days.append(day)
      place = day.next
    }
    return nil
  }

  private func reading(of day: Part<MonthDay>, like date: DatePattern) -> TimeReading {
    var date = date
    date.day = day.value
    return TimeReading(start: day.start, end: day.end, next: day.next, meaning: .date(date))
  }

  private func dated(_ date: DatePattern, _ index: Int) -> DatePattern {
    var date = date
    date.isFuture = tokens.isFuture(before: index)
    return date
  }

  /// Whether the day at `index` is one in digits or an ordinal with the article.
  private func isListed(_ index: Int) -> Bool {
    guard let token = tokens[index] else { return false }
    return token.dayNumber != nil || token.cue.ordinal != nil && token.cue.hour == nil
  }

  private func isSeparated(_ index: Int) -> Bool {
    switch tokens.gap(before: index) {
    case .comma, .dash: true
    default: false
    }
  }
}
