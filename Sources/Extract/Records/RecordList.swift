internal import Foundation

/// An object that holds records in a list, as programming interfaces answer and JSON Feed has it:
/// `{"items": [{…}, {…}]}`.
enum RecordList {
  private static let names = [
    "items", "articles", "posts", "news", "results", "records", "documents", "docs", "data", "hits",
    "entries", "response",
  ]

  /// The members of the list in `bytes`, each as JSON; `nil` where it holds none.
  static func members(of bytes: [UInt8]) -> [[UInt8]]? {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let list = list(in: object, depth: 0)
    else { return nil }
    let isFeed = (object["version"] as? String)?.contains("jsonfeed.org") == true
    return list.compactMap { member in
      let record = isFeed ? feedItem(member) : hit(member)
      let data = try? JSONSerialization.data(
        withJSONObject: record, options: [.sortedKeys, .withoutEscapingSlashes])
      return data.map { Array($0) }
    }
  }

  private static func list(in object: [String: Any], depth: Int) -> [[String: Any]]? {
    for name in names {
      if let list = object[name] as? [[String: Any]], !list.isEmpty { return list }
      if depth < 2, let inner = object[name] as? [String: Any],
        let list = list(in: inner, depth: depth + 1)
      {
        return list
      }
    }
    return nil
  }

  /// A hit of Elasticsearch has its fields in `_source`.
  private static func hit(_ member: [String: Any]) -> [String: Any] {
    guard var source = member["_source"] as? [String: Any] else { return member }
    if source["id"] == nil, let id = member["_id"] { source["id"] = id }
    return source
  }

  /// An item of JSON Feed under the contract's names.
  private static func feedItem(_ item: [String: Any]) -> [String: Any] {
    var record: [String: Any] = [:]
    for (name, own) in [
      ("id", "id"), ("url", "url"), ("title", "title"), ("published", "date_published"),
      ("modified", "date_modified"), ("keywords", "tags"),
    ] {
      if let value = item[own] { record[name] = value }
    }
    record["author"] = item["authors"] ?? item["author"]
    if let html = item["content_html"] as? String {
      record["html"] = html
    } else {
      record["text"] = item["content_text"] ?? item["summary"]
    }
    return record
  }
}
