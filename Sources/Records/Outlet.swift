/// Who publishes: a newspaper, a site, a broadcaster, an agency. Stored in `outlets`.
public struct Outlet: Sendable, Hashable {
  /// What an outlet is. Stored in `outlets.kind`.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case newspaper
    case newsSite = "news_site"
    case agency, television, radio, magazine, portal
  }

  /// As readers know it; unique.
  public let name: String
  /// In Latin letters; `nil` where it has no such name.
  public let nameLatin: String?
  /// The registered domains of its sites, sorted.
  public let domains: [String]
  /// ISO 3166-1 alpha-2; `nil` for one of no single country.
  public let country: String?
  /// BCP 47; the language of most of what it publishes.
  public let language: String?
  public let kind: Kind?
  /// `nil` where no item is certain.
  public let wikidataID: String?

  public init(
    name: String, nameLatin: String? = nil, domains: [String] = [], country: String? = nil,
    language: String? = nil, kind: Kind? = nil, wikidataID: String? = nil
  ) {
    self.name = name
    self.nameLatin = nameLatin
    self.domains = domains
    self.country = country
    self.language = language
    self.kind = kind
    self.wikidataID = wikidataID
  }
}
