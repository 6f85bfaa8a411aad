import Lexicons
import Records

/// An entity that the lexicons know: a row of `persons.tsv`, `organizations.tsv`, `places.tsv`,
/// `events.tsv` or `institutions.tsv`. What few mentions ask for is read from the row when asked.
struct LexiconEntry: Sendable {
  /// How many things go by the names of a row of `institutions.tsv`.
  enum Scope: String, Sendable {
    /// Every country has one ("وزارة الداخلية").
    case country
    /// A country has many ("محكمة الاستئناف").
    case city
  }

  let type: EntityType
  /// `nil` where the lexicon does not say.
  let kind: String?
  /// ISO 3166-1 alpha-2, or the id of a place in an operator's lexicon; `nil` where it belongs to no
  /// country or to several.
  let country: String?
  /// `nil` for one single thing.
  let scope: Scope?
  let row: LexiconTable.Row

  var id: String { row["id"] }
  /// The fullest usual Arabic form.
  var name: String { row["name"] }
  var latin: String? { filled("latin") }
  /// A Wikidata id; `nil` where none is certain.
  var wikidata: String? { filled("wikidata") }
  /// What it is known for, a few words in English; `nil` where the lexicon does not say.
  var about: String? { filled("about") }
  /// Of a person; `nil` where the lexicon does not say.
  var gender: Entity.Gender? { filled("gender").flatMap(Entity.Gender.init) }

  /// Whether it is a place so small that its name is more often something else.
  var isSmallPlace: Bool {
    switch kind {
    case "commune", "village", "district", "road", "camp": type == .location
    default: false
    }
  }

  private func filled(_ column: String) -> String? {
    let field = row.field(column)
    return field.isEmpty ? nil : field
  }
}

/// A name in the lexicons and the entry it belongs to.
struct LexiconName: Sendable {
  /// Index into `NameLexicon.entries`.
  let entry: Int
  /// Whether the name is an everyday word too, and is a name only where something says so.
  let isWeak: Bool
  /// Whether other things bear it too, so that it needs evidence to stand for this one.
  let isShared: Bool
  let wordCount: Int
}
