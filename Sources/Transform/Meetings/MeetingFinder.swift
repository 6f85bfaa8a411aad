import ArabicText
import Records

/// Finds who met whom: a verb or noun of meeting with two or more people in one sentence.
struct MeetingFinder: Sendable {
  /// The meetings of the text, in order; two reports of the same people are one.
  func find(
    _ text: NameText, _ names: ResolvedNames, times: [TimeExpression]
  ) -> [Meeting] {
    var meetings: [Meeting] = []
    var seen: Set<Set<String>> = []
    var offices: [Office]?
    for sentence in text.prepared.sentences.indices {
      let words = text.prepared.sentenceWords[sentence]
      guard let cue = words.first(where: { isCue($0, of: words, text) }) else { continue }
      let end = words.first { text.reading(of: $0, with: .attendance) != nil && $0 > cue }
      var participants = people(in: cue..<(end ?? words.upperBound), names)
      if participants.isEmpty {
        let found = offices ?? OfficeScanner(text, spans: names.spans).offices()
        offices = found
        participants = officeHolders(words, text, found)
      }
      guard participants.count >= 2,
        seen.insert(Set(participants.map { $0.name })).inserted
      else { continue }
      meetings.append(
        Meeting(
          place: place(sentence, text, names),
          time: time(of: cue, in: words, sentence, text, times),
          participants: participants, sentence: sentence))
    }
    return meetings
  }

  /// The first day that the clause around `cue` names: no word that opens another clause stands
  /// between the two, nor before the day in its part of the sentence.
  private func time(
    of cue: Int, in words: Range<Int>, _ sentence: Int, _ text: NameText, _ times: [TimeExpression]
  ) -> Int? {
    let around = max(words.lowerBound, cue - Self.reach)..<min(words.upperBound, cue + Self.reach)
    return times.indices.first { index in
      let time = times[index]
      guard time.sentence == sentence, time.kind == .date || time.kind == .time,
        time.day != nil || time.value.isEmpty,
        time.range.start >= text.words[around.lowerBound].range.start,
        time.range.start < text.words[around.upperBound - 1].range.end,
        let place = around.first(where: { text.words[$0].range.end > time.range.start })
      else { return false }
      let first = place < cue ? clauseStart(before: place, in: around, text) : cue + 1
      return !(first..<max(first, max(place, cue))).contains {
        text.reading(of: $0, with: .clauseOpener) != nil
      }
    }
  }

  /// How many words before and behind the cue a day of its clause may stand.
  private static let reach = 40

  /// The first word behind the last comma before `place`.
  private func clauseStart(before place: Int, in words: Range<Int>, _ text: NameText) -> Int {
    (words.lowerBound + 1..<max(place, words.lowerBound + 1)).last { word in
      (text.words[word - 1].range.end..<text.words[word].range.start).contains {
        text.text[$0] == "\u{060C}" || text.text[$0] == ","
      }
    } ?? words.lowerBound
  }

  /// "استقبل", "لقاء … مع", "عقد … اجتماعا": a noun of meeting alone reports none, nor does a meeting
  /// that may be or will be ("قد يلتقي", "من المقرر أن يعقبها اجتماع").
  private func isCue(_ word: Int, of words: Range<Int>, _ text: NameText) -> Bool {
    guard !isUnreal(word, of: words, text) else { return false }
    if text.reading(of: word, with: .meetingVerb) != nil { return true }
    if text.reading(of: word, with: .meetingSupport) != nil {
      return (word..<min(word + 25, words.upperBound))
        .contains { text.reading(of: $0, with: .meetingNoun) != nil }
    }
    guard text.reading(of: word, with: .meetingNoun) != nil else { return false }
    return (word..<min(word + 4, words.upperBound)).contains {
      text.traits[$0].contains(.meetingWith)
    }
  }

  /// Whether the word, or one of the three before it, is an imperfect behind "قد", "أن", "لن".
  private func isUnreal(_ word: Int, of words: Range<Int>, _ text: NameText) -> Bool {
    (max(words.lowerBound + 1, word - 3)..<word + 1).contains { verb in
      text.reading(of: verb - 1, with: .irrealis) != nil
        && Self.imperfectPrefixes.contains(text.text[text.words[verb].range.start])
    }
  }

  /// The letters that an imperfect begins with, the first person's aside.
  private static let imperfectPrefixes: [Unicode.Scalar] = ["ي", "ت"]

  /// The people whom `words` name, each once; a meeting takes two.
  private func people(in words: Range<Int>, _ names: ResolvedNames) -> [Meeting.Participant] {
    var seen: Set<Int> = []
    var people: [Meeting.Participant] = []
    for (span, mention) in zip(names.spans, names.mentions)
    where mention.type == .person && words.contains(span.words.lowerBound) {
      guard seen.insert(mention.entity).inserted else { continue }
      people.append(
        Meeting.Participant(entity: mention.entity, name: names.entities[mention.entity].name))
    }
    return people.count >= 2 ? people : []
  }

  /// "وزير الداخلية المغربي ونظيره الفرنسي": offices stand for people who are not named.
  private func officeHolders(
    _ words: Range<Int>, _ text: NameText, _ offices: [Office]
  ) -> [Meeting.Participant] {
    guard
      let counterpart = words.first(where: { text.reading(of: $0, with: .counterpart) != nil }),
      counterpart + 1 < words.upperBound,
      text.traits[counterpart + 1].contains(.nationality),
      let host =
        offices.last(where: {
          words.contains($0.words.lowerBound) && $0.words.upperBound <= counterpart
        }),
      host.nationality != nil
    else { return [] }
    let office = text.text[host.range]
    let own = text.text[
      TextRange(host.range.start, text.words[host.words.upperBound - 1].range.end)]
    let other = "\(office) \(text.text[text.words[counterpart + 1].range])"
    return [own, other].map { Meeting.Participant(entity: nil, name: Folding.withoutMarks($0)) }
  }

  /// A city in the sentence, behind ب or في; a city before a country.
  private func place(_ sentence: Int, _ text: NameText, _ names: ResolvedNames) -> Int? {
    var country: Int?
    for (span, mention) in zip(names.spans, names.mentions)
    where mention.sentence == sentence && mention.type == .location {
      let kind = names.entities[mention.entity].kind
      if kind == "city" || kind == "commune" { return mention.entity }
      let word = text.words[span.words.lowerBound]
      if country == nil, span.range.start > word.range.start,
        text.text[span.range.start - 1] == "\u{0628}"
      {
        country = mention.entity
      }
    }
    return country
  }
}
