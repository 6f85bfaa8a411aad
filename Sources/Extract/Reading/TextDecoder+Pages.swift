import Records

extension TextDecoder {
  /// So many code points of a page at most may be broken; they are shown as U+FFFD.
  private static let mostBroken = 100

  /// The text of a web page.
  ///
  /// Bytes are believed more than declarations, which often lie: what is well-formed UTF-8 is UTF-8,
  /// whatever the page or its server says, and what reads like Arabic in Windows-1256 is that.
  ///
  /// - Parameter charset: the encoding that the server named.
  func decode(page bytes: [UInt8], charset: String?) throws(Failure) -> String {
    let failure: Failure
    do { return try decode(bytes) } catch { failure = error }
    guard failure.reason == .encoding, bytes.first != 0xFF, bytes.first != 0xFE else {
      throw failure
    }
    let (sequences, errors) = UTF8Check.census(bytes)
    if sequences > errors * 4, errors <= Self.mostBroken {
      return String(decoding: bytes, as: UTF8.self)
    }
    if let text = Windows1256.decode(bytes, isMarkup: true) { return text }
    let declared = charset ?? Self.declaredCharset(bytes)
    let name = declared.map { " It says \($0)." } ?? ""
    throw Failure(
      reason: .encoding,
      detail: "The encoding is neither UTF-8, UTF-16 nor Windows-1256.\(name)")
  }

  /// The encoding that a page declares in its first bytes.
  private static func declaredCharset(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024).map { $0 < 0x80 ? $0 | 0x20 : 0x3F }
    guard let found = head.firstRange(of: Array("charset=".utf8)) else { return nil }
    let name = head[found.upperBound...].drop { $0 == 0x22 || $0 == 0x27 }
      .prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
