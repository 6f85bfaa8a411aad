public import Records

/// Why the bytes of an input cannot be read on.
public struct ReadError: Error, Sendable, Hashable, CustomStringConvertible {
  public let reason: Rejection.Reason
  /// One sentence for the operator.
  public let detail: String

  public var description: String { detail }

  init(_ reason: Rejection.Reason, _ detail: String) {
    self.reason = reason
    self.detail = detail
  }

  init(_ error: SystemError) { self.init(.unreadable, "Cannot be read: \(error).") }

  static let bomb = ReadError(
    .tooLarge, "It unpacks to more than \(Inflater.highestRatio) times its size.")
  static let damagedGzip = ReadError(.damaged, "The gzip data are broken; fetch the file again.")
  static let cutGzip = ReadError(.damaged, "The gzip data end too early; fetch the file again.")
}
