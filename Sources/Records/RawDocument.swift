/// One source document as it was read, before anything was understood of it.
public struct RawDocument: Sendable, Hashable {
  /// What the document holds; exactly one of the annotate contract's three fields, or a file.
  public enum Content: Sendable, Hashable {
    /// The bytes of a text file, in an encoding still to be found out.
    case file([UInt8])
    /// Clean text: nothing may be removed from it.
    case body(String)
    /// Scraped text with its boilerplate.
    case text(String)
  }

  /// The natural key: the path below the input root, and `#id` behind it for one record of a
  /// JSON Lines file. Stored in `articles.source`.
  public let source: String
  /// SHA-256 of the document's bytes (the file's, or the JSON line's) in lower-case hexadecimal.
  public let digest: String
  public let content: Content
  /// What came beside the text, as it was written there; `nil` where nothing was said.
  public let url: String?
  public let title: String?
  public let published: String?
  public let outlet: String?

  public init(
    source: String, digest: String, content: Content, url: String? = nil, title: String? = nil,
    published: String? = nil, outlet: String? = nil
  ) {
    self.source = source
    self.digest = digest
    self.content = content
    self.url = url
    self.title = title
    self.published = published
    self.outlet = outlet
  }
}
