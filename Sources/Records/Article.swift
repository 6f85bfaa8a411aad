/// A document understood: what is its text, and what stands around it. Stored in `articles`.
public struct Article: Sendable, Hashable, Codable {
  /// How a date of publication came to be known. Stored in `articles.published_basis`.
  public enum PublishedBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// A field beside the text, or the metadata of the page's own article.
    case metadata
    /// Printed on the page beside the headline or the text.
    case page
    /// Part of the address.
    case url
    /// Stated in the dateline.
    case dateline
    /// A sentence in which today's weekday, its date and its year agree.
    case text
  }

  /// A day, and what states it.
  public struct DayStatement: Sendable, Hashable, Codable {
    /// `YYYY-MM-DD`.
    public let day: String
    public let basis: PublishedBasis

    public init(day: String, basis: PublishedBasis) {
      (self.day, self.basis) = (day, basis)
    }
  }

  /// Path below the input root, `#id` behind it for a record.
  public let source: String
  /// SHA-256 of the source document's bytes, lower-case hexadecimal.
  public let digest: String
  public let url: String?
  /// The name of who publishes it; `nil` where neither the source nor the address says so.
  public let outlet: String?
  /// ISO 3166-1 alpha-2 of the country that `outlet` is of; `nil` where it is not known.
  public let outletCountry: String?
  /// The news agency whose report it is, by its credit line; `nil` where none is named.
  public let agency: String?
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
  /// The earliest and the latest day that it can have been published, `YYYY-MM-DD`, where the day
  /// itself is not known; each `nil` where nothing sets it.
  public let publishedFrom, publishedTo: String?
  /// Evidence that is more than a day off `publishedOn`; `nil` where there is none.
  public let disputed: DayStatement?
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
    outletCountry: String? = nil, agency: String? = nil, title: String? = nil,
    byline: String? = nil,
    dateline: String? = nil, language: String = "ar", publishedOn: String? = nil,
    publishedBasis: PublishedBasis? = nil, publishedFrom: String? = nil,
    publishedTo: String? = nil, disputed: DayStatement? = nil, modifiedOn: String? = nil,
    section: String? = nil, keywords: [String] = [], text: String, blocks: [TextBlock],
    removed: [RemovedBlock] = []
  ) {
    self.source = source
    self.digest = digest
    self.url = url
    self.outlet = outlet
    self.outletCountry = outletCountry
    self.agency = agency
    self.title = title
    self.byline = byline
    self.dateline = dateline
    self.language = language
    self.publishedOn = publishedOn
    self.publishedBasis = publishedBasis
    self.publishedFrom = publishedFrom
    self.publishedTo = publishedTo
    self.disputed = disputed
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
