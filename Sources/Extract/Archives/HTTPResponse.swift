import Records

/// A server's answer as an archive holds it: status, fields and body, its encodings undone.
struct HTTPResponse {
  let status: Int
  let fields: HeaderFields
  let body: [UInt8]

  /// Reads `block`.
  ///
  /// - Throws: `ReadError` where the body cannot be unpacked, or to too much; `nil` where the block is
  ///   no response.
  init?(_ block: [UInt8], limit: Int) throws(ReadError) {
    var rest = block[...]
    guard var head = Self.head(&rest) else { return nil }
    // "100 Continue" and the like go before the answer itself.
    while (100..<200).contains(head.status), let next = Self.head(&rest) { head = next }
    (status, fields) = head
    let isChunked = fields["transfer-encoding"]?.lowercased().contains("chunked") == true
    let plain = isChunked ? Self.joined(rest) ?? Array(rest) : Array(rest)
    body = try Self.unpacked(plain, fields["content-encoding"]?.lowercased(), limit)
  }

  /// The status and the fields at the beginning of `block`, which are taken off it; `nil` where there are
  /// none.
  private static func head(
    _ block: inout ArraySlice<UInt8>
  ) -> (status: Int, fields: HeaderFields)? {
    var (rest, fields, status) = (block, HeaderFields(), Int?.none)
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[..<end].last == 0x0D ? rest[..<end].dropLast() : rest[..<end]
      rest = rest[(end + 1)...]
      if line.isEmpty { break }
      if status == nil {
        guard line.starts(with: "HTTP/".utf8), let code = code(line) else { return nil }
        status = code
      } else {
        fields.add(line)
      }
    }
    guard let status else { return nil }
    block = rest
    return (status, fields)
  }

  /// Whether it holds a feed.
  var isFeed: Bool { FormatSniffer.isFeed(body) }

  /// Whether it says that it holds a page, or says nothing and does.
  var isPage: Bool {
    guard let type = fields["content-type"]?.lowercased() else {
      return FormatSniffer.format(body) == .page
    }
    return type.contains("html")
  }

  /// The encoding that the server named.
  var charset: String? {
    guard let type = fields["content-type"]?.lowercased(),
      let start = type.utf8.firstRange(of: Array("charset=".utf8))?.upperBound
    else { return nil }
    let name = type[start...].prefix { $0 != ";" && !$0.isWhitespace }
    return name.trimmingQuotes.isEmpty ? nil : name.trimmingQuotes
  }

  private static func code(_ line: some Collection<UInt8>) -> Int? {
    let parts = line.split(separator: 0x20)
    return parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) : nil
  }

  /// The chunks of `body` as one; `nil` where it is not chunked, as some archives keep what was
  /// joined before under the server's own fields.
  private static func joined(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    var (rest, joined) = (body, [UInt8]())
    while let end = rest.firstIndex(of: 0x0A) {
      let digits = rest[..<end].prefix { $0 != 0x3B && $0 > 0x20 }
      guard digits.count <= 8, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return joined.isEmpty ? nil : joined }
      if size == 0 { break }
      joined += rest[(end + 1)...].prefix(size)
      rest = rest[(end + 1)...].dropFirst(size)
      rest = rest.drop { $0 == 0x0D || $0 == 0x0A }
    }
    return joined
  }

  private static func unpacked(
    _ body: [UInt8], _ encoding: String?, _ limit: Int
  ) throws(ReadError) -> [UInt8] {
    guard let encoding, encoding != "identity", !encoding.isEmpty else { return body }
    guard ["gzip", "x-gzip", "deflate"].contains(encoding) else {
      // Text under such a field was unpacked by whoever archived it.
      if FormatSniffer.format(body) == .page { return body }
      throw ReadError(.unsupportedFormat, "Packed with \(encoding), which is not read.")
    }
    let isGzip = body.starts(with: [0x1F, 0x8B])
    guard isGzip || encoding == "deflate", FormatSniffer.format(body) == nil else { return body }
    let isWrapped = isGzip || (body.first ?? 0) & 0x0F == 8
    return try inflated(body, Inflater(isWrapped ? .wrapped : .bare), limit)
  }

  private static func inflated(
    _ body: [UInt8], _ inflater: Inflater, _ limit: Int
  ) throws(ReadError) -> [UInt8] {
    var (packed, text) = (body, [UInt8]())
    do {
      while text.count <= limit {
        let next = try inflater.read(atMost: min(1 << 18, limit + 1 - text.count)) {
          defer { packed = [] }
          return packed
        }
        if next.isEmpty { break }
        text += next
      }
    } catch {
      // A page that is cut behind its end lacks nothing but a check sum.
      guard error == .cutGzip, endsPage(text) else { throw error }
    }
    return text
  }

  private static func endsPage(_ text: [UInt8]) -> Bool {
    let end = text.suffix(64).map { $0 | 0x20 }
    return end.firstRange(of: Array("</html".utf8)) != nil
  }
}

extension Substring {
  fileprivate var trimmingQuotes: String {
    String(drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" })
  }
}
