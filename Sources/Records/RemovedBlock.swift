/// A piece of the source that is no part of the article. Stored in `removed_blocks`.
public struct RemovedBlock: Sendable, Hashable, Codable {
  /// Why it was cut.
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    case repeatedTitle = "repeated-title"
    case relatedLinks = "related-links"
    /// A paragraph that stands twice.
    case repeatedText = "repeated-text"
    case share
    case commentForm = "comment-form"
    case tags
    case navigation
    case newsletter
    case cookieNotice = "cookie-notice"
    case copyright
    case advertisement
    case ticker
    case caption
    case source
    case publicationInfo = "publication-info"
    case disclaimer
    /// What an embedded post has beside its words: name, handle, day.
    case embeddedPost = "embedded-post"
    /// Prose that the page does not show until a script does.
    case hidden
    /// Learned from the other articles of the outlet.
    case recurringLine = "recurring-line"
  }

  public let reason: Reason
  /// The text as it stood in the source.
  public let text: String

  public init(reason: Reason, text: String) {
    self.reason = reason
    self.text = text
  }
}
