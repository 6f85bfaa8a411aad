public import Records

/// Tells which lines of an outlet's articles are no part of them, since they recur.
///
/// A pure function of the lines that Extract left in all articles. Only what stands at an article's
/// edges is told: subheadings recur ("السياق"), and so do paragraphs of background in the middle.
public struct RecurringLineFinder: Sendable {
  /// A line that opens or closes so many different articles is the outlet's. Background that an
  /// outlet repeats at the end of follow-ups was seen in up to seven.
  static let leastArticles = 10
  /// So many of a hundred articles must have it at the same edge.
  static let leastShare = 80
  /// So many lines are an article's first ones, and twice as many its last.
  public static let edge = 2
  /// The opening of another article that stands below so many others is set there by the site.
  static let leastBelow = 2
  /// Lines in fewer articles are never looked at.
  public static let leastCounted = leastBelow

  public init() {}

  /// The lines among `counts` that are no part of articles, in the same order.
  public func find(among counts: [LineCount]) -> [RecurringLine] {
    counts.compactMap { count in
      kind(of: count).map {
        RecurringLine(outlet: count.outlet, key: count.key, kind: $0, articles: count.articles)
      }
    }
  }

  private func kind(of count: LineCount) -> RecurringLine.Kind? {
    let least = count.articles * Self.leastShare
    if count.articles >= Self.leastArticles {
      // In a short article the first lines are among the last, too.
      if count.first * 100 >= least { return .head }
      if max(count.head, count.tail) * 100 >= least {
        return count.head > count.tail ? .head : .tail
      }
    }
    // Its own article opens with it, and several others end with it.
    let isSetBelow = count.below >= Self.leastBelow && count.below > count.first
    return count.isOpening && isSetBelow ? .lead : nil
  }
}
