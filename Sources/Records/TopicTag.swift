/// A topic of an article. Stored in `article_topics`.
public struct TopicTag: Sendable, Hashable {
  /// IPTC Media Topic code, `medtop:20000639`.
  public let code: String
  /// Confidence, 0 to 1.
  public let score: Double
  /// The words that spoke for it, heaviest first. Stored in `topic_evidence`.
  public let evidence: [TopicEvidence]

  public init(code: String, score: Double, evidence: [TopicEvidence]) {
    self.code = code
    self.score = score
    self.evidence = evidence
  }
}

/// A word or phrase that spoke for a topic. Stored in `topic_evidence`.
public struct TopicEvidence: Sendable, Hashable {
  /// Its first occurrence in the text.
  public let range: TextRange
  public let weight: Double

  public init(range: TextRange, weight: Double) {
    self.range = range
    self.weight = weight
  }
}
