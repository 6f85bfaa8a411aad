import Records

/// Tells where a meeting took place.
struct MeetingPlaces {
  let text: NameText
  let names: ResolvedNames
  let cues: [MeetingCue]

  /// How many words before and behind the cue a place may stand.
  private static let reach = 80

  /// The city behind ب or في that stands next to the cue, else such a country, else a city to which
  /// somebody came.
  func place(of cue: Int, _ sentence: Int, besides parties: [Party]) -> Int? {
    let words = text.prepared.sentenceWords[sentence]
    let around = max(words.lowerBound, cue - Self.reach)..<min(words.upperBound, cue + Self.reach)
    let first = names.spans.partitioned { $0.words.lowerBound >= around.lowerBound }
    let places = names.spans.indices[first...].prefix {
      names.spans[$0].words.lowerBound < around.upperBound
    }.filter {
      names.spans[$0].type == .location && !isInside($0, parties) && isInClause($0, of: cue)
    }
    let near = places.sorted { distance($0, cue) < distance($1, cue) }
    return
      (near.first { isAt($0) && isCity($0) } ?? near.first { isAt($0) }
      ?? near.first { isTowards($0, before: cue) }).map { names.mentions[$0].entity }
  }

  private func distance(_ span: Int, _ cue: Int) -> Int {
    abs(names.spans[span].words.lowerBound - cue)
  }

  /// Whether no word that opens another clause stands between the place and the cue.
  private func isInClause(_ span: Int, of cue: Int) -> Bool {
    let word = names.spans[span].words.lowerBound
    let between = word < cue ? word..<cue : cue + 1..<max(cue + 1, word)
    return !between.contains {
      text.reading(of: $0, with: .clauseOpener) != nil && !cues[$0].contains(.where)
    }
  }

  private func isInside(_ span: Int, _ parties: [Party]) -> Bool {
    let word = names.spans[span].words.lowerBound
    let index = parties.partitioned { $0.words.upperBound > word }
    return index < parties.count && parties[index].words.contains(word)
  }

  private func isCity(_ span: Int) -> Bool {
    let kind = names.entities[names.mentions[span].entity].kind
    return kind != "country" && kind != "continent" && kind != "region"
  }

  /// Whether ب, في, a head word ("بمدينة") or a verb of hosting ("احتضنت") stands before it.
  private func isAt(_ span: Int) -> Bool {
    let (range, word) = (names.spans[span].range, names.spans[span].words.lowerBound)
    if range.start > text.words[word].range.start {
      return text.text[range.start - 1] == "\u{0628}"
    }
    guard word > 0, text.gaps[word - 1] == .blank else { return false }
    if cues[word - 1].contains(.venue) { return true }
    if text.traits[word - 1].contains(.locative) { return true }
    guard text.reading(of: word - 1, with: .placeHeadOutside) != nil, word > 1 else {
      return false
    }
    return text.letter(word - 1, 0) == "\u{0628}" || text.traits[word - 2].contains(.locative)
  }

  /// "وصل إلى موسكو … حيث يلتقي".
  private func isTowards(_ span: Int, before cue: Int) -> Bool {
    let (range, word) = (names.spans[span].range, names.spans[span].words.lowerBound)
    guard word < cue, word > 0 else { return false }
    if range.start > text.words[word].range.start {
      return text.text[range.start - 1] == "\u{0644}"
    }
    return text.count(word - 1) == 3 && text.letter(word - 1, 0) == "\u{0625}"
      && text.letter(word - 1, 1) == "\u{0644}"
  }
}
