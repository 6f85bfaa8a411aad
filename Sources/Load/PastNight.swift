/// What a run brought, for comparison with a later one.
public struct PastNight: Sendable, Hashable {
  /// Days since 1970, UTC.
  public let day: Int
  /// Documents found in the inputs.
  public let documents: Int
  public let rejected: Int
  /// Whether everything was annotated anew: then what arrived tells nothing.
  public let isRebuild: Bool
  /// How many new and changed articles each outlet brought.
  public let arrivals: [String: Int]

  public init(
    day: Int, documents: Int, rejected: Int, isRebuild: Bool, arrivals: [String: Int]
  ) {
    self.day = day
    self.documents = documents
    self.rejected = rejected
    self.isRebuild = isRebuild
    self.arrivals = arrivals
  }
}
