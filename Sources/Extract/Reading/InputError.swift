/// An input that was named and cannot be used: the run stops before it changes anything.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String
  public let problem: String

  public var description: String { "\(path): \(problem)" }
}
