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

  /// `seal`, `integrity`, or the name of a `QualityRule`.
  public let rule: String
  public let severity: Severity
  /// How many rows it concerns; 0 where it is the file itself.
  public let rows: Int
  public let message: String
  /// A few of the rows, each by its document where it has one.
  public let examples: [String]

  public var description: String {
    let count = rows == 0 ? "" : "\(rows) "
    let shown = examples.joined(separator: ", ") + (rows > examples.count ? ", …" : "")
    return "\(severity.rawValue) \(rule): \(count)\(message)"
      + (examples.isEmpty ? "" : " (\(shown))")
  }

  static func error(_ rule: String, _ message: String) -> CheckFinding {
    CheckFinding(rule: rule, severity: .error, rows: 0, message: message, examples: [])
  }
}
