import ArabicText
import Records

/// The subject behind a verb of saying.
extension SpeakerFinder {
  /// How far behind its verb a subject is looked for, in words.
  private static let reach = 16

  /// The issuer of the document that speaks ("وذكر بلاغ لوزارة الصحة").
  func document(in subject: Range<Int>) -> (speaker: Speaker, issuer: Int?)? {
    let window = subject.prefix(Self.reach)
    let mentions = mentions(in: range(of: window))
    for index in window.prefix(3) {
      if isNamed(index, mentions) { return nil }
      guard speech.cues[index].cue.contains(.document) else { continue }
      let start = speech.words[index].range.start
      guard
        let mention = mentions.first(where: {
          $0.type == .organization && $0.range.start >= start
        })
      else { return nil }
      let written = TextRange(start, mention.range.end)
      let speaker = Speaker(entities: [mention.entity], asWritten: speech.text[written])
      return (speaker, mention.entity)
    }
    return nil
  }

  /// The organisation behind the document that was named last ("تناول تقرير لمنظمة …").
  private func issuer(before index: Int, _ sentence: Int) -> Int? {
    for earlier in stride(from: sentence, through: max(0, sentence - 3), by: -1) {
      let words = speech.prepared.sentenceWords[earlier]
      for place in words.reversed()
      where place < index && speech.cues[place].cue.contains(.document) {
        let behind = place + 1..<min(words.upperBound, place + 5)
        let issuer = mentions(in: range(of: behind)).first { $0.type == .organization }
        if let issuer { return issuer.entity }
      }
    }
    return nil
  }

  /// The speaker named by the words of `subject`; `nil` where they name none.
  func named(in subject: Range<Int>, _ sentence: Int) -> Speaker? {
    let window = subject.prefix(Self.reach)
    guard let first = window.first else { return nil }
    let mentions = mentions(in: range(of: window))
    for index in window.prefix(3) {
      if isNamed(index, mentions) { break }
      if let speaker = anaphor(at: index, in: window, mentions, sentence) { return speaker }
    }
    let end = subjectEnd(window)
    return subjectMention(mentions.filter { $0.range.start < end }, window, first)
  }

  private func isNamed(_ index: Int, _ mentions: [Mention]) -> Bool {
    mentions.contains { $0.range.contains(speech.words[index].range.start) }
  }

  /// Where a subject that is a noun ends: before a preposition ("الوزير في تصريح لوكالة").
  private func subjectEnd(_ window: Range<Int>) -> Int {
    guard let first = window.first, isNoun(first),
      let adjunct = window.dropFirst().first(where: { speech.cues[$0].cue.contains(.adjunct) })
    else { return Int.max }
    return speech.words[adjunct].range.start
  }

  /// The speaker where the subject is a noun that names nobody ("وقالت الفتاة", "وقال خبراء"): the
  /// body whose name begins with it, who spoke last where it stands for a speaker, else none that
  /// can be told.
  func unnamed(in subject: Range<Int>) -> Speaker? {
    guard let first = subject.first, isNoun(first), !speech.isAfterPause(first) else { return nil }
    let written = speech.text[speech.words[first].range]
    if speech.cues[first].cue.contains(.sameSpeaker) {
      let persons = last.entities.filter { isHolder($0, ofAnyOffice: hasArticle(first)) }
      return Speaker(entities: persons, asWritten: written)
    }
    guard hasArticle(first) else { return Speaker(asWritten: written) }
    return Speaker(entities: body(at: first).map { [$0] } ?? [], asWritten: written)
  }

  /// Whether the entity is a person who may be called by an office: by any ("الوزير"), or by one that
  /// nobody was said to hold ("رئيس المنتدى"), which is then not one with another office.
  private func isHolder(_ entity: Int, ofAnyOffice isAny: Bool) -> Bool {
    speech.entities[entity].type == .person
      && (isAny || !offices.isHolder(entity))
  }

  /// The organisation named last before the noun at `index` that begins with the same word.
  private func body(at index: Int) -> Int? {
    let key = bareKey(index)
    let end = speech.words[index].range.start
    return speech.mentions.last {
      $0.range.end <= end && $0.type == .organization && offices.body($0.entity) == key
    }?.entity
  }

  /// Whether the word at `index` may be a subject by itself: no preposition or adverb, nothing with
  /// one on it ("للصحافة", "بدوره"), no accusative ("أيضا").
  private func isNoun(_ index: Int) -> Bool {
    let range = speech.words[index].range
    let cue = speech.cues[index].cue
    guard range.count > 3, cue.isDisjoint(with: [.adverb, .adjunct, .complement, .blocker]) else {
      return false
    }
    if hasArticle(index) { return true }
    switch speech.text[range.start] {
    case "ل", "ب", "ك", "و", "ف": return false
    default: break
    }
    let ending = speech.text[range.end - 1]
    return speech.words[index].isArabic && ending != "ا" && ending != "\u{064B}"
  }

  private func hasArticle(_ index: Int) -> Bool {
    let range = speech.words[index].range
    return range.count > 3 && speech.text[range.start] == "ا"
      && speech.text[range.start + 1] == "ل"
  }

  private func anaphor(
    at index: Int, in window: Range<Int>, _ mentions: [Mention], _ sentence: Int
  ) -> Speaker? {
    let cue = speech.cues[index].cue
    let written = speech.text[speech.words[index].range]
    if cue.contains(.unnamed) { return Speaker(asWritten: written) }
    if cue.contains(.sameSource) {
      let source = issuer ?? issuer(before: index, sentence)
      return Speaker(entities: source.map { [$0] } ?? last.entities, asWritten: written)
    }
    if cue.contains(.twoSpeakers) {
      return Speaker(entities: twoPersons(before: sentence), asWritten: written)
    }
    guard cue.contains(.sameSpeaker) else {
      return index == window.first && hasArticle(index)
        ? holder(of: index..<index + 1, sentence).map {
          Speaker(entities: [$0], asWritten: written)
        }
        : nil
    }
    if let person = mentions.first(where: { $0.type == .person }), !isOther(person) {
      return Speaker(entities: [person.entity], asWritten: speech.text[person.range])
    }
    let office = index..<min(window.upperBound, index + 8)
    return holder(of: office, sentence).map { Speaker(entities: [$0], asWritten: written) }
  }

  /// The first person, else the first organisation, that the verb can have as its subject.
  private func subjectMention(
    _ mentions: [Mention], _ window: Range<Int>, _ first: Int
  ) -> Speaker? {
    let subjects = mentions.filter { !isOther($0) }
    guard
      let mention = subjects.first(where: { $0.type == .person })
        ?? subjects.first(where: { $0.type == .organization && !isInAside($0, window) })
        ?? subjects.first(where: { isGovernment($0, first) })
    else { return nil }
    return Speaker(entities: [mention.entity], asWritten: speech.text[mention.range])
  }

  /// Whether a preposition and no pause stands between the verb and the mention ("كتب في صفحته
  /// بفيسبوك").
  private func isInAside(_ mention: Mention, _ window: Range<Int>) -> Bool {
    for index in window.reversed() where speech.words[index].range.start < mention.range.start {
      if speech.cues[index].cue.contains(.adjunct) { return true }
      if speech.isAfterPause(index) { return false }
    }
    return false
  }

  /// Whether a capital or a country itself is the subject: it stands for its government.
  private func isGovernment(_ mention: Mention, _ first: Int) -> Bool {
    mention.type == .location && mention.range.start == speech.words[first].range.start
  }

  /// The person whose office shares most words with `words`; of equals who spoke last, else who was
  /// named last. The complement of an office ("وزير الداخلية") must be among them.
  func holder(of words: Range<Int>, _ sentence: Int) -> Int? {
    let sought = words.map { bareKey($0) }
    let needsComplement =
      words.count > 1 && !hasArticle(words.lowerBound) && hasArticle(words.lowerBound + 1)
    var best: (shared: Int, person: Int)?
    guard let head = sought.first else { return nil }
    for role in offices.roles(head, upTo: sentence) {
      let keys = role.keys
      if needsComplement, !keys.contains(sought[1]) { continue }
      let shared = sought.count { keys.contains($0) }
      let isTie = shared == best?.shared && last.entities.contains(best?.person ?? -1)
      if shared >= best?.shared ?? 1, !isTie { best = (shared, role.person) }
    }
    return best?.person
  }

  /// The two persons with an office who were named last, in the order of their first mention.
  private func twoPersons(before sentence: Int) -> [Int] {
    var persons: [Int] = []
    for role in speech.roles.reversed() where role.sentence <= sentence && persons.count < 2 {
      if !persons.contains(role.person) { persons.append(role.person) }
    }
    return persons.count == 2 ? persons.sorted() : []
  }
}
