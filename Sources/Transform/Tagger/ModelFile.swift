/// A trained model's file as mapped: 8 bytes of magic, 32-bit numbers, the first of them the version,
/// a 64-bit check of all that follows, then the model's parts end to end.
struct ModelFile {
  private let bytes: TaggerBytes
  private let name: String
  private let headerSize: Int

  /// - Parameters:
  ///   - name: the file's path, for errors.
  ///   - fields: how many numbers stand before the check.
  ///   - subject: what the model tells, for errors.
  /// - Throws: `TaggerModelError` where the file is no such model or of another version.
  init(
    _ bytes: TaggerBytes, name: String, magic: [UInt8], version: UInt32, fields: Int,
    subject: String
  ) throws {
    self.bytes = bytes
    self.name = name
    headerSize = magic.count + 4 * fields + 8
    try check(bytes.count > headerSize, "is cut short")
    try check(magic.indices.allSatisfy { bytes.load($0) == magic[$0] }, "is no model of \(subject)")
    try check(field(0) == version, "has version \(field(0)), not \(version)")
  }

  /// The number at `index` of the header.
  func field(_ index: Int) -> Int { Int(bytes.load(8 + 4 * index) as UInt32) }

  /// - Throws: `TaggerModelError` with `problem` unless it `holds`.
  func check(_ holds: Bool, _ problem: String) throws {
    guard holds else { throw TaggerModelError(file: name, problem: problem) }
  }

  /// The parts behind the header, which have `sizes`.
  ///
  /// - Throws: `TaggerModelError` where they do not fill the file, or the check does not hold.
  func parts(_ sizes: [Int]) throws -> [TaggerBytes] {
    try check(bytes.count == headerSize + sizes.reduce(0, +), "is cut short or too long")
    try check(
      Self.checksum(bytes.slice(headerSize..<bytes.count)) == bytes.load(headerSize - 8),
      "was altered: its check does not hold")
    var position = headerSize
    return sizes.map { size in
      defer { position += size }
      return bytes.slice(position..<position + size)
    }
  }

  /// A check of a model's bytes.
  static func checksum(_ bytes: TaggerBytes) -> UInt64 {
    bytes.withBytes { bytes in
      var hash: UInt64 = UInt64(bytes.count)
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        offset += 8
      }
      for byte in bytes[offset...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }
}
