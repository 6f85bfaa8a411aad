/// What a page says of itself in its head, as written there.
struct RawMetadata {
  /// The text of `<title>`.
  var title: String?
  /// The address of `<link rel="canonical">`.
  var canonical: String?
  /// The first value of each `<meta>` by its name, property or itemprop in lower case.
  private(set) var values: [String: String] = [:]
  /// The values of `<meta property="article:tag">`, which may stand many times.
  private(set) var tags: [String] = []
  /// The JSON-LD scripts.
  var linkedData: [String] = []
  /// The `datetime` attributes of `<time>` elements, with the line that each stands at.
  var times: [(datetime: String, line: Int)] = []

  mutating func add(_ name: String, _ content: String) {
    guard !content.isEmpty, content.utf8.count <= Self.longest, values.count < Self.most else {
      return
    }
    let key = name.lowercased()
    if key == "article:tag", tags.count < Self.most { tags.append(content) }
    if values[key] == nil { values[key] = content }
  }

  /// The first of `names` that has a value.
  func value(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0] }.first
  }

  private static let longest = 4096
  private static let most = 500
}
