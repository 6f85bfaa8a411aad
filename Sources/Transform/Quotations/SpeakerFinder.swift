import ArabicText
import Records

/// Tells who speaks, by the words beside a verb of saying and by who spoke before.
struct SpeakerFinder {
  /// Who it is, and the words that say so.
  struct Speaker {
    var entities: [Int] = []
    var asWritten = ""
  }

  /// How far behind its verb a subject is looked for, in words.
  private static let reach = 16

  let speech: Speech
  /// The speakers of the last statement.
  private var last = Speaker()
  /// Who issued the last document that spoke.
  private var issuer: Int?
  private var lastSentence = -1

  init(speech: Speech) { self.speech = speech }

  /// The speaker of a statement: `cue` its verb, `subject` the words up to the statement.
  mutating func speaker(
    cue: Range<Int>, subject: Range<Int>, isParticiple: Bool, sentence: Int
  ) -> Speaker {
    var found = named(in: subject, sentence)
    if found == nil, !isParticiple { found = unnamed(in: subject) }
    if found == nil, isParticiple || subject.isEmpty || isAside(subject.lowerBound) {
      found = implied(before: cue.lowerBound, isParticiple: isParticiple, sentence)
    }
    let speaker = found ?? implied(before: cue.lowerBound, isParticiple: true, sentence)
    last = Speaker(entities: speaker.entities)
    lastSentence = sentence
    return speaker
  }

  /// Who spoke last.
  var previous: Speaker { Speaker(entities: last.entities) }

  /// The speaker named by the words of `subject`; `nil` where they name none.
  private mutating func named(in subject: Range<Int>, _ sentence: Int) -> Speaker? {
    let window = subject.prefix(Self.reach)
    guard let first = window.first else { return nil }
    let range = TextRange(
      speech.words[first].range.start, speech.words[window.upperBound - 1].range.end)
    let mentions = mentions(in: range)
    for index in window.prefix(3) {
      let cue = speech.cues[index].cue
      guard !mentions.contains(where: { $0.range.contains(speech.words[index].range.start) }) else {
        break
      }
      if let speaker = anaphor(cue, at: index, in: window, mentions, sentence) { return speaker }
    }
    let end = subjectEnd(window)
    return subjectMention(mentions.filter { $0.range.start < end }, first)
  }

  /// Where a subject that is a noun ends: before a preposition ("الوزير في تصريح لوكالة").
  private func subjectEnd(_ window: Range<Int>) -> Int {
    guard let first = window.first, isNoun(first),
      let adjunct = window.dropFirst().first(where: { speech.cues[$0].cue.contains(.adjunct) })
    else { return Int.max }
    return speech.words[adjunct].range.start
  }

  /// The speaker where the subject is a noun that names nobody ("وقالت الفتاة"): the body whose name
  /// begins with it, who spoke last where it stands for a speaker, else none that can be told.
  private func unnamed(in subject: Range<Int>) -> Speaker? {
    guard let first = subject.first, isNoun(first), !isAside(first) else { return nil }
    let written = speech.text[speech.words[first].range]
    let isPerson = last.entities.contains { speech.entities[$0].type == .person }
    if speech.cues[first].cue.contains(.sameSpeaker) {
      return Speaker(entities: isPerson ? last.entities : [], asWritten: written)
    }
    return Speaker(entities: body(at: first).map { [$0] } ?? [], asWritten: written)
  }

  /// The organisation named last before the noun at `index` that begins with the same word.
  private func body(at index: Int) -> Int? {
    let key = bareKey(index)
    let before = mentions(in: TextRange(0, speech.words[index].range.start))
    return before.last { mention in
      guard mention.type == .organization else { return false }
      let name = CodePointText(speech.entities[mention.entity].name)
      return WordScanner.words(of: name).first.map { bareKey($0.range, of: name) == key } ?? false
    }?.entity
  }

  /// Whether the word at `index` has the article and is no adverb ("اليوم").
  private func isNoun(_ index: Int) -> Bool {
    let range = speech.words[index].range
    return range.count > 3 && speech.text[range.start] == "ا" && speech.text[range.start + 1] == "ل"
      && !speech.cues[index].cue.contains(.adverb)
  }

  private mutating func anaphor(
    _ cue: QuotationCue, at index: Int, in window: Range<Int>, _ mentions: [Mention],
    _ sentence: Int
  ) -> Speaker? {
    let written = speech.text[speech.words[index].range]
    if cue.contains(.document), let mention = mentions.first(where: { $0.type == .organization }) {
      issuer = mention.entity
      return Speaker(
        entities: [mention.entity], asWritten: phrase(from: index, to: mention.range.end))
    }
    if cue.contains(.unnamed) { return Speaker(asWritten: written) }
    if cue.contains(.sameSource) {
      return Speaker(entities: issuer.map { [$0] } ?? last.entities, asWritten: written)
    }
    if cue.contains(.twoSpeakers) {
      return Speaker(entities: twoPersons(before: sentence), asWritten: written)
    }
    guard cue.contains(.sameSpeaker) else { return nil }
    if let person = mentions.first(where: { $0.type == .person }), !isOther(person) {
      return Speaker(entities: [person.entity], asWritten: speech.text[person.range])
    }
    guard let person = holder(of: index..<min(window.upperBound, index + 8), sentence) else {
      return nil
    }
    return Speaker(entities: [person], asWritten: written)
  }

  /// The first person, else the first organisation, that the verb can have as its subject.
  private func subjectMention(_ mentions: [Mention], _ first: Int) -> Speaker? {
    let subjects = mentions.filter { !isOther($0) }
    guard
      let mention = subjects.first(where: { $0.type == .person })
        ?? subjects.first(where: { $0.type == .organization })
        ?? subjects.first(where: { isGovernment($0, first) })
    else { return nil }
    return Speaker(entities: [mention.entity], asWritten: speech.text[mention.range])
  }

  /// Whether a capital or a country itself is the subject: it stands for its government.
  private func isGovernment(_ mention: Mention, _ first: Int) -> Bool {
    mention.type == .location && mention.range.start == speech.words[first].range.start
  }

  /// Whether a mention is spoken to or of: ل or ب stands before it ("لصحيفة").
  private func isOther(_ mention: Mention) -> Bool {
    guard mention.range.start > 0 else { return false }
    switch speech.text[mention.range.start - 1] {
    case "ل", "ب", "ك": return true
    default: return false
    }
  }

  /// The speaker of a verb without a subject behind it: who stands before it in its sentence, or
  /// who spoke last.
  private func implied(before cue: Int, isParticiple: Bool, _ sentence: Int) -> Speaker {
    if isParticiple, lastSentence == sentence { return previous }
    let start = speech.prepared.sentences[sentence].range.start
    let isJoined = speech.cues[cue].isJoined
    if isParticiple || !isJoined {
      let before = mentions(in: TextRange(start, speech.words[cue].range.start))
      let persons = before.filter { $0.type == .person && !isOther($0) }
      let mention = isParticiple ? persons.first : persons.last
      if let mention {
        return Speaker(entities: [mention.entity], asWritten: speech.text[mention.range])
      }
      if let person = office(before: cue, sentence) { return Speaker(entities: [person]) }
    }
    return previous
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

  /// Whether an aside or nothing stands where the subject should be ("وأكد، في تصريح، أن").
  private func isAside(_ index: Int) -> Bool {
    speech.isAfterPause(index) || speech.words[index].range.count <= 3
  }

  /// The person whose office shares most words with `words`; of equals who spoke last, else who was
  /// named last.
  private func holder(of words: Range<Int>, _ sentence: Int) -> Int? {
    let sought = words.map { bareKey($0) }
    var best: (shared: Int, person: Int)?
    for role in speech.roles where role.sentence <= sentence {
      let range = speech.prepared.sentences[role.sentence].range
      let office = speech.words(
        in: TextRange(role.range.start, min(range.end, role.range.end + 30)), of: role.sentence)
      let keys = office.map { bareKey($0) }
      guard let head = keys.first, head == sought.first else { continue }
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

  /// The key of a word without و and the article.
  private func bareKey(_ index: Int) -> UInt64 {
    bareKey(speech.words[index].range, of: speech.text)
  }

  private func bareKey(_ range: TextRange, of text: CodePointText) -> UInt64 {
    var start = range.start
    if text[start] == "و", range.count > 4 { start += 1 }
    if range.end - start > 4, text[start] == "ا", text[start + 1] == "ل" { start += 2 }
    return WordKey.of(text.scalars[start..<range.end])
  }

  private func phrase(from index: Int, to end: Int) -> String {
    let start = speech.words[index].range.start
    return speech.text[TextRange(start, max(start, end))]
  }

  private func mentions(in range: TextRange) -> [Mention] {
    var (low, high) = (0, speech.mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if speech.mentions[middle].range.start < range.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Array(speech.mentions[low...].prefix { $0.range.end <= range.end })
  }
}
