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
  /// The `datetime` attributes of `<time>` elements, the line that each stands at, and whether its
  /// class calls it the time of an update.
  var times: [(datetime: String, line: Int, isUpdate: Bool)] = []

  /// The days that `<meta itemprop>` states, with the line that each stands at: cards of other articles
  /// have them, too.
  private(set) var itemDays: [(name: String, content: String, line: Int)] = []

  /// Takes in a `<meta itemprop>` at `line`.
  mutating func addItem(_ name: String, _ content: String, line: Int) {
    let key = name.lowercased()
    guard key == "datepublished" || key == "datemodified" else { return add(name, content) }
    if itemDays.count < Self.most, content.utf8.count <= Self.longest {
      itemDays.append((key, content, line))
    }
  }

  /// The days called `name` that stand in `lines`; where none does, the only one of the page.
  func itemDays(_ name: String, in lines: Range<Int>) -> [String] {
    let all = itemDays.filter { $0.name == name }
    let own = all.filter { lines.contains($0.line) }.map(\.content)
    return own.isEmpty && Set(all.map(\.content)).count == 1 ? [all[0].content] : own
  }

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
