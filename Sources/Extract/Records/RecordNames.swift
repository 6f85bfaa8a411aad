internal import Foundation

/// The names of the fields in a record.
enum RecordNames {
  /// So many are named in a message.
  private static let most = 40

  /// The names in the object that `bytes` hold, inner ones as "a.b", sorted; none where it is no object.
  static func all(in bytes: [UInt8]) -> [String] {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else { return [] }
    return Array(names(object, prefix: "").sorted().prefix(most))
  }

  private static func names(_ object: [String: Any], prefix: String) -> [String] {
    object.flatMap { name, value in
      let full = prefix + name
      guard let inner = value as? [String: Any], prefix.count(where: { $0 == "." }) < 2 else {
        return [full]
      }
      return names(inner, prefix: full + ".")
    }
  }
}
