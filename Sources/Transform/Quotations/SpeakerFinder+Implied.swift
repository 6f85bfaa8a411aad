import ArabicText
import Records

/// The speaker of a verb of saying that has no subject behind it.
extension SpeakerFinder {
  /// How many sentences back a verb of saying without a statement still tells who speaks.
  private static let memory = 2
  /// How many words back in its sentence the subject of another clause is looked for.
  private static let reach = 60

  /// Who stands before the verb in its sentence, or who spoke last.
  func implied(by saying: Saying) -> Speaker {
    let (cue, sentence) = (saying.cue.lowerBound, saying.sentence)
    let isPlural = speech.cues[cue].cue.contains(.plural)
    if saying.isParticiple, isPlural, last.entities.count > 1 { return previous }
    if saying.isParticiple, let subject = subject(beforeParticiple: cue, sentence) {
      return based(subject, .clause)
    }
    if saying.isParticiple, lastSentence == sentence { return previous }
    if !saying.isParticiple, isPlural {
      return several(before: cue, sentence)
    }
    if let antecedent = antecedent(of: cue, saying) { return based(antecedent, .clause) }
    if let unnamed = unnamedSubject(before: cue, sentence, saying) {
      return based(unnamed, .office)
    }
    if lastSentence == sentence { return previous }
    if let subject = clauseSubject(before: cue, sentence) { return based(subject, .clause) }
    if saying.isParticiple || !speech.cues[cue].isJoined {
      if let first = persons(before: cue, sentence).first {
        return based(speaker(first), .clause)
      }
      if let person = office(before: cue, sentence) {
        return Speaker(entities: [person], basis: .office)
      }
    }
    let gender = saying.isParticiple ? nil : PersonGenders.verb(cue, speech)
    for speaker in [
      lately(before: sentence), actor(before: sentence, gender), recent(sentence),
    ] {
      if let speaker, !speaker.entities.isEmpty, fits(speaker, gender) { return speaker }
    }
    return Speaker()
  }

  /// Whether nobody of the speakers is known to be of another gender than the verb.
  private func fits(_ speaker: Speaker, _ gender: Gender?) -> Bool {
    guard let gender, speaker.entities.count == 1 else { return true }
    return genders.gender(of: speaker.entities[0]).map { $0 == gender } ?? true
  }

  /// The subject of the verb of saying that stands last before the participle in its sentence, where
  /// that verb has no statement of its own ("ودعا X إلى …، مؤكدا أن").
  private func subject(beforeParticiple cue: Int, _ sentence: Int) -> Speaker? {
    let words = speech.prepared.sentenceWords[sentence]
    let floor = max(words.lowerBound, cue - Self.reach)
    let verb = (floor..<max(floor, cue)).last {
      speech.cues[$0].cue.contains(.verb) && !speech.isQuoted($0)
    }
    guard let verb, !speech.cues[verb].cue.contains(.clause) || lastSentence != sentence else {
      return nil
    }
    let behind = verb + speech.cues[verb].count
    let subject = behind..<max(behind, min(cue, behind + 16))
    let found = office(in: subject) ?? named(in: subject, sentence)
    return found.flatMap { $0.entities.isEmpty ? nil : $0 }
  }

  /// The one person whom the sentence before names as who acts, where nobody spoke in it ("قدم X
  /// استقالته أمس. وقال"); of several the one of the verb's gender.
  private func actor(before sentence: Int, _ gender: Gender?) -> Speaker? {
    guard sentence > 0, lastSentence < sentence - 1 else { return nil }
    let range = speech.prepared.sentences[sentence - 1].range
    var people = mentions(in: range).filter { $0.type == .person }
    if let gender, people.contains(where: { genders.gender(of: $0.entity) == gender }) {
      people = people.filter { genders.gender(of: $0.entity) ?? gender == gender }
    }
    guard let first = people.first, people.allSatisfy({ $0.entity == first.entity }),
      !isOther(first), speech.prepared.sentences[sentence - 1].part == .body
    else { return nil }
    return Speaker(entities: [first.entity], basis: .sentence)
  }

  /// "وقالوا": those who spoke last, where they were several.
  private func several(before cue: Int, _ sentence: Int) -> Speaker {
    if lastSentence == sentence, last.entities.count > 1 { return previous }
    let words = speech.prepared.sentenceWords[sentence]
    let range = TextRange(
      speech.words[max(words.lowerBound, cue - Self.reach)].range.start,
      speech.words[cue].range.start)
    let people = mentions(in: range).filter { $0.type == .person }
    if let first = people.indices.first(where: { isPair(people, $0) }) {
      return Speaker(
        entities: [people[first].entity, people[first + 1].entity], basis: .clause)
    }
    return last.entities.count > 1 ? previous : Speaker()
  }

  /// "X وY": two names with و between.
  private func isPair(_ people: [Mention], _ index: Int) -> Bool {
    guard index + 1 < people.count else { return false }
    let (one, two) = (people[index], people[index + 1])
    guard two.range.start - one.range.end <= 2, one.entity != two.entity else { return false }
    return speech.text[two.range.start - 1] == "\u{0648}"
  }

  /// The name right before the verb ("العثماني كشف") or before the pronoun that joins it ("الوزير
  /// لفتيت الذي قال").
  private func antecedent(of cue: Int, _ saying: Saying) -> Speaker? {
    let words = speech.prepared.sentenceWords[saying.sentence]
    guard !saying.isParticiple, !speech.cues[cue].isJoined, cue > words.lowerBound else {
      return nil
    }
    let before = speech.cues[cue - 1].cue
    let isRelative = before.contains(.adverb) && !before.contains(.breaker)
    let end = speech.words[isRelative ? cue - 1 : cue].range.start
    let named = mentions(in: TextRange(speech.words[words.lowerBound].range.start, end))
    if before.contains(.relative), let person = named.last(where: { $0.type == .person }) {
      return speaker(person)
    }
    let near = named.last
    guard let near, near.type == .person || near.type == .organization, !isOther(near),
      speech.words(in: TextRange(near.range.end, end), of: saying.sentence).isEmpty
    else { return nil }
    return speaker(near)
  }

  /// "كان وزير البترول علي النعيمي قد أوضح": who stands between the two auxiliaries.
  func subject(betweenAuxiliaries cue: Int, _ sentence: Int) -> Speaker? {
    let words = speech.prepared.sentenceWords[sentence]
    guard cue > words.lowerBound + 1, speech.cues[cue - 1].cue.contains(.perfected) else {
      return nil
    }
    let floor = max(words.lowerBound, cue - 20)
    guard let verb = (floor..<cue - 1).last(where: { speech.cues[$0].cue.contains(.was) }) else {
      return nil
    }
    let window = verb + 1..<cue - 1
    return office(in: window) ?? named(in: window, sentence)
  }

  /// The office right before the verb, or the noun that begins its sentence and names nobody ("مصدر
  /// من الأمانة العامة قال").
  private func unnamedSubject(before cue: Int, _ sentence: Int, _ saying: Saying) -> Speaker? {
    let words = speech.prepared.sentenceWords[sentence]
    guard !saying.isParticiple, !speech.cues[cue].isJoined, cue > words.lowerBound else {
      return nil
    }
    if let office = office(before: cue, from: words.lowerBound) { return office }
    guard speech.cues[words.lowerBound].cue.contains(.unnamed), cue - words.lowerBound < 12 else {
      return nil
    }
    return Speaker(asWritten: speech.text[speech.words[words.lowerBound].range])
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
      }), !isOther(first), !isMedium(first.entity)
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
  func lately(before sentence: Int) -> Speaker? {
    let first = max(lastSentence + 1, sentence - Self.memory, 0)
    for earlier in stride(from: sentence - 1, through: first, by: -1) {
      let words = speech.prepared.sentenceWords[earlier]
      for index in words.reversed()
      where speech.cues[index].cue.contains(.verb) && !speech.isQuoted(index) {
        let behind = index + speech.cues[index].count
        let subject = behind..<max(behind, min(words.upperBound, behind + 8))
        let named = office(in: subject) ?? named(in: subject, earlier)
        if let named, !named.entities.isEmpty {
          return Speaker(entities: named.entities, basis: .sentence)
        }
      }
    }
    return nil
  }

  func speaker(_ mention: Mention) -> Speaker {
    Speaker(entities: [mention.entity], asWritten: speech.text[mention.range])
  }
}
