/// A sentence ready for training: rows of features, gaps and the right labels.
struct Example {
  let rows: [UInt32]
  /// For each word where its rows end.
  let ends: [Int]
  let gaps: [Int]
  let labels: [UInt8]
  /// The corpus whose conventions it follows.
  let corpus: Int

  var count: Int { ends.count }

  /// The rows of `word`.
  func rows(of word: Int) -> Range<Int> { (word == 0 ? 0 : ends[word - 1])..<ends[word] }
}
