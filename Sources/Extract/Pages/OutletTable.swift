internal import Foundation
import Lexicons

/// The names of outlets by the domains of their sites.
struct OutletTable: Sendable {
  private var names: [String: String] = [:]

  /// - Throws: `LexiconError` with file and line where it cannot be used.
  init(_ folder: URL) throws {
    let table = try LexiconTable("outlets.tsv", in: folder, columns: ["domain", "name"])
    for row in table.rows { names[row["domain"]] = row["name"] }
  }

  /// The outlet at `url`; `nil` where its domain is none that is known.
  func name(url: String) -> String? {
    guard var domain = Self.host(url) else { return nil }
    while true {
      if let name = names[domain] { return name }
      guard let dot = domain.firstIndex(of: ".") else { return nil }
      domain = String(domain[domain.index(after: dot)...])
    }
  }

  /// The host of an `http` address in lower case, without "www."; `nil` where there is none.
  static func host(_ url: String) -> String? {
    let lower = url.lowercased()
    guard let scheme = ["https://", "http://", "//"].first(where: lower.hasPrefix) else {
      return nil
    }
    let authority = lower.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
    guard host.contains(".") else { return nil }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
