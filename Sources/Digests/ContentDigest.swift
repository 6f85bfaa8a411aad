internal import Crypto
internal import Foundation

/// SHA-256 over bytes as they come: what tells documents, files and rows apart.
public struct ContentDigest {
  private var hash = SHA256()

  public init() {}

  /// Takes `bytes` in.
  public mutating func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

  /// Takes the UTF-8 of `text` in.
  public mutating func update(_ text: String) { hash.update(data: Array(text.utf8)) }

  /// Takes a number in, its lowest byte first.
  public mutating func update(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { hash.update(bufferPointer: $0) }
  }

  /// Takes in what `piece` gives until it gives nothing.
  ///
  /// - Throws: what `piece` throws.
  public mutating func update<Problem: Error>(
    pieces piece: () throws(Problem) -> [UInt8]
  ) throws(Problem) {
    while true {
      let bytes = try piece()
      guard !bytes.isEmpty else { return }
      hash.update(data: bytes)
    }
  }

  /// The digest of what was taken in, in lower-case hexadecimal.
  public func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The first 64 bits of the digest.
  public func head() -> UInt64 {
    hash.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The digest of `bytes`.
  public static func of(_ bytes: [UInt8]) -> String {
    var digest = ContentDigest()
    digest.update(bytes)
    return digest.hexadecimal()
  }

  /// The digest of lines of text, a line feed behind each.
  public static func of(lines: some Sequence<String>) -> String {
    var digest = ContentDigest()
    for line in lines { digest.update(line + "\n") }
    return digest.hexadecimal()
  }

  /// The digest of the file at `path`, read in pieces.
  ///
  /// - Throws: where it cannot be read.
  public static func of(file path: String) throws -> String {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var digest = ContentDigest()
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      digest.hash.update(data: piece)
    }
    return digest.hexadecimal()
  }
}
