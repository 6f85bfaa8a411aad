/// Why the rows of one document are there.
public struct Explanation: Sendable, Hashable {
  /// The rows of one kind.
  public struct Section: Sendable, Hashable {
    /// What they are: "mentions", "removed blocks".
    public let title: String
    public let table: Table
  }

  /// The document's source.
  public let source: String
  /// In reading order; sections without rows are left out.
  public let sections: [Section]
}
