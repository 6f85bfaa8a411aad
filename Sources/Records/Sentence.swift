/// A sentence of an article's text. Stored in `sentences`.
public struct Sentence: Sendable, Hashable {
  public let range: TextRange
  public let part: TextPart

  public init(range: TextRange, part: TextPart) {
    self.range = range
    self.part = part
  }
}
