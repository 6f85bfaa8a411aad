/// A TIMEX3 time expression. Stored in `time_expressions`.
public struct TimeExpression: Sendable, Hashable {
  /// TIMEX3's types.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  /// How its value came about.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The words alone give it ("أكتوبر 2024").
    case explicit
    /// Reckoned from the publication date ("أمس الخميس").
    case published
    /// It stays open: there is no publication date to reckon from.
    case unresolved
  }

  public let range: TextRange
  public let kind: Kind
  /// TIMEX3 value ("2024-10", "P3D", "PAST_REF"); "" where it is not known.
  public let value: String
  public let basis: Basis
  /// Index of the sentence it stands in.
  public let sentence: Int

  /// The day that it names (`YYYY-MM-DD`); `nil` where it names none, or is no date or time.
  public var day: String? {
    guard kind == .date || kind == .time else { return nil }
    let day = value.utf8.prefix(10)
    let isDay =
      day.count == 10
      && day.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7
          ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    return isDay ? String(value.prefix(10)) : nil
  }

  public init(range: TextRange, kind: Kind, value: String, basis: Basis, sentence: Int) {
    self.range = range
    self.kind = kind
    self.value = value
    self.basis = basis
    self.sentence = sentence
  }
}
