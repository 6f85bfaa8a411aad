internal import Foundation

/// The address of a page behind a copy of it: web archives, AMP caches, translations, redirections.
enum OriginalAddress {
  /// So many copies may be wrapped in each other.
  private static let deepest = 4

  /// The original of `address`, as it is written in the copy's; `address` where it is no copy's.
  static func of(_ address: String) -> String {
    var address = address
    for _ in 0..<deepest {
      guard let inner = inner(address) else { break }
      address = inner
    }
    return address
  }

  private static func inner(_ address: String) -> String? {
    guard let copy = WebAddress(address) else { return nil }
    let path = String(copy.path.drop { $0 == "/" })
    let host = copy.host.hasPrefix("www.") ? String(copy.host.dropFirst(4)) : copy.host
    switch host {
    case "web.archive.org", "archive.org", "arquivo.pt", "archive.ph", "archive.is",
      "archive.today",
      "webarchive.org.uk", "wayback.archive-it.org":
      return archived(path)
    case "google.com" where path.hasPrefix("amp/"):
      return cached(path.dropFirst(4))
    case "google.com", "l.facebook.com", "lm.facebook.com":
      return parameter(["url", "q", "u"], path)
    case "webcache.googleusercontent.com":
      return parameter(["q"], path, behind: "cache:")
    default: break
    }
    if copy.host.hasSuffix(".cdn.ampproject.org") || copy.host.hasSuffix("bing-amp.com") {
      let parts = path.split(separator: "/", maxSplits: 1)
      return parts.count == 2 && parts[0].count <= 2 ? cached(parts[1]) : nil
    }
    if copy.host.hasSuffix(".translate.goog") {
      let name = copy.host.dropLast(".translate.goog".count)
      // A dash of the host is doubled there, a dot is a dash.
      let host = name.replacing("--", with: "\u{0}").replacing("-", with: ".")
        .replacing("\u{0}", with: "-")
      return "https://\(host)/\(path.prefix { $0 != "?" })"
    }
    return nil
  }

  /// Behind the time of the capture: "web/20240609101010id_/https://…".
  private static func archived(_ path: String) -> String? {
    let lower = path.lowercased()
    for scheme in ["https:/", "http:/"] {
      guard let range = lower.range(of: scheme) else { continue }
      let before = lower[..<range.lowerBound]
      guard before.hasSuffix("/") || before.isEmpty, before.contains(where: \.isNumber) else {
        continue
      }
      // Some proxies join the two slashes.
      let rest = path[range.upperBound...].drop { $0 == "/" }
      return "\(scheme)/\(rest)"
    }
    // "web/2024/www.hespress.com/1.html"
    let parts = path.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[1].prefix(4).allSatisfy(\.isNumber), parts[2].contains(".") else {
      return nil
    }
    return "http://\(parts[2])"
  }

  /// Behind "s/" for https: "s/www.hespress.com/amp/1.html".
  private static func cached(_ path: Substring) -> String? {
    let isSecure = path.hasPrefix("s/")
    let rest = isSecure ? path.dropFirst(2) : path
    guard rest.prefix(while: { $0 != "/" }).contains(".") else { return nil }
    return (isSecure ? "https://" : "http://") + rest
  }

  /// The address that a parameter of a redirection holds.
  private static func parameter(
    _ names: [String], _ path: String, behind mark: String = ""
  ) -> String? {
    for pair in path.split(separator: "?").dropFirst().joined(separator: "?").split(separator: "&")
    {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, names.contains(String(parts[0])) else { continue }
      var value = parts[1].removingPercentEncoding ?? String(parts[1])
      if !mark.isEmpty {
        guard value.hasPrefix(mark) else { continue }
        value = String(value.dropFirst(mark.count))
        if WebAddress(value) == nil, let colon = value.firstIndex(of: ":") {
          value = String(value[value.index(after: colon)...])
        }
        if WebAddress(value) == nil { value = "http://" + value }
      }
      if WebAddress(value) != nil { return value }
    }
    return nil
  }
}
