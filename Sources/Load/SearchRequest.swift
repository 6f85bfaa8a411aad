/// What `fihrist search` is asked.
public struct SearchRequest: Sendable, Hashable {
  /// What is sought.
  public enum Scope: String, Sendable, CaseIterable {
    case articles, sentences
  }

  /// As typed; anything may be.
  public var words: String
  public var scope: Scope
  /// `nil`: of any outlet; likewise below.
  public var outlet: String?
  /// First and last day of publication, YYYY-MM-DD.
  public var since, until: String?
  /// A topic's code or its label in any language; topics below it count.
  public var topic: String?
  /// A name of an entity that the article mentions.
  public var entity: String?
  /// At most so many rows.
  public var limit: Int

  public init(
    words: String, scope: Scope = .articles, outlet: String? = nil, since: String? = nil,
    until: String? = nil, topic: String? = nil, entity: String? = nil, limit: Int = 20
  ) {
    self.words = words
    self.scope = scope
    self.outlet = outlet
    self.since = since
    self.until = until
    self.topic = topic
    self.entity = entity
    self.limit = limit
  }
}

/// A search that cannot be made.
public enum SearchError: Error, CustomStringConvertible {
  case nothingSought(String)
  case unknownTopic(String)
  case unknownEntity(String)

  public var description: String {
    switch self {
    case .nothingSought(let words): "there is no word to search for in: \(words)"
    case .unknownTopic(let name): "there is no topic \(name); the table topics lists them"
    case .unknownEntity(let name): "no entity is named \(name); the table entity_names lists them"
    }
  }
}
