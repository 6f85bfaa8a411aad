import Records

/// Tells names from times: "شارع 7 نوفمبر", "حركة 20 فبراير", "سوق السبت", "أجندة 2063".
struct TimeVeto {
  let tokens: TimeTokens
  /// The names of the sentence, in order.
  let names: ArraySlice<TextRange>

  /// Whether what begins at `index` belongs to a name.
  func rejects(_ reading: TimeReading, at index: Int) -> Bool {
    guard case .date(let date) = reading.meaning, date.anchor == nil, date.modifier == nil,
      date.part == nil, date.clock == nil
    else { return false }
    let isYear = date.year != nil && date.month == nil && date.day == nil
    let isFull = date.year != nil && date.month != nil
    guard !isFull else { return false }
    if let before = tokens[index - 1], tokens.gap(before: index).isOpen,
      tokens[index]?.has(.day) == false, before.has(.namer)
    {
      return !isYear || before.cue.value == "year"
    }
    return names.contains {
      $0.start <= reading.start && reading.end <= $0.end && $0.count > reading.end - reading.start
    } || isAmbiguous(date, at: index) && names.contains {
      $0.start <= reading.start && reading.end <= $0.end
    }
  }

  private func isAmbiguous(_ date: DatePattern, at index: Int) -> Bool {
    date.day == nil && tokens[index]?.cue.isAmbiguous == true
  }
}
