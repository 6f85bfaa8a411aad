/// A warehouse that cannot be built upon: of another schema, altered or damaged. What can be read of it
/// tells whether a new one may take its place.
public struct FormerWarehouse: Sendable, Hashable {
  /// The version of Fihrist that made it; `nil` where that cannot be read.
  public let version: String?
  /// The documents whose articles it holds; empty where that cannot be read.
  public let sources: Set<String>

  /// Reads the warehouse at `path`, of whatever schema, and never modifies it. Of a view or a virtual
  /// table by the name of one of its tables nothing is read.
  ///
  /// - Throws: `WarehouseError` where it is none at all.
  public init(readingFrom path: String) throws {
    let connection: Connection
    do {
      connection = try WarehouseFile.openAny(path)
    } catch WarehouseError.damaged {
      (version, sources) = (nil, [])
      return
    }
    let tables =
      (try? connection.rows("SELECT name FROM sqlite_schema WHERE rootpage > 0 LIMIT 10000") {
        $0.text(0)
      }) ?? []
    version =
      tables.contains("build")
      ? try? connection.rows("SELECT value FROM build WHERE key = 'fihrist_version'") {
        $0.text(0)
      }.first : nil
    sources = Set(
      tables.contains("articles")
        ? (try? connection.rows("SELECT source FROM articles") { $0.text(0) }) ?? [] : [])
  }
}
