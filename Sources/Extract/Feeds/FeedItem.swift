internal import Foundation

/// An item of RSS or entry of Atom, its fields as written.
struct FeedItem {
  var title: String?
  var link: String?
  var identifier: String?
  var published: String?
  var updated: String?
  /// The whole text in HTML; `nil` where only a summary is given.
  var content: String?
  var summary: String?
  var author: String?
  var categories: [String] = []

  /// The text in HTML: the whole one where there is one.
  var markup: String? {
    [content, summary].compactMap { $0 }.first {
      $0.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
  }

  /// Takes in the field `name`; the first of its kind counts.
  mutating func keep(_ name: String, _ value: String) {
    let line = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !line.isEmpty else { return }
    switch name {
    case "title": title = title ?? line
    case "link": link = link ?? line
    case "guid", "id": identifier = identifier ?? line
    case "pubDate", "published", "issued", "date": published = published ?? line
    case "updated", "modified": updated = updated ?? line
    case "encoded", "content": content = content ?? value
    case "description", "summary": summary = summary ?? value
    case "category", "subject": categories.append(line)
    case "creator", "author": author = author ?? Self.name(line)
    default: break
    }
  }

  /// The name of an author, given alone, in Atom's elements, or as RSS wants it: "a@b.ma (Name)".
  private static func name(_ author: String) -> String {
    if author.contains("@"), author.hasSuffix(")"), let open = author.lastIndex(of: "(") {
      return PlainText.of(String(author[author.index(after: open)...].dropLast()))
    }
    guard let start = author.range(of: "<name>")?.upperBound,
      let end = author[start...].range(of: "</name>")?.lowerBound
    else { return PlainText.of(author) }
    return PlainText.of(String(author[start..<end]))
  }
}
