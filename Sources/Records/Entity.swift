/// CoNLL's types of names. Stored in `entities.type` and `mentions.type`.
public enum EntityType: String, Sendable, Hashable, CaseIterable {
  case person = "PER"
  case organization = "ORG"
  case location = "LOC"
  case miscellaneous = "MISC"
}

/// A name that an entity goes by. Stored in `entity_names`.
public struct EntityName: Sendable, Hashable {
  /// Where the name came from.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    case lexicon, text
  }

  public let name: String
  public let basis: Basis

  public init(name: String, basis: Basis) {
    self.name = name
    self.basis = basis
  }
}

/// The thing that mentions name, as far as one article can tell. Stored in `entities`.
public struct Entity: Sendable, Hashable {
  /// A person's. Stored in `entities.gender`.
  public enum Gender: String, Sendable, Hashable, CaseIterable {
    case male = "m"
    case female = "f"
  }

  /// The natural key across articles: a lexicon entry's id (`Q1028`, `per:abdelouafi-laftit`), or
  /// the type and the folded name (`PER|عبد الوافي لفتيت`) where no lexicon knows it.
  /// A single name has the article behind it: elsewhere it is somebody else.
  public let key: String
  public let type: EntityType
  /// country, city, ministry, party, club, competition, …; `nil` where it is not known.
  public let kind: String?
  /// The fullest usual Arabic form.
  public let name: String
  public let nameLatin: String?
  /// The country that it is, lies in, belongs to or acts in: ISO 3166-1 alpha-2; `nil` where it is
  /// none or not known.
  public let country: String?
  /// What it is known for, a few words in English from a lexicon; `nil` where none says so.
  public let description: String?
  /// Of a person; `nil` where it is not known.
  public let gender: Gender?
  /// A Wikidata id (`Q1028`) from a named lexicon; `nil` where none is certain.
  public let wikidata: String?
  /// Every other name it goes by in this article, sorted by name.
  public let names: [EntityName]

  public init(
    key: String, type: EntityType, kind: String? = nil, name: String, nameLatin: String? = nil,
    country: String? = nil, description: String? = nil, gender: Gender? = nil,
    wikidata: String? = nil, names: [EntityName] = []
  ) {
    self.key = key
    self.type = type
    self.kind = kind
    self.name = name
    self.nameLatin = nameLatin
    self.country = country
    self.description = description
    self.gender = gender
    self.wikidata = wikidata
    self.names = names
  }

  /// The entity with other `names`.
  public func named(_ names: [EntityName]) -> Entity {
    Entity(
      key: key, type: type, kind: kind, name: name, nameLatin: nameLatin, country: country,
      description: description, gender: gender, wikidata: wikidata, names: names)
  }
}
