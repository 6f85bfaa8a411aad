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
  /// Whose feed the item was taken from, in a feed of many outlets, and that feed's address.
  var source: String?
  var sourceAddress: String?
  /// What kind of item it is in an export of WordPress, and whether it is published there.
  var kind: String?
  var status: String?
  var categories: [String] = []

  /// The text in HTML: the whole one where there is one.
  var markup: String? {
    [content, summary].compactMap { $0 }.first {
      $0.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
  }

  /// What else than a published article it is in an export of WordPress; `nil` where it is one.
  var otherKind: String? {
    switch (kind ?? "post", status ?? "publish") {
    case ("post", "publish"), ("page", "publish"): nil
    case ("attachment", _): "an attachment"
    case ("post", let status), ("page", let status): "a post with the status \(status)"
    case (let kind, _): "of the type \(kind)"
    }
  }

  /// The title without the name of the outlet that an aggregator puts behind it.
  var headline: String? {
    guard let title = title.map(PlainText.of), let source = source.map(PlainText.of) else {
      return title.map(PlainText.of)
    }
    for dash in [" - ", " – ", " | "] where title.hasSuffix(dash + source) {
      return String(title.dropLast(dash.count + source.count))
    }
    return title
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
    case "source": source = source ?? line
    case "wp:post_type": kind = kind ?? line
    case "wp:status": status = status ?? line
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
