import ArabicText
internal import Foundation
import Records

/// Tells what the names of an article name, as far as that article can tell.
struct EntityResolver: Sendable {
  private let lexicon: NameLexicon
  private let spelling: NameSpelling
  private let known: KnownPeople
  private let kinds: NameKinds
  private let divisions: Divisions

  /// - Throws: `LexiconError` with file and line where a lexicon in `folder` cannot be used.
  init(lexicon: NameLexicon, folder: URL) throws {
    self.lexicon = lexicon
    spelling = lexicon.spelling()
    known = KnownPeople(lexicon, spelling)
    kinds = try NameKinds(folder: folder)
    divisions = try Divisions(folder: folder)
  }

  /// The mentions of `spans` with their entities; readings that stay open become candidates.
  func resolve(_ text: NameText, _ found: [NameSpan]) -> ResolvedNames {
    let spans = found.map { linked($0, text) }
    var resolved = ResolvedNames(spans: spans)
    let country = ArticleCountry(text, spans: spans)
    resolved.country = country.first
    var people = people(in: spans, text)
    let bodies = BodyNames(text, spans: spans)
    let editions = EventEditions(text, spans: spans)
    var surfaces: [Int: Set<String>] = [:]
    for (index, span) in spans.enumerated() {
      let surface = name(of: span, in: text)
      let leader = spans[bodies.leader(of: index)]
      let entity =
        span.type == .person
        ? person(span, surface, text, &people, &resolved)
        : thing(leader, name(of: leader, in: text), text, country, editions, &resolved)
      surfaces[entity, default: []].insert(surface)
      noteRival(span, text, country, &resolved)
      resolved.mentions.append(
        Mention(
          range: span.range, type: span.type, sentence: span.sentence, entity: entity,
          score: span.score, basis: span.basis))
    }
    nameForms(surfaces, &resolved)
    return resolved
  }

  /// `span` with the entry whose name it is, whoever found it. Of people only full names are: a
  /// family name is anybody's.
  private func linked(_ span: NameSpan, _ text: NameText) -> NameSpan {
    guard span.entry == nil, span.type != .person || span.words.count > 1,
      let entry = entry(of: span, text)
    else { return span }
    return NameSpan(
      range: span.range, type: span.type, sentence: span.sentence, words: span.words,
      score: span.score, basis: span.basis, entry: entry)
  }

  /// The entry whose name `span` is; a year behind it ("مونديال 2030") or a head word before it that
  /// tells the entry's kind ("حزب") left aside.
  private func entry(of span: NameSpan, _ text: NameText) -> Int? {
    let name = name(of: span, in: text)
    if let entry = knownEntry(name, type: span.type) { return entry }
    guard span.words.count > 1 else { return nil }
    if span.type == .miscellaneous, text.words[span.words.upperBound - 1].isNumber,
      let blank = name.lastIndex(of: " ")
    {
      return knownEntry(String(name[..<blank]), type: span.type)
    }
    guard span.type == .organization || span.type == .location,
      let blank = name.firstIndex(of: " "),
      let kind = kinds.kind(of: span, in: text),
      let entry = knownEntry(String(name[name.index(after: blank)...]), type: span.type),
      lexicon.entries[entry].kind == kind
    else { return nil }
    return entry
  }

  /// The people whom the spans name in full; the lexicon's spelling goes before others.
  private func people(in spans: [NameSpan], _ text: NameText) -> PersonIndex {
    var people = PersonIndex(spelling: spelling)
    let named = spans.filter { $0.type == .person }
    for span in named where span.entry != nil { people.add(name(of: span, in: text)) }
    for span in named where span.entry == nil { people.add(name(of: span, in: text)) }
    for span in named { people.note(name(of: span, in: text), at: span.words.lowerBound) }
    return people
  }

  /// The person whom `span` names. A family name that the lexicon gives to somebody else is that
  /// of the person named in full.
  private func person(
    _ span: NameSpan, _ surface: String, _ text: NameText, _ people: inout PersonIndex,
    _ resolved: inout ResolvedNames
  ) -> Int {
    let (names, count) = people.fullNames(
      of: surface, at: span.words.lowerBound, most: AnnotationLimits.candidatesOfMention + 1)
    if let entry = span.entry, span.words.count > 1 || names[0] == surface {
      return resolved.add(entry, of: lexicon)
    }
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

  /// Natural key of a person whom no lexicon knows. A given name alone is another person's in every
  /// article.
  private func key(of name: String, in text: NameText) -> String {
    let parts = spelling.parts(of: name)
    let key = "\(EntityType.person.rawValue)|\(Folding.folded(name))"
    let isGivenName = parts.count == 1 && parts[0].isGivenName
    return isGivenName ? "\(key)|\(text.prepared.article.source)" : key
  }

  private func person(
    named name: String, _ text: NameText, _ resolved: inout ResolvedNames
  ) -> Int {
    if let told = resolved.people[name] { return told }
    let person: Int
    if let entry = knownEntry(name, type: .person) ?? known.entry(spelled: name) {
      person = resolved.add(entry, of: lexicon)
    } else {
      person = resolved.add(
        Entity(key: key(of: name, in: text), type: .person, name: name), entry: nil)
    }
    resolved.people[name] = person
    return person
  }

  /// The name as the text gives it, without marks, "لل…" with its article restored.
  private func name(of span: NameSpan, in text: NameText) -> String {
    let surface = Folding.withoutMarks(text.text[span.range])
    let dative = text.isDative(at: span.range.start, in: span.words.lowerBound)
    return (dative ? "\u{0627}" : "")
      + surface.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The body, place or other thing that `span` names.
  private func thing(
    _ span: NameSpan, _ name: String, _ text: NameText, _ country: ArticleCountry,
    _ editions: EventEditions, _ resolved: inout ResolvedNames
  ) -> Int {
    if let division = divisions.division(span, in: text) {
      return resolved.add(division, entry: nil)
    }
    if let entry = span.entry {
      if let edition = editions.edition(of: span, lexicon) {
        return resolved.add(edition, entry: entry)
      }
      if let foreign = foreignInstitution(span, name, text, country) {
        return resolved.add(foreign, entry: nil)
      }
      return resolved.add(entry, of: lexicon)
    }
    if let entry = knownEntry(name, type: span.type) { return resolved.add(entry, of: lexicon) }
    let key = "\(span.type.rawValue)|\(Folding.folded(name))"
    let kind = kinds.kind(of: span, in: text)
    return resolved.add(Entity(key: key, type: span.type, kind: kind, name: name), entry: nil)
  }

  /// The entry whose whole name is `name`.
  private func knownEntry(_ name: String, type: EntityType) -> Int? {
    let keys = WordScanner.words(of: CodePointText(name)).map(\.key)
    guard let found = lexicon.name(keys, type: type),
      type != .person || !lexicon.names[found].isWeak
    else { return nil }
    return lexicon.names[found].entry
  }

  /// A ministry or court that bears the name of one in the lexicon, but is another country's.
  private func foreignInstitution(
    _ span: NameSpan, _ surface: String, _ text: NameText, _ country: ArticleCountry
  ) -> Entity? {
    guard let entry = span.entry.map({ lexicon.entries[$0] }), Self.isPerCountry(entry),
      let own = entry.country.flatMap(lexicon.entry(withID:))
    else { return nil }
    let last = text.words[span.words.upperBound - 1].key
    let owner = lexicon.country(ofNationality: last) ?? country.first
    guard let owner, owner != own else { return nil }
    let key = "ORG|\(Folding.folded(surface))|\(lexicon.entries[owner].id)"
    let isTold = lexicon.country(ofNationality: last) != nil
    let adjective = isTold ? nil : lexicon.adjective(of: owner, with: surface)
    return Entity(
      key: key, type: .organization, kind: entry.kind,
      name: adjective.map { "\(surface) \($0)" } ?? surface)
  }

  /// Whether every country has one by that name.
  private static func isPerCountry(_ entry: LexiconEntry) -> Bool {
    switch entry.kind {
    case "ministry", "parliament", "justice", "security", "government": entry.type == .organization
    default: false
    }
  }

  /// Where two countries are in play, the other's institution stays a candidate.
  private func noteRival(
    _ span: NameSpan, _ text: NameText, _ country: ArticleCountry,
    _ resolved: inout ResolvedNames
  ) {
    guard let rival = country.rival, let entry = span.entry.map({ lexicon.entries[$0] }),
      Self.isPerCountry(entry), entry.country.flatMap(lexicon.entry(withID:)) != rival,
      !text.traits[span.words.upperBound - 1].contains(.nationality)
    else { return }
    guard resolved.candidates.count < AnnotationLimits.candidates else {
      resolved.candidatesLeftOut += 1
      return
    }
    let land = lexicon.entries[rival]
    let name = name(of: span, in: text)
    let other = Entity(
      key: "ORG|\(Folding.folded(name))|\(land.id)", type: .organization, kind: entry.kind,
      name: "\(name) (\(land.name))")
    resolved.candidates.append(
      MentionCandidate(
        mention: resolved.mentions.count, entity: resolved.add(other, entry: nil), score: 0.3,
        reason: "the article speaks of two countries and the name tells neither"))
  }

  /// Gives each entity the other forms that the article uses.
  private func nameForms(_ surfaces: [Int: Set<String>], _ resolved: inout ResolvedNames) {
    for (index, entity) in resolved.entities.enumerated() {
      let forms = (surfaces[index] ?? []).subtracting([entity.name]).sorted()
      guard !forms.isEmpty else { continue }
      resolved.entities[index] = Entity(
        key: entity.key, type: entity.type, kind: entity.kind, name: entity.name,
        nameLatin: entity.nameLatin, wikidata: entity.wikidata,
        names: forms.map { EntityName(name: $0, basis: .text) })
    }
  }
}
