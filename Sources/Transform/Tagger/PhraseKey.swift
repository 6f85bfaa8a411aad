/// Keys of word sequences, for the table that holds words.
package enum PhraseKey {
  /// The most words of a phrase.
  package static let longest = 6

  /// The key of the phrase of `path` (0 before the first word) and one word more.
  @inline(__always)
  package static func step(_ path: UInt64, _ key: UInt64) -> UInt64 {
    FeatureHash.pair(path &+ 0x2545_F491_4F6C_DD1D, key)
  }
}
