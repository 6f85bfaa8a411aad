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
    if let before = tokens.before(index),
      tokens[index]?.has(.day) == false, before.has(.namer)
    {
      return !isYear || before.cue.value == "year"
    }
    guard let name = name(at: reading.start), reading.end <= name.end else { return false }
    return name.count > reading.end - reading.start || isAmbiguous(date, at: index)
  }

  /// The last name that begins at or before `position`.
  private func name(at position: Int) -> TextRange? {
    var (low, high) = (names.startIndex, names.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    return low > names.startIndex ? names[low - 1] : nil
  }

  private func isAmbiguous(_ date: DatePattern, at index: Int) -> Bool {
    date.day == nil && tokens[index]?.cue.isAmbiguous == true
  }
}
