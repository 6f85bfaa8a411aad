import Records

/// An article's names and what they name. Later steps may add entities, never take one away.
struct ResolvedNames {
  /// Parallel to `mentions`.
  let spans: [NameSpan]
  var mentions: [Mention] = []
  var entities: [Entity] = []
  var candidates: [MentionCandidate] = []
  /// How many candidates there were beyond `AnnotationLimits.candidates`.
  var candidatesLeftOut = 0
  /// The country whose affairs the article tells; `nil` where none is certain.
  var country: Int?
  /// For each entity its entry in the lexicon; `nil` where it has none.
  var entries: [Int?] = []

  /// For each full name that was asked for the index of its person.
  var people: [String: Int] = [:]

  private var index: [String: Int] = [:]

  init(spans: [NameSpan]) { self.spans = spans }

  /// The index of the entity with `entity`'s key, which is added where it is new.
  mutating func add(_ entity: Entity, entry: Int?) -> Int {
    if let known = index[entity.key] { return known }
    index[entity.key] = entities.count
    entities.append(entity)
    entries.append(entry)
    return entities.count - 1
  }

  /// The index of the entity for the lexicon's `entry`, which is added where it is new.
  mutating func add(_ entry: Int, of lexicon: NameLexicon) -> Int {
    add(Entity(entry, of: lexicon), entry: entry)
  }
}

extension Entity {
  /// The entity that a row of the lexicons describes.
  init(_ entry: Int, of lexicon: NameLexicon) {
    let row = lexicon.entries[entry]
    self.init(
      key: row.id, type: row.type, kind: row.kind, name: row.name, nameLatin: row.latin,
      country: lexicon.countryCode(of: entry),
      description: row.about, gender: row.gender, wikidata: row.wikidata)
  }
}
