/// A limit of annotation that an article reached, and how much of it that concerns. Stored in
/// `article_limits`.
public struct ReachedLimit: Sendable, Hashable {
  /// What is limited. `Transform` has the numbers, `docs/limits.md` explains them.
  public enum Limit: String, Sendable, Hashable, CaseIterable {
    /// Words and code points of a sentence: a longer one is cut in several.
    case sentenceLength = "sentence-length"
    /// Sentences and words of an article: what stands behind them is stored and not annotated.
    case sentences, words
    /// Rows of an article: the first ones are kept.
    case mentions, candidates, quotations, times, roles, meetings
  }

  public let limit: Limit
  /// For `sentenceLength` the sentences that were cut, for `sentences` and `words` the code points of
  /// the text that were not annotated, for the others the rows that were left out.
  public let count: Int

  public init(_ limit: Limit, count: Int) {
    self.limit = limit
    self.count = count
  }
}
