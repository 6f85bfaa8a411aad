package import Foundation

/// The trained weights of the tagger, read from a mapped file.
///
/// The file: 8 bytes of magic; version, bits of the weight table, labels, classes of gaps, bytes of
/// the calibration and of the word table as 32-bit numbers; a 64-bit check of all that follows;
/// transitions as 16-bit numbers; calibration; words; weights, one row of bytes a feature.
package struct TaggerModel: Sendable {
  package static let magic: [UInt8] = Array("FIHRNER1".utf8)
  package static let version: UInt32 = 1
  static let headerSize = 40

  /// The binary logarithm of the number of rows of weights.
  package let bits: Int
  /// The weight of each label behind each label, for each class of gap (`NameTagger.transition`).
  package let transitions: [Int32]
  package let calibration: ScoreCalibration
  package let words: WordTable
  /// The rows of weights, and behind them bytes that a wide load may touch.
  let weights: TaggerBytes

  /// Maps the model at `url`.
  ///
  /// - Throws: `TaggerModelError` where it is missing, cut short, altered or of another version.
  package init(contentsOf url: URL) throws {
    try self.init(TaggerBytes(mapping: url), file: url.path)
  }

  /// The model in `bytes`; `file` names it in errors.
  package init(_ bytes: TaggerBytes, file: String) throws {
    func check(_ holds: Bool, _ problem: String) throws {
      guard holds else { throw TaggerModelError(file: file, problem: problem) }
    }
    try check(bytes.count > Self.headerSize, "is cut short")
    try check((0..<8).allSatisfy { bytes.load($0) == Self.magic[$0] }, "is no model of names")
    func field(_ index: Int) -> Int { Int(bytes.load(8 + 4 * index) as UInt32) }
    try check(field(0) == Self.version, "has version \(field(0)), not \(Self.version)")
    try check(
      (10...24).contains(field(1)) && field(2) == NameLabel.count
        && field(3) == TransitionTable.gapClasses, "was made for another tagger")
    let sizes = [
      TransitionTable.count * 2, field(4), field(5), NameLabel.count << field(1), Self.padding,
    ]
    try check(bytes.count == Self.headerSize + sizes.reduce(0, +), "is cut short or too long")
    try check(
      Self.checksum(bytes.slice(Self.headerSize..<bytes.count)) == bytes.load(32),
      "was altered: its check does not hold")
    bits = field(1)
    var position = Self.headerSize
    func next(_ size: Int) -> TaggerBytes {
      defer { position += size }
      return bytes.slice(position..<position + size)
    }
    let table = next(sizes[0])
    transitions = (0..<TransitionTable.count).map { Int32(table.load($0 * 2) as Int16) }
    calibration = ScoreCalibration(next(sizes[1]))
    words = WordTable(next(sizes[2]))
    weights = next(sizes[3] + Self.padding)
  }

  /// Bytes behind the last row: a row of nine is read sixteen at a time.
  static let padding = 16

  /// The file's bytes.
  package static func encode(
    bits: Int, transitions: [Int16], calibration: ScoreCalibration, words: [UInt8],
    weights: [Int8]
  ) -> [UInt8] {
    var body: [UInt8] = []
    for weight in transitions { withUnsafeBytes(of: weight.littleEndian) { body += $0 } }
    let scale = calibration.encoded
    body += scale + words + weights.map { UInt8(bitPattern: $0) }
    body += [UInt8](repeating: 0, count: padding)
    var head = magic
    let fields = [
      version, UInt32(bits), UInt32(NameLabel.count), UInt32(TransitionTable.gapClasses),
      UInt32(scale.count), UInt32(words.count),
    ]
    for field in fields { withUnsafeBytes(of: field.littleEndian) { head += $0 } }
    withUnsafeBytes(of: checksum(TaggerBytes(body)).littleEndian) { head += $0 }
    return head + body
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
