import Digests

/// Row ids are born from content: the same row has the same id every night, on every machine.
enum RowID {
  /// The 63-bit head of SHA-256 over `table` and the parts of the natural key, U+001F between.
  ///
  /// Positive, never 0. The natural key stands UNIQUE beside it, so two keys with one id are a
  /// constraint error, never a silent merge.
  static func of(_ table: String, _ parts: String...) -> Int64 {
    var digest = ContentDigest()
    digest.update(table)
    for part in parts { digest.update("\u{1F}" + part) }
    return max(Int64(digest.head() >> 1), 1)
  }
}
