/// One source document as it was read, before anything was understood of it.
public struct RawDocument: Sendable, Hashable {
  /// What the document holds; exactly one of the annotate contract's three fields, or bytes.
  public enum Content: Sendable, Hashable {
    /// The bytes of a text file, in an encoding still to be found out.
    case file([UInt8])
    /// Clean text: nothing may be removed from it.
    case body(String)
    /// Scraped text with its boilerplate.
    case text(String)
    /// A web page.
    case html(String)
    /// An article in HTML without a page around it, as feeds carry it.
    case fragment(String)
    /// The bytes of a web page; `charset` is the encoding that came beside it, `nil` where none did.
    case page([UInt8], charset: String?)
  }

  /// The natural key: the path below the input root, and behind it `#id` for one record of a JSON
  /// Lines file or item of a feed, `#address` for one page of an archive. Stored in
  /// `articles.source`.
  public let source: String
  /// SHA-256 of the document's bytes (the file's as unpacked, the JSON line's, the
  /// item's fields) in lower-case hexadecimal.
  public let digest: String
  public let content: Content
  /// What came beside the text, as it was written there; `nil` where nothing was said.
  public let url: String?
  public let title: String?
  public let published: String?
  public let outlet: String?
  public let byline: String?
  public let modified: String?
  public let section: String?
  public let keywords: [String]

  public init(
    source: String, digest: String, content: Content, url: String? = nil, title: String? = nil,
    published: String? = nil, outlet: String? = nil, byline: String? = nil,
    modified: String? = nil, section: String? = nil, keywords: [String] = []
  ) {
    self.source = source
    self.digest = digest
    self.content = content
    self.url = url
    self.title = title
    self.published = published
    self.outlet = outlet
    self.byline = byline
    self.modified = modified
    self.section = section
    self.keywords = keywords
  }

  /// The document under another source.
  public func named(_ source: String) -> RawDocument {
    RawDocument(
      source: source, digest: digest, content: content, url: url, title: title,
      published: published,
      outlet: outlet, byline: byline, modified: modified, section: section, keywords: keywords)
  }
}
