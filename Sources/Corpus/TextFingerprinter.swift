import ArabicText
import Digests
public import Records

/// Reduces a body to what tells copies of it: a digest for exact ones, MinHash values for near ones.
///
/// MinHash: A. Broder, "On the resemblance and containment of documents", 1997. Shingles are runs of
/// four folded words, so a changed comma, hamza or vowel mark does not count as a difference.
public struct TextFingerprinter: Sendable {
  /// Number of MinHash values; the estimate of a similarity s errs by about √(s(1−s)/128).
  public static let signatureSize = 128
  /// Words in a shingle.
  static let shingleSize = 4
  /// A body with fewer words is compared exactly only: a handful of shingles tells nothing.
  static let fewestWords = 24
  /// From so many words on a body has a signature, by which versions at one address are compared: there
  /// the address has told already that they belong together.
  static let fewestSignedWords = 8

  private let multipliers: [UInt64]
  private let summands: [UInt64]

  /// A fingerprinter; all of them give the same fingerprints.
  public init() {
    var state: UInt64 = 0x4649_4852_4953_5421
    func next() -> UInt64 {
      // SplitMix64: fixed constants, so signatures of different nights can be compared.
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    multipliers = (0..<Self.signatureSize).map { _ in next() | 1 }
    summands = (0..<Self.signatureSize).map { _ in next() }
  }

  /// The fingerprint of the article's body: its text without the headline.
  public func fingerprint(_ article: Article) -> TextFingerprint {
    let text = CodePointText(article.text)
    var words: [UInt64] = []
    for block in article.blocks where block.part != .title {
      WordScanner.forEachWord(of: text, in: block.range) { words.append($0.key) }
    }
    return TextFingerprint(
      textDigest: digest(of: words), signature: signature(of: words), wordCount: words.count)
  }

  private func digest(of words: [UInt64]) -> String {
    var digest = ContentDigest()
    for word in words { digest.update(word) }
    return digest.hexadecimal()
  }

  private func signature(of words: [UInt64]) -> [UInt32] {
    guard words.count >= Self.fewestSignedWords else { return [] }
    var signature = [UInt32](repeating: .max, count: Self.signatureSize)
    for first in 0...(words.count - Self.shingleSize) {
      var shingle: UInt64 = 0
      for word in words[first..<first + Self.shingleSize] {
        shingle = (shingle &* 0x0000_0100_0000_01B3) ^ word
        shingle ^= shingle >> 29
      }
      for i in 0..<Self.signatureSize {
        let value = UInt32(truncatingIfNeeded: (shingle &* multipliers[i] &+ summands[i]) >> 32)
        if value < signature[i] { signature[i] = value }
      }
    }
    // Two articles whose values differ have the same last 16 bits once in 65,536 times.
    return signature.map { $0 & 0xFFFF }
  }
}
