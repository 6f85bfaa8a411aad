/// Tells the format of bytes by their beginning, for files whose name says nothing or the wrong thing.
enum FormatSniffer {
  /// So many bytes are looked at.
  static let sample = 2048

  /// The format of a file that begins with `head`; `nil` where it could be any.
  static func format(_ head: some Collection<UInt8>) -> SourceFile.Format? {
    if head.starts(with: "WARC/".utf8) { return .archive }
    switch firstElement(head) {
    case "rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml": return .feed
    case "!doctype html", "html", "head", "body": return .page
    default: return nil
    }
  }

  /// Whether `head` begins as records in JSON do: no text begins so.
  static func isJSON(_ head: [UInt8]) -> Bool {
    let ink = head.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    let marks = ink.prefix(64).filter { $0 > 0x20 }
    return marks.starts(with: "{\"".utf8) || marks.starts(with: "[{\"".utf8)
  }

  /// The format of the file at `place`; `nil` where it cannot be told or read.
  static func format(of place: FilePlace) -> SourceFile.Format? {
    guard let file = try? OpenFile(place), let source = try? ByteSource(file),
      let head = try? source.readAll(limit: sample)
    else { return nil }
    return format(head) ?? (isJSON(head) ? .jsonLines : nil)
  }

  /// The name of the first element in lower case, behind comments and processing instructions.
  private static func firstElement(_ head: some Collection<UInt8>) -> String? {
    var rest = Array(head.prefix(sample))[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { return nil }
      if rest.starts(with: "<?".utf8) {
        rest = after("?>", rest)
      } else if rest.starts(with: "<!--".utf8) {
        rest = after("-->", rest)
      } else {
        break
      }
    }
    let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    let word = String(decoding: name, as: UTF8.self).lowercased()
    guard word == "!doctype" else { return word }
    let kind = rest.dropFirst(name.count + 1).drop { $0 <= 0x20 }
      .prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
    if kind.starts(with: "rss".utf8) { return "rss" }
    return "!doctype " + String(decoding: kind, as: UTF8.self).lowercased()
  }

  private static func after(_ end: String, _ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.firstRange(of: Array(end.utf8)).map { bytes[$0.upperBound...] } ?? []
  }
}
