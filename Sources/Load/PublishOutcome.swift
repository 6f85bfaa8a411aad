/// What publishing did.
public enum PublishOutcome: Sendable, Hashable {
  /// The new file stands in the place of the old one; `isLasting` is false where the system could not
  /// promise that its name outlives a loss of power.
  case published(digest: String, isLasting: Bool = true)
  /// The new file would have had the same bytes: the old one was not touched.
  case unchanged(digest: String)

  /// SHA-256 of the warehouse that now stands.
  public var digest: String {
    switch self {
    case .published(let digest, _), .unchanged(let digest): digest
    }
  }
}
