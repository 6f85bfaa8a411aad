/// What articles side by side tell of who is who. Stored in `article_entities.entity_id` and
/// `mention_candidates`.
public struct EntityMatches: Sendable, Hashable {
  /// A name in one article that is certainly somebody's whom other articles name.
  public struct Resolved: Sendable, Hashable {
    public let source: String
    /// Key of the entity in that article.
    public let key: String
    /// Key of the entity it is.
    public let entity: String

    public init(source: String, key: String, entity: String) {
      self.source = source
      self.key = key
      self.entity = entity
    }
  }

  /// A name in one article that may be somebody's whom other articles name.
  public struct Open: Sendable, Hashable {
    public let source: String
    /// Key of the entity in that article.
    public let key: String
    /// Key of the entity it may be.
    public let entity: String
    /// Confidence, 0 to 1.
    public let score: Double
    /// Why it was not decided, one clause in English.
    public let reason: String

    public init(source: String, key: String, entity: String, score: Double, reason: String) {
      self.source = source
      self.key = key
      self.entity = entity
      self.score = score
      self.reason = reason
    }
  }

  /// For each key that is another spelling the key of the entity it is, in every article.
  public let merged: [String: String]
  /// Sorted by source and key.
  public let resolved: [Resolved]
  /// Sorted by source, key and entity.
  public let open: [Open]

  public init(
    merged: [String: String] = [:], resolved: [Resolved] = [], open: [Open] = []
  ) {
    self.merged = merged
    self.resolved = resolved
    self.open = open
  }
}
