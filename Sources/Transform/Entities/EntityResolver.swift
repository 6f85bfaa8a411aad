import ArabicText
import Records

/// Tells what the names of an article name, as far as that article can tell.
struct EntityResolver: Sendable {
  private let lexicon: NameLexicon

  init(lexicon: NameLexicon) { self.lexicon = lexicon }

  /// The mentions of `spans` with their entities; readings that stay open become candidates.
  func resolve(_ text: NameText, _ spans: [NameSpan]) -> ResolvedNames {
    var resolved = ResolvedNames(spans: spans)
    let country = ArticleCountry(text, spans: spans)
    resolved.country = country.first
    var people = people(in: spans, text)
    let editions = EventEditions(text, spans: spans)
    var surfaces: [Int: Set<String>] = [:]
    for span in spans {
      let surface = name(of: span, in: text)
      let entity = entity(span, surface, text, country, &people, editions, &resolved)
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

  /// The people whom the spans name in full; the lexicon's spelling goes before others.
  private func people(in spans: [NameSpan], _ text: NameText) -> PersonIndex {
    var people = PersonIndex()
    let named = spans.filter { $0.type == .person }
    for span in named where span.entry != nil { people.add(name(of: span, in: text)) }
    for span in named where span.entry == nil { people.add(name(of: span, in: text)) }
    return people
  }

  /// The name as the text gives it, without marks, "لل…" with its article restored.
  private func name(of span: NameSpan, in text: NameText) -> String {
    let surface = Folding.withoutMarks(text.text[span.range])
    let dative = text.isDative(at: span.range.start, in: span.words.lowerBound)
    return (dative ? "\u{0627}" : "")
      + surface.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func entity(
    _ span: NameSpan, _ surface: String, _ text: NameText, _ country: ArticleCountry,
    _ people: inout PersonIndex, _ editions: EventEditions, _ resolved: inout ResolvedNames
  ) -> Int {
    let name = span.type == .person ? people.fullName(of: surface) : surface
    // A family name that the lexicon gives to somebody else is that of the person named in full.
    if let entry = span.entry, span.type != .person || span.words.count > 1 || name == surface {
      if let edition = editions.edition(of: span, lexicon) {
        return resolved.add(edition, entry: entry)
      }
      if let foreign = foreignInstitution(span, surface, text, country) {
        return resolved.add(foreign, entry: nil)
      }
      return resolved.add(entry, of: lexicon)
    }
    if let entry = knownEntry(name, type: span.type) { return resolved.add(entry, of: lexicon) }
    return resolved.add(
      Entity(key: "\(span.type.rawValue)|\(Folding.folded(name))", type: span.type, name: name),
      entry: nil)
  }

  /// The entry whose whole name is `name`.
  private func knownEntry(_ name: String, type: EntityType) -> Int? {
    var position = PhraseTrie.Position.root
    var found: Int?
    for word in WordScanner.words(of: CodePointText(name)) {
      guard let (next, value) = lexicon.phrases.advance(position, word.key) else { return nil }
      (position, found) = (next, value)
    }
    guard let found, !lexicon.names[found].isWeak else { return nil }
    let entry = lexicon.names[found].entry
    return lexicon.entries[entry].type == type ? entry : nil
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
    return Entity(key: key, type: .organization, kind: entry.kind, name: surface)
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
