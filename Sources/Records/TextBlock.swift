/// The part of an article that a line or a sentence belongs to. Stored in `sentences.part`.
public enum TextPart: String, Sendable, Hashable, Codable, CaseIterable {
  case title, subheading, body
}

/// One line of an article's text.
public struct TextBlock: Sendable, Hashable, Codable {
  public let range: TextRange
  public let part: TextPart

  public init(range: TextRange, part: TextPart) {
    self.range = range
    self.part = part
  }
}
