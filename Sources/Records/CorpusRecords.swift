/// What tells whether two texts are the same, or nearly. Stored in `article_fingerprints`.
public struct TextFingerprint: Sendable, Hashable {
  /// SHA-256 of the folded body text, lower-case hexadecimal: equal for exact duplicates.
  public let textDigest: String
  /// 16-bit MinHash values of the folded body's word shingles; empty for a body too short to compare.
  public let signature: [UInt32]
  /// Number of words in the body.
  public let wordCount: Int

  public init(textDigest: String, signature: [UInt32], wordCount: Int) {
    self.textDigest = textDigest
    self.signature = signature
    self.wordCount = wordCount
  }
}

/// An annotated article ready to be loaded.
public struct LoadableArticle: Sendable, Hashable {
  public let annotated: AnnotatedArticle
  public let fingerprint: TextFingerprint
  /// Its lines before recurring ones were cut; none where it came as clean text.
  public let lines: [ArticleLine]

  public init(
    annotated: AnnotatedArticle, fingerprint: TextFingerprint, lines: [ArticleLine] = []
  ) {
    self.annotated = annotated
    self.fingerprint = fingerprint
    self.lines = lines
  }
}

/// What the corpus steps need to know of an article: small enough to hold all of them at once.
public struct ArticleFacts: Sendable, Hashable {
  /// An entity's key and name, and how often the article mentions it: 0 where it is only implied.
  public struct EntityCount: Sendable, Hashable {
    public let key: String
    public let type: EntityType
    /// The fullest name that the article gives it.
    public let name: String
    public let count: Int

    public init(key: String, type: EntityType, name: String = "", count: Int) {
      self.key = key
      self.type = type
      self.name = name
      self.count = count
    }
  }

  public let source: String
  public let outlet: String?
  public let url: String?
  /// BCP 47.
  public let language: String
  /// `YYYY-MM-DD`; `nil` where it is not known.
  public let publishedOn: String?
  /// `YYYY-MM-DD`; `nil` where it is not known.
  public let modifiedOn: String?
  public let title: String?
  public let fingerprint: TextFingerprint
  /// Sorted by key.
  public let entities: [EntityCount]

  public init(
    source: String, outlet: String? = nil, url: String? = nil, language: String = "ar",
    publishedOn: String? = nil, modifiedOn: String? = nil, title: String? = nil,
    fingerprint: TextFingerprint, entities: [EntityCount] = []
  ) {
    self.source = source
    self.outlet = outlet
    self.url = url
    self.language = language
    self.publishedOn = publishedOn
    self.modifiedOn = modifiedOn
    self.title = title
    self.fingerprint = fingerprint
    self.entities = entities
  }

  /// These facts with the entities that `merged` names under their other keys; those that are one
  /// now are counted together, under the fullest name.
  public func renamed(_ merged: [String: String]) -> ArticleFacts {
    guard entities.contains(where: { merged[$0.key] != nil }) else { return self }
    return ArticleFacts(
      source: source, outlet: outlet, url: url, language: language, publishedOn: publishedOn,
      modifiedOn: modifiedOn, title: title, fingerprint: fingerprint,
      entities: Dictionary(grouping: entities) { merged[$0.key] ?? $0.key }
        .map { Self.together($1, under: $0) }
        .sorted { $0.key < $1.key })
  }

  private static func together(_ entities: [EntityCount], under key: String) -> EntityCount {
    let fullest = entities.max {
      ($0.name.unicodeScalars.count, $1.name) < ($1.name.unicodeScalars.count, $0.name)
    }
    return EntityCount(
      key: key, type: entities[0].type, name: fullest?.name ?? "",
      count: entities.reduce(0) { $0 + $1.count })
  }
}

/// An article that repeats another. Stored in `articles.duplicate_of` and `duplicates`.
public struct Duplicate: Sendable, Hashable {
  /// How it was told.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An older version of the article at the same address.
    case revision
    /// The same words.
    case exact
    /// Most word sequences.
    case near
  }

  public let source: String
  /// The article it repeats: the first of its group; of a revision the newest version.
  public let original: String
  public let kind: Kind
  /// Estimated share of word shingles in common, 0 to 1; 1 for the same words.
  public let similarity: Double

  public init(source: String, original: String, kind: Kind, similarity: Double) {
    self.source = source
    self.original = original
    self.kind = kind
    self.similarity = similarity
  }
}

/// Articles on one happening. Stored in `stories` and `articles.story_id`.
public struct Story: Sendable, Hashable {
  /// The sources of its articles, sorted; the first names the story.
  public let sources: [String]
  /// A headline or the main names, for reading.
  public let label: String
  /// First and last day of publication, `YYYY-MM-DD`; `nil` where no article has one.
  public let firstOn: String?
  public let lastOn: String?

  public init(sources: [String], label: String, firstOn: String?, lastOn: String?) {
    self.sources = sources
    self.label = label
    self.firstOn = firstOn
    self.lastOn = lastOn
  }
}
