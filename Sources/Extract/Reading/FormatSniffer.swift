/// Tells the format of bytes by their beginning, for files whose name says nothing or the wrong thing.
enum FormatSniffer {
  /// So many bytes are looked at.
  static let sample = 2048

  /// Whether `head` is that of a feed of articles.
  static func isFeed(_ head: some Collection<UInt8>) -> Bool {
    ["rss", "feed", "rdf:rdf"].contains(firstElement(head) ?? "")
  }

  /// The format of a file that begins with `head`; `nil` where it could be any.
  static func format(_ head: some Collection<UInt8>) -> SourceFile.Format? {
    if head.starts(with: "WARC/".utf8) || head.starts(with: "filedesc://".utf8) { return .archive }
    switch firstElement(head) {
    case "rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml": return .feed
    case "!doctype html", "html", "head", "body": return .page
    case nil: return SavedMessage.begins(head) ? .message : nil
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

  /// What the file at `place` is packed or written in that is not read, with the way out; `nil` where that
  /// is not known.
  static func unreadFormat(of place: FilePlace) -> String? {
    guard let file = try? OpenFile(place), let head = try? file.read(atMost: 8) else { return nil }
    return unread.first { head.starts(with: $0.head) }?.detail
  }

  private static let unread: [(head: [UInt8], detail: String)] = [
    ([0x28, 0xB5, 0x2F, 0xFD], "Packed with zstd, which is not read; unpack it with: unzstd."),
    (Array("BZh".utf8), "Packed with bzip2, which is not read; unpack it with: bunzip2."),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "Packed with xz, which is not read; unpack it with: unxz."),
    ([0x37, 0x7A, 0xBC, 0xAF], "A 7z archive, which is not read; unpack it with: 7z x."),
    (
      [0x50, 0x4B, 3, 4],
      "A ZIP archive or office document, which is not read; unpack it, or save it as text."
    ),
    (Array("Rar!".utf8), "A RAR archive, which is not read; unpack it with: unrar x."),
    (Array("%PDF".utf8), "A PDF, which is not read; turn it into text with: pdftotext."),
    ([0xD0, 0xCF, 0x11, 0xE0], "An office document, which is not read; save it as text."),
    (Array("SQLite format 3".utf8.prefix(8)), "An SQLite database, which is no document."),
  ]

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
