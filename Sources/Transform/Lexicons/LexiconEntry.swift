import Records

/// An entity that the lexicons know: a row of `persons.tsv`, `organizations.tsv`, `places.tsv` or
/// `events.tsv`.
struct LexiconEntry: Sendable {
  let id: String
  let type: EntityType
  /// `nil` where the lexicon does not say.
  let kind: String?
  /// The fullest usual Arabic form.
  let name: String
  let latin: String?
  /// A Wikidata id; `nil` where none is certain.
  let wikidata: String?
  /// The id of the country it belongs to; `nil` where it belongs to none or to several.
  let country: String?
}

/// A name in the lexicons and the entry it belongs to.
struct LexiconName: Sendable {
  /// Index into `NameLexicon.entries`.
  let entry: Int
  /// Whether the name is an everyday word too, or another thing's, and needs evidence.
  let isWeak: Bool
  let wordCount: Int
}
