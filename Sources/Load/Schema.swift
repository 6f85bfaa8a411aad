import Digests

/// `schema.sql` as it was built into the program.
enum Schema {
  /// "FHRS": what the header of a warehouse carries.
  static let applicationID: Int64 = 0x4648_5253

  static let sql = String(decoding: PackageResources.schema_sql, as: UTF8.self)

  /// SHA-256 of `schema.sql`: two warehouses can be mixed only where it is equal.
  static let digest = ContentDigest.of(PackageResources.schema_sql)
}
