/// An article with all that Transform found in it. Indexes point into the arrays beside them.
public struct AnnotatedArticle: Sendable, Hashable {
  public let article: Article
  /// In the text's order, disjoint, each inside one block.
  public let sentences: [Sentence]
  /// In the text's order, disjoint, each inside its sentence.
  public let mentions: [Mention]
  /// In the order of first mention; keys are unique.
  public let entities: [Entity]
  public let candidates: [MentionCandidate]
  /// Best first.
  public let topics: [TopicTag]
  /// In the text's order; a direct one may lie inside an indirect one.
  public let quotations: [Quotation]
  /// In the text's order, disjoint.
  public let times: [TimeExpression]
  public let roles: [Role]
  public let meetings: [Meeting]
  /// The limits of annotation that the article reached, each once.
  public let limits: [ReachedLimit]

  public init(
    article: Article, sentences: [Sentence] = [], mentions: [Mention] = [],
    entities: [Entity] = [], candidates: [MentionCandidate] = [], topics: [TopicTag] = [],
    quotations: [Quotation] = [], times: [TimeExpression] = [], roles: [Role] = [],
    meetings: [Meeting] = [], limits: [ReachedLimit] = []
  ) {
    self.article = article
    self.sentences = sentences
    self.mentions = mentions
    self.entities = entities
    self.candidates = candidates
    self.topics = topics
    self.quotations = quotations
    self.times = times
    self.roles = roles
    self.meetings = meetings
    self.limits = limits
  }
}
