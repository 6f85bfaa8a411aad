import ArabicText

/// What schema.org's JSON-LD in a page says of the page's own article.
struct LinkedArticle {
  var headline: String?
  var published: String?
  var modified: String?
  var section: String?
  var keywords: [String] = []
  var authors: [String] = []
  var publisher: String?
  var body: String?
  var url: String?

  /// The article in `data` that is the page's: the first whose headline or address agrees with the page;
  /// where the page has neither, the first. A page's own day stands in for an article's.
  ///
  /// - Parameters:
  ///   - titles: what the page calls itself.
  ///   - addresses: where it is, as keys (`WebAddress.pageKey`).
  /// - Returns: `nil` where it holds none, or other articles alone.
  init?(_ data: LinkedData, titles: [String], addresses: Set<String>) {
    let titles = titles.map(Self.words).filter { $0.count >= 3 }
    let own =
      data.articles.first { Self.agrees($0, data, titles, addresses) == true }
      ?? data.articles.first { Self.agrees($0, data, titles, addresses) == nil }
    let page = data.pages.first { Self.agrees($0, data, [], addresses) != false }
    guard let object = own ?? page else { return nil }
    self.init(object, data)
    if own == nil {
      (headline, authors, body) = (nil, [], nil)
    } else if let page {
      published = published ?? Self.text(page["datePublished"])
      modified = modified ?? Self.text(page["dateModified"])
    }
  }

  private init(_ object: LinkedData.Object, _ data: LinkedData) {
    headline = Self.text(object["headline"]) ?? Self.text(object["name"])
    published = Self.text(object["datePublished"]) ?? Self.text(object["dateCreated"])
    modified = Self.text(object["dateModified"])
    section = Self.names(object["articleSection"], data).first
    keywords = Self.names(object["keywords"], data)
    publisher = Self.names(object["publisher"], data).first
    authors = Self.authors(object["author"], data).filter { $0 != publisher }
    body = Self.text(object["articleBody"])
    url = Self.addresses(object, data).first
  }

  /// Whether an article is the page's, by its headline, else by its addresses; `nil` where neither says.
  private static func agrees(
    _ object: LinkedData.Object, _ data: LinkedData, _ titles: [Set<UInt64>],
    _ addresses: Set<String>
  ) -> Bool? {
    let own = Set(Self.addresses(object, data).compactMap { WebAddress($0)?.pageKey })
    if !own.isDisjoint(with: addresses) { return true }
    let headline = words(text(object["headline"]) ?? text(object["name"]) ?? "")
    if headline.count >= 2, !titles.isEmpty {
      return titles.contains { isLike(headline, $0) }
    }
    return own.isEmpty || addresses.isEmpty ? nil : false
  }

  /// Whether most words of the shorter of two titles stand in the other.
  private static func isLike(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Bool {
    a.intersection(b).count * 10 >= min(a.count, b.count) * 6
  }

  private static func words(_ text: String) -> Set<UInt64> {
    Set(WordScanner.words(of: CodePointText(PlainText.of(text))).map(\.key))
  }

  private static func addresses(_ object: LinkedData.Object, _ data: LinkedData) -> [String] {
    let page = object["mainEntityOfPage"]
    let inner = (page as? LinkedData.Object).map { [$0["@id"], $0["url"]] } ?? [page]
    return ([object["url"], object["@id"]] + inner).compactMap(text)
  }

  /// A text; of a list the first.
  private static func text(_ value: Any?) -> String? {
    if let list = value as? [Any] { return list.lazy.compactMap { $0 as? String }.first }
    if let object = value as? LinkedData.Object { return text(object["@value"]) }
    guard let text = value as? String, text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return text
  }

  /// The authors' names; those of organisations only where no person is named.
  private static func authors(_ value: Any?, _ data: LinkedData) -> [String] {
    let all = value as? [Any] ?? [value].compactMap { $0 }
    let people = all.filter { item in
      guard let object = data.object(item) else { return true }
      return !LinkedData.types(object).contains { $0.hasSuffix("Organization") }
    }
    return names(people.isEmpty ? all : people, data)
  }

  /// The names of persons, organisations or terms, given as texts, objects or lists of them.
  private static func names(_ value: Any?, _ data: LinkedData) -> [String] {
    switch value {
    case let list as [Any]: return list.flatMap { names($0 is [Any] ? nil : $0, data) }
    case is LinkedData.Object: return data.object(value).map { names($0["name"], data) } ?? []
    default: return text(value).map { [$0] } ?? []
    }
  }
}
