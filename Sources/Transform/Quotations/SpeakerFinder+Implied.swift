import ArabicText
import Records

/// The speaker of a verb of saying that has no subject behind it.
extension SpeakerFinder {
  /// How many sentences back a verb of saying without a statement still tells who speaks.
  private static let memory = 2

  /// Who stands before the verb in its sentence, or who spoke last.
  func implied(by saying: Saying) -> Speaker {
    let (cue, sentence) = (saying.cue.lowerBound, saying.sentence)
    if saying.isParticiple, lastSentence == sentence { return previous }
    if !saying.isParticiple, speech.cues[cue].cue.contains(.plural) { return several() }
    if let antecedent = antecedent(of: cue, saying) { return antecedent }
    if lastSentence == sentence { return previous }
    if let subject = clauseSubject(before: cue, sentence) { return subject }
    if saying.isParticiple || !speech.cues[cue].isJoined {
      if let first = persons(before: cue, sentence).first { return speaker(first) }
      if let person = office(before: cue, sentence) { return Speaker(entities: [person]) }
    }
    return lately(before: sentence) ?? previous
  }

  /// "وقالوا": those who spoke last, where they were several.
  private func several() -> Speaker { last.entities.count > 1 ? previous : Speaker() }

  /// The name right before the verb ("العثماني كشف") or before the pronoun that joins it ("الوزير
  /// لفتيت الذي قال").
  private func antecedent(of cue: Int, _ saying: Saying) -> Speaker? {
    let words = speech.prepared.sentenceWords[saying.sentence]
    guard !saying.isParticiple, !speech.cues[cue].isJoined, cue > words.lowerBound else {
      return nil
    }
    let isRelative = speech.cues[cue - 1].cue.contains(.adverb)
    let end = speech.words[isRelative ? cue - 1 : cue].range.start
    let near = mentions(in: TextRange(speech.words[words.lowerBound].range.start, end)).last
    guard let near, near.type == .person || near.type == .organization, !isOther(near),
      speech.words(in: TextRange(near.range.end, end), of: saying.sentence).isEmpty
    else { return nil }
    return speaker(near)
  }

  /// The first name of the sentence, where no preposition stands before it in its clause: the
  /// subject of the sentence's verb ("ألقت فيسبوك باللوم على كوغان، وقالت إن").
  private func clauseSubject(before cue: Int, _ sentence: Int) -> Speaker? {
    let words = speech.prepared.sentenceWords[sentence]
    let range = TextRange(
      speech.words[words.lowerBound].range.start, speech.words[cue].range.start)
    guard
      let first = mentions(in: range).first(where: {
        $0.type == .person || $0.type == .organization
      }), !isOther(first)
    else { return nil }
    let before = words.lowerBound..<speech.word(from: first.range.start, in: words)
    for index in before.reversed() {
      if speech.cues[index].cue.contains(.adjunct) { return nil }
      if speech.isAfterPause(index) { break }
    }
    return speaker(first)
  }

  private func persons(before cue: Int, _ sentence: Int) -> [Mention] {
    let start = speech.prepared.sentences[sentence].range.start
    return mentions(in: TextRange(start, speech.words[cue].range.start))
      .filter { $0.type == .person && !isOther($0) }
  }

  /// The holder of an office that is the subject before the verb ("الوزير الفرنسي الذي قال").
  private func office(before cue: Int, _ sentence: Int) -> Int? {
    let words = speech.prepared.sentenceWords[sentence]
    for index in stride(from: cue - 1, through: max(words.lowerBound, cue - 6), by: -1)
    where speech.cues[index].cue.contains(.sameSpeaker) {
      return holder(of: index..<cue, sentence)
    }
    return nil
  }

  /// The person whom a verb of saying without a statement names behind it since the last statement
  /// ("أعلن الوزير لفتيت إرسال فريق. وقال").
  private func lately(before sentence: Int) -> Speaker? {
    let first = max(lastSentence + 1, sentence - Self.memory, 0)
    for earlier in stride(from: sentence - 1, through: first, by: -1) {
      let words = speech.prepared.sentenceWords[earlier]
      for index in words.reversed()
      where speech.cues[index].cue.contains(.verb) && !speech.isQuoted(index) {
        let behind = index + speech.cues[index].count
        let subject = behind..<max(behind, min(words.upperBound, behind + 8))
        if let named = named(in: subject, earlier),
          named.entities.contains(where: { speech.entities[$0].type == .person })
        {
          return Speaker(entities: named.entities)
        }
      }
    }
    return nil
  }

  private func speaker(_ mention: Mention) -> Speaker {
    Speaker(entities: [mention.entity], asWritten: speech.text[mention.range])
  }
}
