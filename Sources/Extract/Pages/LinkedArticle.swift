internal import Foundation

/// What schema.org's JSON-LD in a page says of its article.
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

  /// Objects nested deeper than this are not looked into.
  private static let deepest = 8

  /// The first article in `scripts`; `nil` where there is none.
  init?(_ scripts: [String]) {
    for script in scripts {
      guard let value = Self.value(of: script), let article = Self.article(value, 0) else {
        continue
      }
      self.init(article)
      return
    }
    return nil
  }

  private init(_ object: [String: Any]) {
    headline = Self.text(object["headline"]) ?? Self.text(object["name"])
    published = Self.text(object["datePublished"]) ?? Self.text(object["dateCreated"])
    modified = Self.text(object["dateModified"])
    section = Self.names(object["articleSection"]).first
    keywords = Self.names(object["keywords"])
    authors = Self.names(object["author"])
    publisher = Self.names(object["publisher"]).first
    body = Self.text(object["articleBody"])
    url = Self.text(object["url"])
  }

  /// The script's value; raw line ends and tabs inside strings, which JSON forbids, are forgiven.
  private static func value(of script: String) -> Any? {
    let bytes = script.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    return try? JSONSerialization.jsonObject(with: Data(bytes))
  }

  private static func article(_ value: Any, _ depth: Int) -> [String: Any]? {
    guard depth <= deepest else { return nil }
    if let list = value as? [Any] {
      return list.lazy.compactMap { article($0, depth + 1) }.first
    }
    guard let object = value as? [String: Any] else { return nil }
    if types(object).contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") }) {
      return object
    }
    return ["@graph", "mainEntity", "mainEntityOfPage"].lazy
      .compactMap { object[$0].flatMap { article($0, depth + 1) } }.first
  }

  private static func types(_ object: [String: Any]) -> [String] {
    (object["@type"] as? [Any] ?? [object["@type"] as Any]).compactMap { $0 as? String }
  }

  private static func text(_ value: Any?) -> String? {
    guard let text = value as? String, text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return text
  }

  /// The names of persons, organisations or terms, given as texts, objects or lists of them.
  private static func names(_ value: Any?) -> [String] {
    switch value {
    case let list as [Any]: return list.flatMap { names($0 is [Any] ? nil : $0) }
    case let object as [String: Any]: return names(object["name"])
    default: return text(value).map { [$0] } ?? []
    }
  }
}
