internal import Foundation

/// An address on the web, in the parts that tell who publishes there and which page it is.
struct WebAddress {
  /// In lower case, without user, port and a dot behind it; names in other scripts as they are read.
  let host: String
  /// From the first slash on, with the query and without the fragment.
  let path: Substring

  /// - Returns: `nil` where `text` has no scheme of the web or no host with a dot in it.
  init?(_ text: String) {
    let text = text.drop(while: \.isWhitespace)
    let lower = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://", "//"].first(where: lower.hasPrefix) else {
      return nil
    }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let name = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
    let labels = name.lowercased().split(separator: ".").map(Punycode.label)
    guard labels.count > 1 else { return nil }
    host = labels.joined(separator: ".")
    path = rest.dropFirst(authority.count).prefix { $0 != "#" }
  }

  /// `link` with what it lacks taken from `base`; as it is where it lacks nothing, or `base` is none.
  static func absolute(_ link: String, base: String?) -> String {
    guard WebAddress(link) == nil, link.hasPrefix("/") || link.hasPrefix("?"),
      let base, WebAddress(base) != nil, let root = URL(string: base),
      let full = URL(string: link, relativeTo: root)?.absoluteString
    else { return link }
    return full
  }

  /// Whether the host is a number and no name.
  var isNumeric: Bool { host.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) } }

  /// The address without what differs between two links to one page; `nil` for a site's own.
  var pageKey: String? {
    let path = (path.removingPercentEncoding ?? String(path)).drop { $0 == "/" }
    let end = path.lastIndex { $0 != "/" }
    guard let end else { return nil }
    var host = host[...]
    for prefix in ["www.", "m.", "mobile.", "amp."] where host.hasPrefix(prefix) {
      host = host.dropFirst(prefix.count)
    }
    return "\(host)/\(path[...end])"
  }
}
