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
      guard speech.cues[index].cue.contains(.document),
        index == window.lowerBound || !speech.cues[index - 1].cue.contains(.adjunct)
      else { continue }
      let start = speech.words[index].range.start
      guard
        let mention = mentions.first(where: {
          $0.type == .organization && $0.range.start >= start
        }), !isReceived(index, mention)
      else {
        let written = speech.text[speech.words[index].range]
        return isPublisher(index) ? nil : (Speaker(asWritten: written), nil)
      }
      let written = TextRange(start, mention.range.end)
      let speaker = Speaker(entities: [mention.entity], asWritten: speech.text[written])
      return (speaker, mention.entity)
    }
    return nil
  }

  /// "صحيفة", "وكالة": a medium that is not named in the next words is looked for as others are.
  private func isPublisher(_ index: Int) -> Bool { !speech.cues[index].cue.contains(.paper) }

  /// "بلاغ توصلت به X": X only received it.
  private func isReceived(_ document: Int, _ mention: Mention) -> Bool {
    let words = speech.prepared.sentenceWords[mention.sentence]
    let end = speech.word(from: mention.range.start, in: words)
    return (document..<max(document, end)).contains { speech.cues[$0].cue.contains(.receipt) }
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
      if persons.isEmpty, let only = onlyPerson(before: first) {
        return Speaker(entities: [only], asWritten: written, basis: .sentence)
      }
      return Speaker(entities: persons, asWritten: written)
    }
    guard hasArticle(first) else { return Speaker(asWritten: written) }
    return Speaker(
      entities: body(at: first).map { [$0] } ?? [], asWritten: written, basis: .office)
  }

  /// Whether the entity is a person who may be called by an office: by any ("الوزير"), or by one that
  /// nobody was said to hold ("رئيس المنتدى"), which is then not one with another office.
  private func isHolder(_ entity: Int, ofAnyOffice isAny: Bool) -> Bool {
    speech.entities[entity].type == .person
      && (isAny || !offices.isHolder(entity))
  }

  /// The one person whom the two sentences before the word name ("وقال اللاعب").
  private func onlyPerson(before index: Int) -> Int? {
    let sentence = speech.sentence(of: index)
    guard sentence > 0, hasArticle(index) else { return nil }
    let start = speech.prepared.sentences[max(0, sentence - 2)].range.start
    let people = mentions(in: TextRange(start, speech.words[index].range.start)).filter {
      $0.type == .person
    }
    guard let first = people.first, people.allSatisfy({ $0.entity == first.entity }) else {
      return nil
    }
    return first.entity
  }

  /// The organisation named last before the noun at `index` that begins with the same word or stands
  /// behind it ("منظمة “…”"), else the one that spoke last, if any did.
  private func body(at index: Int) -> Int? {
    let key = bareKey(index)
    let end = speech.words[index].range.start
    let isWord = speech.cues[index].cue.contains(.body)
    let named = speech.mentions.last {
      $0.range.end <= end && $0.type == .organization
        && (offices.body($0.entity) == key || isWord && isBehind(key, $0))
    }
    if let named { return named.entity }
    guard isWord, last.entities.count == 1,
      speech.entities[last.entities[0]].type == .organization, !isMedium(last.entities[0])
    else { return nil }
    return last.entities[0]
  }

  /// Whether the word before the name has `key` ("شركة “…”").
  private func isBehind(_ key: UInt64, _ mention: Mention) -> Bool {
    let words = speech.prepared.sentenceWords[mention.sentence]
    let first = speech.word(from: mention.range.start, in: words)
    return first > words.lowerBound && bareKey(first - 1) == key
  }

  /// Whether it is a network or a paper, in which others speak.
  func isMedium(_ entity: Int) -> Bool {
    speech.entities[entity].kind == "social_network" || speech.entities[entity].kind == "media"
  }

  /// Whether the word at `index` may be a subject by itself: no preposition or adverb, nothing with
  /// one on it ("للصحافة", "بدوره"), no accusative ("أيضا").
  private func isNoun(_ index: Int) -> Bool {
    let range = speech.words[index].range
    let cue = speech.cues[index].cue
    guard range.count > 3, cue.isDisjoint(with: [.adverb, .adjunct, .complement, .blocker]) else {
      return false
    }
    if hasArticle(index) || cue.contains(.noun) { return true }
    switch speech.text[range.start] {
    case "ل", "ب", "ك", "و", "ف": return false
    default: break
    }
    let ending = speech.text[range.end - 1]
    return speech.words[index].isArabic && ending != "ا" && ending != "\u{064B}"
  }

  func hasArticle(_ index: Int) -> Bool {
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
      if isUnnamedSource { return Speaker(asWritten: written) }
      let bodies = last.entities.filter { speech.entities[$0].type == .organization }
      let source = issuer ?? issuer(before: index, sentence)
      return Speaker(
        entities: source.map { [$0] } ?? bodies, asWritten: written, basis: .document)
    }
    if cue.contains(.twoSpeakers) {
      return Speaker(
        entities: twoPersons(index, before: sentence), asWritten: written, basis: .office)
    }
    guard cue.contains(.sameSpeaker) else {
      return index == window.first && hasArticle(index)
        ? holder(of: index..<index + 1, sentence).map {
          Speaker(entities: [$0], asWritten: written, basis: .office)
        }
        : nil
    }
    if let person = mentions.first(where: { $0.type == .person }), !isOther(person) {
      return Speaker(entities: [person.entity], asWritten: speech.text[person.range])
    }
    let office = index..<min(window.upperBound, index + 8)
    return holder(of: office, sentence).map {
      Speaker(entities: [$0], asWritten: written, basis: .office)
    }
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
    if let next = subjects.first(where: { isJoined($0, to: mention) }) {
      let written = TextRange(mention.range.start, next.range.end)
      return Speaker(entities: [mention.entity, next.entity], asWritten: speech.text[written])
    }
    return Speaker(entities: [mention.entity], asWritten: speech.text[mention.range])
  }

  /// "X وY": the second speaks too.
  private func isJoined(_ next: Mention, to first: Mention) -> Bool {
    next.range.start > first.range.end && next.range.start - first.range.end <= 2
      && next.type == first.type && next.entity != first.entity
      && speech.text[next.range.start - 1] == "\u{0648}"
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
}
