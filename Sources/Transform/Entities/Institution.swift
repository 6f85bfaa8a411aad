import ArabicText
import Records

/// What every country has under one name ("وزارة الداخلية", "البرلمان"), as one of them or as none.
struct Institution {
  let lexicon: NameLexicon
  /// Its entry; `nil` for a ministry that no lexicon lists.
  let entry: Int?
  let type: EntityType
  let kind: String?
  /// The name that all of them share.
  let name: String

  init(_ entry: Int, of lexicon: NameLexicon) {
    let row = lexicon.entries[entry]
    (self.lexicon, self.entry) = (lexicon, entry)
    (type, kind, name) = (row.type, row.kind, row.name)
  }

  init(unlisted name: String, kind: String, of lexicon: NameLexicon) {
    (self.lexicon, entry, type) = (lexicon, nil, .organization)
    (self.kind, self.name) = (kind, name)
  }

  /// Whether a country has many of it.
  var isLocal: Bool { entry.map { lexicon.entries[$0].scope == .city } ?? false }

  /// Whether it stands in other countries than its own, so that only its own name tells whose it is.
  var isAbroad: Bool { kind == "embassy" }

  /// It, whosoever it is.
  var bare: Entity {
    guard let entry else {
      return Entity(key: Self.key(type, name), type: type, kind: kind, name: name)
    }
    return Entity(entry, of: lexicon)
  }

  /// The lexicon's own entry for `country`'s.
  func own(of country: Int) -> Int? { entry.flatMap { lexicon.own($0, of: country) } }

  /// That of `country`, which no lexicon lists by itself. Of those that a country has many of, the
  /// country is no part of the name, unless it is `told` there.
  func of(_ country: Int, told: Bool) -> Entity {
    let land = lexicon.entries[country]
    let code = land.country ?? land.id
    var full = name
    if told || !isLocal {
      full =
        lexicon.adjective(of: country, with: name).map { "\(name) \($0)" }
        ?? "\(name) في \(land.name)"
    }
    return Entity(
      key: "\(entry.map { lexicon.entries[$0].id } ?? Self.key(type, name))|\(code)", type: type,
      kind: kind, name: full,
      nameLatin: entry.flatMap { lexicon.entries[$0].latin }.map {
        "\($0) (\(land.latin ?? code))"
      },
      country: code)
  }

  /// That of the city at `place`, named together with it ("محكمة الاستئناف بالرباط").
  func at(_ place: Entity) -> Entity {
    Entity(
      key: "\(entry.map { lexicon.entries[$0].id } ?? Self.key(type, name))|\(place.key)",
      type: type, kind: kind, name: "\(name) \u{0628}\(place.name)",
      nameLatin: entry.flatMap { lexicon.entries[$0].latin }.flatMap { head in
        place.nameLatin.map { "\(head) (\($0))" }
      }, country: place.country)
  }

  private static func key(_ type: EntityType, _ name: String) -> String {
    "\(type.rawValue)|\(Folding.folded(name))"
  }
}
