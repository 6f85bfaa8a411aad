import Records

/// Tells the day of a meeting.
struct MeetingDays {
  /// How many words before and behind the cue a day of its clause may stand.
  private static let reach = 40

  let text: NameText
  let times: [TimeExpression]

  /// The first day that the clause around `cue` names: no word that opens another clause stands
  /// between the two, nor before the day in its part of the sentence.
  func time(of cue: Int, _ sentence: Int) -> Int? {
    let words = text.prepared.sentenceWords[sentence]
    let around = max(words.lowerBound, cue - Self.reach)..<min(words.upperBound, cue + Self.reach)
    let start = text.words[around.lowerBound].range.start
    let end = text.words[around.upperBound - 1].range.end
    let first = times.partitioned { $0.range.start >= start }
    return times.indices[first...].prefix { times[$0].range.start < end }.first { index in
      let time = times[index]
      guard time.sentence == sentence, time.kind == .date || time.kind == .time,
        time.day != nil || time.value.isEmpty,
        let place = around.first(where: { text.words[$0].range.end > time.range.start })
      else { return false }
      let start = place < cue ? clauseStart(before: place, in: around) : cue + 1
      return !(start..<max(start, max(place, cue))).contains {
        text.reading(of: $0, with: .clauseOpener) != nil
      }
    }
  }

  /// The first word behind the last comma before `place`.
  private func clauseStart(before place: Int, in words: Range<Int>) -> Int {
    (words.lowerBound + 1..<max(place, words.lowerBound + 1)).last { word in
      (text.words[word - 1].range.end..<text.words[word].range.start).contains {
        text.text[$0] == "\u{060C}" || text.text[$0] == ","
      }
    } ?? words.lowerBound
  }
}
