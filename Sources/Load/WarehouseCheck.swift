/// Proves that a warehouse is whole: bytes, structure, references, offsets, data quality.
public enum WarehouseCheck {
  /// Everything that is wrong with the warehouse at `path`, or worth knowing; errors first.
  ///
  /// Damage that keeps a check from running is a finding, too.
  /// - Parameter today: YYYY-MM-DD, for the rules that ask for the day; `nil` leaves them out.
  /// - Throws: `WarehouseError` where there is no file, or it is no warehouse of this schema.
  public static func check(_ path: String, today: String? = nil) throws -> [CheckFinding] {
    let connection = try WarehouseFile.openUnproved(path)
    let rules = try QualityRule.shipped.get()
    return structure(path, connection)
      + attempt("data-quality") {
        try QualityCheck(connection: connection).findings(rules, today: today)
      }
  }

  /// What is wrong with the file's bytes and structure.
  static func structure(_ path: String, _ connection: Connection) -> [CheckFinding] {
    attempt("seal") { try seal(path, connection) }
      + attempt("integrity") { try integrity(connection) }
  }

  /// What is wrong with the pages of a file that was just laid out. Its indexes were copied as SQLite
  /// kept them, so that they hold what their tables hold is left to `check`: it takes thrice as long.
  static func layout(_ connection: Connection) -> [CheckFinding] {
    attempt("layout") { try damage("quick_check", connection).map { .error("layout", $0) } }
  }

  private static func attempt(
    _ name: String, _ check: () throws -> [CheckFinding]
  ) -> [CheckFinding] {
    do {
      return try check()
    } catch {
      return [CheckFinding.error(name, "the check could not run: \(error)")]
    }
  }

  private static func seal(_ path: String, _ connection: Connection) throws -> [CheckFinding] {
    if try Seal.holds(for: path, connection) { return [] }
    return [.error("seal", "the file's bytes are not those that were published")]
  }

  private static func integrity(_ connection: Connection) throws -> [CheckFinding] {
    try damage("integrity_check", connection).map { .error("integrity", $0) }
  }

  private static func damage(_ pragma: String, _ connection: Connection) throws -> [String] {
    try connection.rows("PRAGMA \(pragma)") { $0.text(0) }.filter { $0 != "ok" }
  }
}
