/// A name as it stands in the text. Stored in `mentions`.
public struct Mention: Sendable, Hashable {
  /// How it was recognised.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    case model, lexicon, coreference
  }

  public let range: TextRange
  public let type: EntityType
  /// Index into `AnnotatedArticle.sentences`.
  public let sentence: Int
  /// Index into `AnnotatedArticle.entities`.
  public let entity: Int
  /// Confidence, 0 to 1.
  public let score: Double
  public let basis: Basis

  public init(
    range: TextRange, type: EntityType, sentence: Int, entity: Int, score: Double, basis: Basis
  ) {
    self.range = range
    self.type = type
    self.sentence = sentence
    self.entity = entity
    self.score = score
    self.basis = basis
  }
}

/// Another reading of an ambiguous mention. Stored in `mention_candidates`.
public struct MentionCandidate: Sendable, Hashable {
  /// Index into `AnnotatedArticle.mentions`.
  public let mention: Int
  /// Index into `AnnotatedArticle.entities`.
  public let entity: Int
  /// Confidence, 0 to 1.
  public let score: Double
  /// Why it was not decided, one clause in English.
  public let reason: String

  public init(mention: Int, entity: Int, score: Double, reason: String) {
    self.mention = mention
    self.entity = entity
    self.score = score
    self.reason = reason
  }
}
