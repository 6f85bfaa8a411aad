/// Mends feeds as servers write them before they are parsed: what stands in front of the feed is cut, and an
/// ampersand that begins no name is escaped.
enum FeedRepair {
  /// A warning of the server's, in front of the feed, is no longer than this.
  private static let longestJunk = 16 << 10
  /// So long is the longest name of a character.
  private static let longestName = 32

  static func repaired(_ feed: String) -> String {
    let bytes = Array(feed.utf8)
    let start = start(of: bytes)
    guard start > 0 || bytes.contains(UInt8(ascii: "&")) else { return feed }
    return String(decoding: escaped(bytes[start...]), as: UTF8.self)
  }

  /// Where the feed begins: at its declaration, else at its first element.
  private static func start(of bytes: [UInt8]) -> Int {
    let head = bytes.prefix(longestJunk)
    guard let first = head.first(where: { $0 > 0x20 }), first != UInt8(ascii: "<") || !begins(head)
    else { return 0 }
    for mark in ["<?xml", "<rss", "<feed", "<rdf:RDF"] {
      if let range = head.firstRange(of: Array(mark.utf8)) { return range.lowerBound }
    }
    return 0
  }

  /// Whether a declaration, a comment or a feed stands first.
  private static func begins(_ head: ArraySlice<UInt8>) -> Bool {
    let ink = head.drop { $0 <= 0x20 }
    return ["<?", "<!", "<rss", "<feed", "<rdf:", "<urlset", "<sitemapindex", "<opml"]
      .contains { ink.starts(with: $0.utf8) }
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 64)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "<"), bytes[index...].starts(with: "<![CDATA[".utf8) {
        let rest = bytes[index...]
        let end = rest.firstRange(of: Array("]]>".utf8))?.upperBound ?? bytes.endIndex
        escaped += bytes[index..<end]
        index = end
        continue
      }
      escaped.append(bytes[index])
      if bytes[index] == UInt8(ascii: "&"), !isName(bytes[(index + 1)...]) {
        escaped += "amp;".utf8
      }
      index += 1
    }
    return escaped
  }

  /// Whether a name and a semicolon follow an ampersand.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix(longestName).prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "#")
    }
    return !name.isEmpty && bytes.dropFirst(name.count).first == UInt8(ascii: ";")
  }
}
