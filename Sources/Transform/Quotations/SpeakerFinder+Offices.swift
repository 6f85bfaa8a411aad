import ArabicText
import Records

/// Offices that speak: their holders, or the office as a whole.
extension SpeakerFinder {
  /// The office with which the subject begins: who holds it by the words beside it, else by the rest
  /// of the article; else nobody, and the office as it is written. A lone title is left to who spoke
  /// before.
  func office(in subject: Range<Int>) -> Speaker? {
    guard let first = subject.first, let index = speech.stated.office(at: first) else { return nil }
    let office = speech.stated.offices[index]
    guard office.range.start == speech.words[first].range.start else { return nil }
    if let holder = holder(ofChainFrom: index) { return holder }
    if let person = speech.holders.holder(of: office) {
      return Speaker(entities: [person], asWritten: written(office), basis: .office)
    }
    guard office.words.count > 1 else { return nil }
    if let person = person(behind: office, in: subject) { return person }
    let isTitle = speech.cues[first].cue.contains(.sameSpeaker) || office.isBare
    if isTitle, office.nationality == nil, office.owner == nil, hasArticle(first) { return nil }
    let words = first..<max(office.words.upperBound, min(subject.upperBound, first + 8))
    if office.nationality == nil, let person = holder(of: words, speech.sentence(of: first)) {
      return Speaker(entities: [person], asWritten: written(office), basis: .office)
    }
    return Speaker(asWritten: written(office))
  }

  /// The office that ends right before the verb at `cue` ("الوزير المكلف بالعلاقات أجاب").
  func office(before cue: Int, from floor: Int) -> Speaker? {
    let end = speech.stated.offices.partitioned { $0.words.lowerBound >= cue }
    guard end > 0 else { return nil }
    let office = speech.stated.offices[end - 1]
    guard office.words.lowerBound >= floor, office.words.upperBound == cue,
      office.words.count > 1 || speech.holders.holder(of: office) != nil,
      office.range.start == speech.words[office.words.lowerBound].range.start
    else { return nil }
    if let holder = holder(ofChainFrom: end - 1) { return holder }
    let person = speech.holders.holder(of: office)
    return Speaker(
      entities: person.map { [$0] } ?? [], asWritten: written(office), basis: .office)
  }

  /// The person beside the office, or beside the last of those that it is stacked with.
  private func holder(ofChainFrom index: Int) -> Speaker? {
    var index = index
    while true {
      if let span = speech.stated.holder(of: index) {
        let mention = speech.mentions[span]
        return Speaker(entities: [mention.entity], asWritten: speech.text[mention.range])
      }
      let end = speech.stated.offices[index].words.upperBound
      guard index + 1 < speech.stated.offices.count,
        speech.stated.offices[index + 1].words.lowerBound == end,
        speech.stated.offices[index + 1].range.start > speech.words[end].range.start
      else { return nil }
      index += 1
    }
  }

  /// The person named a few words behind the office, behind words that no rule knows ("السفير
  /// الألماني لدى ليبيا X", "منسق الشؤون الإنسانية في الأردن X").
  private func person(behind office: Office, in subject: Range<Int>) -> Speaker? {
    let first = office.words.upperBound
    let window = first..<max(first, min(subject.upperBound, first + 10))
    guard let named = mentions(in: range(of: window)).first(where: { $0.type == .person }),
      !isOther(named)
    else { return nil }
    let between = first..<max(first, speech.word(from: named.range.start, in: window))
    guard
      between.allSatisfy({ !speech.cues[$0].cue.contains(.company) && !speech.isAfterPause($0) })
    else { return nil }
    return Speaker(entities: [named.entity], asWritten: speech.text[named.range])
  }

  private func written(_ office: Office) -> String {
    let end = speech.words[office.words.upperBound - 1].range.end
    return speech.text[TextRange(office.range.start, max(end, office.range.end))]
  }

  /// "نقل موقع X عن Y قوله": whose words the medium passes on.
  func source(of saying: Saying) -> Speaker? {
    guard speech.cues[saying.cue.lowerBound].cue.contains(.relay) else { return nil }
    let window = saying.subject.prefix(24)
    guard let about = window.last(where: { speech.cues[$0].cue.contains(.about) }),
      about + 1 < saying.subject.upperBound
    else { return nil }
    let behind = about + 1..<saying.subject.upperBound
    if let office = office(in: behind) { return office }
    let named = mentions(
      in: range(of: behind.prefix(12).lowerBound..<min(behind.upperBound, about + 13))
    )
    .first { $0.type == .person || $0.type == .organization }
    if let first = behind.first, speech.cues[first].cue.contains(.unnamed) {
      return Speaker(asWritten: speech.text[speech.words[first].range])
    }
    guard let named else { return Speaker(asWritten: speech.text[speech.words[about + 1].range]) }
    return Speaker(entities: [named.entity], asWritten: speech.text[named.range])
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

  /// The two persons who were named last with the office of the dual at `index` ("الوزيران"), or with
  /// any office where the word tells none; in the order of their first mention.
  func twoPersons(_ index: Int, before sentence: Int) -> [Int] {
    let range = speech.words[index].range
    let start = hasArticle(index) ? range.start + 2 : range.start
    let head = WordKey.of(speech.text.scalars[start..<max(start, range.end - 2)])
    let held = offices.roles(head, upTo: sentence).map(\.person)
    let stated =
      held.isEmpty
      ? speech.roles.filter { $0.sentence <= sentence }.suffix(Self.mostHolders).map(\.person)
      : held
    var persons: [Int] = []
    for person in stated.reversed() where persons.count < 2 && !persons.contains(person) {
      persons.append(person)
    }
    return persons.count == 2 ? persons.sorted() : []
  }

  private static let mostHolders = 64
}
