/// The part of a host that somebody registered: "alriyadh.com" of "www.alriyadh.com", "okaz.com.sa" of
/// "m.okaz.com.sa".
///
/// A compact form of the Public Suffix List (publicsuffix.org) for the domains that news has: below the
/// domain of a country one of the usual words is part of the suffix, below a few services each
/// subdomain is somebody else's.
enum RegistrableDomain {
  private static let secondLevel: Set<String> = [
    "ac", "asso", "co", "com", "edu", "gob", "gouv", "gov", "go", "govt", "info", "int", "mil",
    "name",
    "ne", "net", "nom", "or", "org", "presse", "press", "pub", "sch", "tm", "web",
  ]
  /// Under these a name can be registered directly at any word.
  private static let withoutSecondLevel: Set<String> = ["ai", "cc", "io", "me", "tv", "fm", "am"]
  private static let services: Set<String> = [
    "blogspot.com", "wordpress.com", "github.io", "netlify.app", "vercel.app", "herokuapp.com",
    "wixsite.com", "weebly.com", "tumblr.com", "substack.com", "over-blog.com", "webflow.io",
    "pages.dev", "web.app", "firebaseapp.com", "azurewebsites.net", "cloudfront.net",
  ]

  /// - Returns: `nil` where `host` is a number or a suffix alone.
  static func of(_ host: String) -> String? {
    let labels = host.split(separator: ".").map(String.init)
    guard labels.count > 1, let last = labels.last, !last.utf8.allSatisfy(isDigit) else {
      return nil
    }
    let pair = labels.suffix(2).joined(separator: ".")
    let isCountry = last.utf8.count == 2 || last.utf8.contains { $0 >= 0x80 }
    let hasSecondLevel =
      isCountry && !withoutSecondLevel.contains(last)
      && secondLevel.contains(labels[labels.count - 2])
    // A blog of another country: "example.blogspot.co.uk".
    let isBlog = labels.dropLast().dropLast(hasSecondLevel ? 1 : 0).last == "blogspot"
    let suffix = (hasSecondLevel ? 2 : 1) + (services.contains(pair) || isBlog ? 1 : 0)
    return labels.count > suffix ? labels.suffix(suffix + 1).joined(separator: ".") : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
