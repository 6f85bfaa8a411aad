/// The page in a MIME message, as browsers save pages with all that belongs to them (RFC 2557: MHTML).
struct SavedMessage {
  /// The page, its transfer encoding undone.
  let body: [UInt8]
  /// The encoding that the message names for it.
  let charset: String?
  /// Where it was fetched.
  let address: String?

  /// So many parts are looked through for the page.
  private static let mostParts = 1000

  /// Whether `head` begins as such a message does.
  static func begins(_ head: some Collection<UInt8>) -> Bool {
    let names: [UInt8] = Array("FMSC".utf8)
    guard let first = head.first, names.contains(first) else { return false }
    let text = String(decoding: head.prefix(2048), as: UTF8.self).lowercased()
    return text.contains("multipart/related") && text.contains("mime-version:")
      && text.prefix { $0 != "\n" }.contains(":")
  }

  /// - Returns: `nil` where `message` holds no page.
  init?(_ message: [UInt8]) {
    var rest = message[...]
    let head = Self.fields(&rest)
    guard let boundary = Self.parameter("boundary", head["content-type"]) else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var count = 0
    while count < Self.mostParts, let start = rest.firstRange(of: mark)?.upperBound {
      rest = rest[start...]
      count += 1
      let end = rest.firstRange(of: mark)?.lowerBound ?? rest.endIndex
      var part = rest[..<end]
      // The line of the mark ends here.
      part = part.drop { $0 == 0x0D || $0 == 0x0A }
      let fields = Self.fields(&part)
      guard let type = fields["content-type"], type.lowercased().hasPrefix("text/html") else {
        continue
      }
      body = Self.decoded(part, fields["content-transfer-encoding"]?.lowercased())
      charset = Self.parameter("charset", type)
      address = head["snapshot-content-location"] ?? fields["content-location"]
      return
    }
    return nil
  }

  /// The fields at the beginning of `bytes`, which are taken off it; a line that begins with white space
  /// goes on with the one before.
  private static func fields(_ bytes: inout ArraySlice<UInt8>) -> HeaderFields {
    var (fields, open) = (HeaderFields(), [UInt8]())
    while let end = bytes.firstIndex(of: 0x0A) {
      let line = bytes[..<end].last == 0x0D ? bytes[..<end].dropLast() : bytes[..<end]
      bytes = bytes[(end + 1)...]
      if line.first == 0x20 || line.first == 0x09 {
        open += line
        continue
      }
      if !open.isEmpty { fields.add(open) }
      open = Array(line)
      if line.isEmpty { break }
    }
    if !open.isEmpty { fields.add(open) }
    return fields
  }

  /// The value of a parameter of a field: `boundary="…"`.
  private static func parameter(_ name: String, _ field: String?) -> String? {
    guard let field, let start = field.lowercased().firstRange(of: name + "=")?.upperBound else {
      return nil
    }
    let value = field[start...].drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != ";" && $0 != " " }
    return value.isEmpty ? nil : String(value)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
    switch encoding {
    case "quoted-printable": unquoted(bytes)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "=") else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      let digits = bytes[(index + 1)...].prefix(2)
      if let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), digits.count == 2 {
        plain.append(value)
        index += 3
      } else {
        // A line that is cut for the sake of its length goes on behind the mark.
        index += 1
        if index < bytes.endIndex, bytes[index] == 0x0D { index += 1 }
        if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
      }
    }
    return plain
  }

  private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var (plain, bits, count) = ([UInt8](), UInt32(0), 0)
    for byte in bytes {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      (bits, count) = (bits << 6 | UInt32(value), count + 6)
      if count >= 8 {
        count -= 8
        plain.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return plain
  }
}
