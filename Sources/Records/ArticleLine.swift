/// A line below an article's headline, as Extract left it. Stored in `article_lines`.
public struct ArticleLine: Sendable, Hashable {
  /// Hash of its folded words; 0 where it has no word.
  public let key: Int64
  /// The key of the article's longest line, 0 for that line itself: versions of one article share it,
  /// different articles do not.
  public let company: Int64
  public let part: TextPart
  /// Whether it was cut because it recurs.
  public let isCut: Bool

  public init(key: Int64, company: Int64, part: TextPart, isCut: Bool = false) {
    self.key = key
    self.company = company
    self.part = part
    self.isCut = isCut
  }
}
