/// A value as SQLite stores it.
public enum Cell: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// The text, or null.
  static func text(orNull value: String?) -> Cell { value.map(Cell.text) ?? .null }

  /// The text, or null where it is empty.
  static func text(orNullIfEmpty value: String) -> Cell { value.isEmpty ? .null : .text(value) }

  /// The integer, or null.
  static func integer(orNull value: Int64?) -> Cell { value.map(Cell.integer) ?? .null }

  /// The number as an integer.
  static func count(_ value: Int) -> Cell { .integer(Int64(value)) }
}
