internal import Foundation

/// An article's address, without what differs between two links to one page: scheme, `www.`, a
/// phone's or AMP's variant, the fragment, a trailing slash, and what counts visitors.
enum ArticleAddress {
  /// The parameters that name an article; any other counts visitors or lays the page out.
  private static let naming: Set<String> = [
    "id", "p", "pid", "nid", "aid", "newsid", "news_id", "articleid", "article_id", "article",
    "news", "post", "storyid", "story", "itemid", "item", "sid", "no", "num", "page_id", "q", "r",
  ]

  /// The key of `url`; `nil` where it is none or names a site and no page.
  static func key(_ url: String) -> String? {
    guard let address = URLComponents(string: escaped(url)), var host = address.host?.lowercased(),
      address.scheme.map({ ["http", "https"].contains($0.lowercased()) }) ?? true
    else { return nil }
    for prefix in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(prefix) {
      host.removeFirst(prefix.count)
    }
    var path = address.path.split(separator: "/").map(String.init)
    if let last = path.last, ["amp", "amp.html"].contains(last.lowercased()) { path.removeLast() }
    if path.first?.lowercased() == "amp" { path.removeFirst() }
    let query = (address.queryItems ?? [])
      .filter { naming.contains($0.name.lowercased()) && $0.value?.isEmpty == false }
      .map { "\($0.name.lowercased())=\($0.value ?? "")" }.sorted()
    guard !path.isEmpty || !query.isEmpty else { return nil }
    return ([host] + path + query).joined(separator: "/")
  }

  /// `url` with letters beyond ASCII escaped: addresses of Arabic pages are written either way.
  private static func escaped(_ url: String) -> String {
    guard url.utf8.contains(where: { $0 >= 0x80 || $0 == 0x20 }) else { return url }
    return url.utf8.map { byte in
      byte >= 0x80 || byte == 0x20
        ? "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        : String(decoding: [byte], as: UTF8.self)
    }.joined()
  }
}
