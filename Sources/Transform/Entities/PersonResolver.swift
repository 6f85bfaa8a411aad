import ArabicText
import Records

/// Tells whom the names of people in an article name.
struct PersonResolver: Sendable {
  private let lexicon: NameLexicon
  private let spelling: NameSpelling
  private let known: KnownPeople

  init(_ lexicon: NameLexicon, _ spelling: NameSpelling) {
    self.lexicon = lexicon
    self.spelling = spelling
    known = KnownPeople(lexicon, spelling)
  }

  /// The people whom the spans name in full; the lexicon's spelling goes before others.
  func index(of spans: [NameSpan], _ named: [String], _ text: NameText) -> PersonIndex {
    var people = PersonIndex(spelling: spelling)
    let persons = spans.indices.filter { spans[$0].type == .person }
    for place in persons where spans[place].entry != nil {
      let known = spans[place].entry.flatMap { lexicon.entries[$0].gender }
      people.add(named[place], gender: known ?? GenderClue.ofName(spans[place], in: text))
    }
    for place in persons where spans[place].entry == nil {
      people.add(named[place], gender: GenderClue.ofName(spans[place], in: text))
    }
    for place in persons { people.note(named[place], at: spans[place].words.lowerBound) }
    return people
  }

  /// The person whom `span` names. A family name that the lexicon gives to somebody else is that
  /// of the person named in full.
  func resolve(
    _ span: NameSpan, _ surface: String, _ text: NameText, _ evidence: CountryEvidence,
    _ people: inout PersonIndex, _ resolved: inout ResolvedNames
  ) -> Int {
    if let entry = span.entry, knownName(surface) == nil, span.words.count > 1 {
      return resolved.add(entry, of: lexicon)
    }
    let (names, count) = people.fullNames(
      of: surface, at: span.words.lowerBound, gender: GenderClue.before(span, in: text),
      most: AnnotationLimits.candidatesOfMention + 1)
    if names[0] == surface {
      return alone(span, surface, text, evidence, &resolved)
    }
    if let entry = span.entry, span.words.count > 1 { return resolved.add(entry, of: lexicon) }
    let likeliest = person(named: names[0], text, &resolved)
    // Two full names may be spellings of one person whom the lexicon knows.
    var seen: Set = [likeliest]
    let listed = count > names.count ? "; \(names.count) of \(count) are listed" : ""
    for name in names.dropFirst() {
      guard let other = candidate(named: name, text, &resolved), seen.insert(other).inserted else {
        continue
      }
      resolved.candidates.append(
        MentionCandidate(
          mention: resolved.mentions.count, entity: other, score: 0.3,
          reason: "the article names several people of that name\(listed)"))
    }
    return likeliest
  }

  /// Whom a name stands for that the article gives in no fuller form.
  private func alone(
    _ span: NameSpan, _ surface: String, _ text: NameText, _ evidence: CountryEvidence,
    _ resolved: inout ResolvedNames
  ) -> Int {
    guard let name = knownName(surface) else { return person(named: surface, text, &resolved) }
    let entry = lexicon.names[name].entry
    guard needsEvidence(name) else { return resolved.add(entry, of: lexicon) }
    let weight = lexicon.country(of: entry).map { evidence.weight(of: $0) } ?? 0
    guard lexicon.names[name].isWeak || weight < ReferenceJudge.leastWeight else {
      return resolved.add(entry, of: lexicon)
    }
    let person = unknown(surface, text, &resolved)
    note(entry, &resolved)
    return person
  }

  private func needsEvidence(_ name: Int) -> Bool {
    lexicon.names[name].entry >= lexicon.ownCount
      && (lexicon.names[name].isShared || lexicon.names[name].isWeak)
  }

  private func note(_ entry: Int, _ resolved: inout ResolvedNames) {
    guard resolved.candidates.count < AnnotationLimits.candidates else {
      resolved.candidatesLeftOut += 1
      return
    }
    resolved.candidates.append(
      MentionCandidate(
        mention: resolved.mentions.count, entity: resolved.add(entry, of: lexicon), score: 0.3,
        reason: "others bear the name, and the article does not give it in full"))
  }

  /// The person whom `name` names, as another reading of a mention; `nil` where the article has as
  /// many as are kept.
  private func candidate(
    named name: String, _ text: NameText, _ resolved: inout ResolvedNames
  ) -> Int? {
    guard resolved.candidates.count < AnnotationLimits.candidates else {
      resolved.candidatesLeftOut += 1
      return nil
    }
    return person(named: name, text, &resolved)
  }

  /// Natural key of a person whom no lexicon knows. A given or family name alone is another person's
  /// in every article.
  private func key(of name: String, in text: NameText) -> String {
    let key = "\(EntityType.person.rawValue)|\(Folding.folded(name))"
    return spelling.parts(of: name).count < 2 ? "\(key)|\(text.prepared.article.source)" : key
  }

  private func person(
    named name: String, _ text: NameText, _ resolved: inout ResolvedNames
  ) -> Int {
    if let told = resolved.people[name] { return told }
    let sure = knownName(name).flatMap { needsEvidence($0) ? nil : lexicon.names[$0].entry }
    guard let entry = sure ?? known.entry(spelled: name) else {
      return unknown(name, text, &resolved)
    }
    let person = resolved.add(entry, of: lexicon)
    resolved.people[name] = person
    return person
  }

  private func unknown(_ name: String, _ text: NameText, _ resolved: inout ResolvedNames) -> Int {
    if let told = resolved.people[name] { return told }
    let person = resolved.add(
      Entity(
        key: key(of: name, in: text), type: .person, name: name,
        gender: GenderClue.ofName(name, lexicon)), entry: nil)
    resolved.people[name] = person
    return person
  }

  /// The lexicon's name of a person whose whole form is `name`.
  private func knownName(_ name: String) -> Int? {
    lexicon.name(NameLookup.keys(name), type: .person)
  }
}
