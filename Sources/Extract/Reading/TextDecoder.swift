internal import Foundation
public import Records

/// Finds out the encoding of a text file and decodes it: UTF-8, UTF-16 or Windows-1256.
public struct TextDecoder: Sendable {
  /// Why bytes are no text.
  public struct Failure: Error, Sendable, Hashable {
    public let reason: Rejection.Reason
    public let detail: String
  }

  public init() {}

  /// The text of `bytes` without a byte order mark, line ends as they are.
  public func decode(_ bytes: [UInt8]) throws(Failure) -> String {
    guard !bytes.isEmpty else { throw Failure(reason: .empty, detail: "The file has no bytes.") }
    if let format = Self.knownFormat(bytes) {
      throw Failure(reason: .binary, detail: "The file is \(format), not text.")
    }
    let text = try Self.text(bytes)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Failure(reason: .empty, detail: "The file holds nothing but white space.")
    }
    return text
  }

  private static func text(_ bytes: [UInt8]) throws(Failure) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), high: 0) }
    let (zeros, controls) = census(bytes)
    if zeros > 0 {
      guard let high = utf16Order(bytes) else {
        throw Failure(reason: .binary, detail: "The file holds \(zeros) NUL bytes: it is no text.")
      }
      return try utf16(bytes[...], high: high)
    }
    guard controls * 100 <= bytes.count else {
      throw Failure(
        reason: .binary, detail: "The file holds \(controls) control characters: it is no text.")
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    return try eightBit(bytes)
  }

  /// Bytes that are no UTF-8: Windows-1256, or UTF-8 that was cut or broken.
  ///
  /// In Windows-1256 two bytes seldom happen to be well-formed UTF-8; in broken UTF-8 nearly all are.
  private static func eightBit(_ bytes: [UInt8]) throws(Failure) -> String {
    let (sequences, errors) = UTF8Check.census(bytes)
    if sequences < errors, let text = Windows1256.decode(bytes) { return text }
    let offset = UTF8Check.firstError(in: bytes) ?? bytes.count
    let detail =
      sequences < errors
      ? "The encoding is not known (no UTF-8, UTF-16 or Windows-1256); save the file as UTF-8."
      : "UTF-8 is cut or broken at byte \(offset); fetch the file again."
    throw Failure(reason: .encoding, detail: detail)
  }

  /// - Parameter high: whether the first (0) or second (1) byte of two is the higher one.
  private static func utf16(_ bytes: ArraySlice<UInt8>, high: Int) throws(Failure) -> String {
    guard bytes.count % 2 == 0 else {
      throw Failure(reason: .encoding, detail: "UTF-16 is cut inside its last character.")
    }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
      UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high])
    }
    guard !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
      throw Failure(reason: .encoding, detail: "UTF-16 is broken; fetch the file again.")
    }
    return text
  }

  /// The order of UTF-16 without a mark: spaces and line feeds have a zero as their higher byte,
  /// Arabic letters 06. `nil` where the bytes are something else.
  private static func utf16Order(_ bytes: [UInt8]) -> Int? {
    guard bytes.count % 2 == 0 else { return nil }
    var plausible = [0, 0]
    let sample = bytes.prefix(4096)
    for (position, byte) in sample.enumerated() where byte == 0x06 || byte == 0 {
      let partner = sample[position ^ 1]
      if partner >= 0x20 || partner == 0x0A || partner == 0x0D { plausible[position & 1] += 1 }
    }
    let high = plausible[0] > plausible[1] ? 0 : 1
    return plausible[high] * 10 >= sample.count / 2 * 8 && plausible[1 - high] * 4 < plausible[high]
      ? high : nil
  }

  private static func census(_ bytes: [UInt8]) -> (zeros: Int, controls: Int) {
    var (zeros, controls) = (0, 0)
    for byte in bytes where byte < 0x20 || byte == 0x7F {
      switch byte {
      case 0: zeros += 1
      case 0x09...0x0D: break
      default: controls += 1
      }
    }
    return (zeros, controls)
  }

  private static func knownFormat(_ bytes: [UInt8]) -> String? {
    let heads: [(String, [UInt8])] = [
      ("a PDF", Array("%PDF".utf8)), ("a ZIP archive or office document", [0x50, 0x4B, 3, 4]),
      ("a gzip archive", [0x1F, 0x8B]), ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
      ("a JPEG image", [0xFF, 0xD8, 0xFF]), ("a GIF image", Array("GIF8".utf8)),
      ("an SQLite database", Array("SQLite format 3".utf8)),
      ("a program", [0x7F, 0x45, 0x4C, 0x46]),
      ("a Word document", [0xD0, 0xCF, 0x11, 0xE0]), ("a RAR archive", Array("Rar!".utf8)),
      ("a Zstandard archive", [0x28, 0xB5, 0x2F, 0xFD]),
    ]
    return heads.first { bytes.starts(with: $0.1) }?.0
  }
}
