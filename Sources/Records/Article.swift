/// A document understood: what is its text, and what stands around it. Stored in `articles`.
public struct Article: Sendable, Hashable {
  /// How a date of publication came to be known. Stored in `articles.published_basis`.
  public enum PublishedBasis: String, Sendable, Hashable, CaseIterable {
    /// Given beside the text (a JSON field).
    case metadata
    /// Stated in the dateline or byline.
    case dateline
    /// Stated in the text.
    case text
  }

  /// Path below the input root, `#id` behind it for a record.
  public let source: String
  /// SHA-256 of the source document's bytes, lower-case hexadecimal.
  public let digest: String
  public let url: String?
  public let outlet: String?
  /// `nil` where the text carries no headline.
  public let title: String?
  /// `nil` where the text names no author or correspondent line.
  public let byline: String?
  /// `nil` where the text has no dateline.
  public let dateline: String?
  /// BCP 47 language code of the body: `ar`, `en`, `fr`, … or `und`.
  public let language: String
  /// The day of publication, `YYYY-MM-DD`; `nil` where it is not known.
  public let publishedOn: String?
  public let publishedBasis: PublishedBasis?
  /// The day of the last change that metadata state, `YYYY-MM-DD`; `nil` where they state none.
  public let modifiedOn: String?
  /// The section that metadata name; `nil` where they name none.
  public let section: String?
  /// As the outlet lists them.
  public let keywords: [String]
  /// The title (if any) and the paragraphs, a line feed between.
  public let text: String
  /// The lines of `text` in order: they cover it but for the line feeds between them.
  public let blocks: [TextBlock]
  /// What was cut, in the order of the source.
  public let removed: [RemovedBlock]

  public init(
    source: String, digest: String, url: String? = nil, outlet: String? = nil,
    title: String? = nil, byline: String? = nil, dateline: String? = nil, language: String = "ar",
    publishedOn: String? = nil, publishedBasis: PublishedBasis? = nil, modifiedOn: String? = nil,
    section: String? = nil, keywords: [String] = [], text: String, blocks: [TextBlock],
    removed: [RemovedBlock] = []
  ) {
    self.source = source
    self.digest = digest
    self.url = url
    self.outlet = outlet
    self.title = title
    self.byline = byline
    self.dateline = dateline
    self.language = language
    self.publishedOn = publishedOn
    self.publishedBasis = publishedBasis
    self.modifiedOn = modifiedOn
    self.section = section
    self.keywords = keywords
    self.text = text
    self.blocks = blocks
    self.removed = removed
  }

  /// Whether it is annotated: the steps of Transform know Arabic only.
  public var isArabic: Bool { language == "ar" }
}
