/// What a check of a warehouse found.
public struct CheckFinding: Sendable, Hashable, CustomStringConvertible {
  /// How bad it is; the words of `data_quality.severity`.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The file must not be used.
    case error
    /// Worth a look.
    case warning
    /// A count.
    case note
  }

  /// `seal`, `integrity`, `foreign-keys`, `search`, or a rule of the view `data_quality`.
  public let rule: String
  public let severity: Severity
  /// How many rows it concerns; 0 where it is the file itself.
  public let rows: Int
  public let message: String

  public var description: String {
    rows == 0
      ? "\(severity.rawValue) \(rule): \(message)"
      : "\(severity.rawValue) \(rule): \(rows) \(message)"
  }

  static func error(_ rule: String, rows: Int = 0, _ message: String) -> CheckFinding {
    CheckFinding(rule: rule, severity: .error, rows: rows, message: message)
  }
}
