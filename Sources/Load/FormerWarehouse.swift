internal import Foundation

/// A warehouse that cannot be built upon: of another schema, or altered. What can be read of it
/// tells whether a new one may take its place.
public struct FormerWarehouse: Sendable, Hashable {
  /// The version of Fihrist that made it; `nil` where that cannot be read.
  public let version: String?
  /// The documents whose articles it holds; empty where that cannot be read.
  public let sources: Set<String>

  /// Reads the warehouse at `path`, of whatever schema, and never modifies it.
  ///
  /// - Throws: `WarehouseError` where it is none at all.
  public init(readingFrom path: String) throws {
    let connection = try WarehouseFile.openAny(path)
    version = try? connection.rows(
      "SELECT value FROM build WHERE key = 'fihrist_version'"
    ) { $0.text(0) }.first
    sources = Set((try? connection.rows("SELECT source FROM articles") { $0.text(0) }) ?? [])
  }
}
