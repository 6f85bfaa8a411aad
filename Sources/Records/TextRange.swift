/// A half-open range of code points (Unicode scalars) in an article's text. Stored as `start`, `end`.
public struct TextRange: Sendable, Hashable, Codable, Comparable {
  /// The first code point inside the range, counted from 0.
  public let start: Int
  /// The first code point behind the range.
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(
      0 <= start && start <= end, "a text range ends before it begins: \(start)..<\(end)")
    self.start = start
    self.end = end
  }

  /// The number of code points in the range.
  public var count: Int { end - start }

  public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly inside this range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the code point at `position` lies in this range.
  public func contains(_ position: Int) -> Bool { start <= position && position < end }

  /// Whether the two ranges share a code point.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// By start, then by end.
  public static func < (a: TextRange, b: TextRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
