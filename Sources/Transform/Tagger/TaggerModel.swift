package import Foundation

/// The trained weights of the tagger, read from a mapped file.
///
/// The file: 8 bytes of magic; version, bits of the weight table, labels, classes of gaps, bytes of
/// the calibration and of the word table as 32-bit numbers; a 64-bit check of all that follows;
/// transitions as 16-bit numbers; calibration; words; weights, one row of bytes a feature.
package struct TaggerModel: Sendable {
  package static let magic: [UInt8] = Array("FIHRNER1".utf8)
  package static let version: UInt32 = 1

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
    let model = try ModelFile(
      bytes, name: file, magic: Self.magic, version: Self.version, fields: 6, subject: "names")
    try model.check(
      (10...24).contains(model.field(1)) && model.field(2) == NameLabel.count
        && model.field(3) == TransitionTable.gapClasses, "was made for another tagger")
    bits = model.field(1)
    let parts = try model.parts([
      TransitionTable.count * 2, model.field(4), model.field(5),
      (NameLabel.count << bits) + Self.padding,
    ])
    transitions = (0..<TransitionTable.count).map { Int32(parts[0].load($0 * 2) as Int16) }
    calibration = ScoreCalibration(parts[1])
    words = WordTable(parts[2])
    weights = parts[3]
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
    withUnsafeBytes(of: ModelFile.checksum(TaggerBytes(body)).littleEndian) { head += $0 }
    return head + body
  }
}
