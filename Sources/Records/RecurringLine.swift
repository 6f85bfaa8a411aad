/// A line that recurs in an outlet's articles and is part of none. Stored in `recurring_lines`.
public struct RecurringLine: Sendable, Hashable {
  /// Where it stands.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Opens articles.
    case head
    /// Closes them.
    case tail
    /// Opens one article, and is set below others to lead there.
    case lead
  }

  public let outlet: String
  /// Hash of its folded words.
  public let key: Int64
  public let kind: Kind
  /// Number of different articles that it stands in.
  public let articles: Int

  public init(outlet: String, key: Int64, kind: Kind, articles: Int) {
    self.outlet = outlet
    self.key = key
    self.kind = kind
    self.articles = articles
  }
}

/// In how many different articles of an outlet a line stands that is not their longest, and where.
public struct LineCount: Sendable, Hashable {
  public let outlet: String
  public let key: Int64
  public let articles: Int
  /// Articles in which it is the first line, one of the first, one of the last, or not the first.
  public let first, head, tail, below: Int
  /// Whether an article opens with it, be it the longest line there or not.
  public let isOpening: Bool

  public init(
    outlet: String, key: Int64, articles: Int, first: Int, head: Int, tail: Int, below: Int,
    isOpening: Bool
  ) {
    self.outlet = outlet
    self.key = key
    self.articles = articles
    (self.first, self.head, self.tail, self.below) = (first, head, tail, below)
    self.isOpening = isOpening
  }
}

extension RecurringLine {
  /// The lines that are only in one of two lists, or of another kind there.
  public static func changes(from old: [Self], to new: [Self]) -> [Self] {
    let (before, after) = (Set(old.map(\.place)), Set(new.map(\.place)))
    return (old.filter { !after.contains($0.place) } + new.filter { !before.contains($0.place) })
      .sorted { ($0.outlet, $0.key) < ($1.outlet, $1.key) }
  }

  /// All of it but the number of articles, which decides nothing once the line is told.
  private var place: Self { Self(outlet: outlet, key: key, kind: kind, articles: 1) }
}
