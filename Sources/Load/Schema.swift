import Digests

/// `schema.sql` as it was built into the program.
enum Schema {
  /// "FHRS": what the header of a warehouse carries.
  static let applicationID: Int64 = 0x4648_5253

  static let sql = String(decoding: PackageResources.schema_sql, as: UTF8.self)

  /// SHA-256 of `schema.sql`: two warehouses can be mixed only where it is equal.
  static let digest = ContentDigest.of(PackageResources.schema_sql)

  /// A table, index, view or trigger, as SQLite lists it in `sqlite_schema`.
  struct Object: Hashable, Sendable, Comparable {
    let type, name, table, sql: String

    var title: String { "\(type) \(name)" }

    static func < (a: Object, b: Object) -> Bool {
      (a.type, a.name, a.table, a.sql) < (b.type, b.name, b.table, b.sql)
    }
  }

  /// What a warehouse holds that `schema.sql` alone made, sorted.
  static let objects = Result {
    let empty = try Connection(path: ":memory:", access: .readWrite)
    try empty.execute(sql)
    return try objects(empty, of: "main", atMost: 1 << 20)
  }

  /// What `database` of the connection holds, sorted; of what somebody else made, `count` will do.
  static func objects(
    _ connection: Connection, of database: String, atMost count: Int
  ) throws -> [Object] {
    try connection.rows(
      "SELECT type, name, tbl_name, sql FROM \(database).sqlite_schema LIMIT ?", [.count(count)]
    ) { Object(type: $0.text(0), name: $0.text(1), table: $0.text(2), sql: $0.text(3)) }.sorted()
  }

  /// How `found` differs from `shipped`, in words: of each kind of difference three.
  static func difference(from shipped: [Object], to found: [Object]) -> String {
    let (expected, there) = (Set(shipped.map(\.title)), Set(found.map(\.title)))
    let changed = Set(found).subtracting(shipped).map(\.title).filter(expected.contains)
    let kinds = [
      ("unknown", found.map(\.title).filter { !expected.contains($0) }),
      ("missing", shipped.map(\.title).filter { !there.contains($0) }),
      ("changed", changed.sorted()),
    ]
    let parts = kinds.filter { !$0.1.isEmpty }.map { kind, titles in
      "\(kind): " + titles.prefix(3).joined(separator: ", ") + (titles.count > 3 ? ", …" : "")
    }
    return parts.isEmpty ? "an entry of the schema stands twice" : parts.joined(separator: "; ")
  }
}
