internal import Foundation

/// What the first records of a file hold: the names of their fields, how often each stands there, and an
/// example of each.
public struct FieldCensus: Sendable {
  /// A field of an export.
  public struct Field: Sendable, Hashable {
    public let name: String
    /// In how many of the records it holds something.
    public fileprivate(set) var count: Int
    public let example: String
  }

  /// So many records are looked at.
  public static let most = 1000
  /// An example is no longer than this.
  private static let longestExample = 60

  /// How many records were looked at.
  public private(set) var records = 0
  private var byName: [String: Field] = [:]

  /// The fields by their names.
  public var fields: [Field] { byName.values.sorted { $0.name < $1.name } }

  var isFull: Bool { records >= Self.most }

  /// Takes the record in `bytes` in, where it is an object.
  mutating func add(_ bytes: [UInt8]) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else { return }
    records += 1
    add(object, prefix: "", depth: 0)
  }

  mutating func add(row: [String: String]) {
    records += 1
    for (name, value) in row { add(name, value) }
  }

  private mutating func add(_ object: [String: Any], prefix: String, depth: Int) {
    for (name, value) in object {
      if let inner = value as? [String: Any], depth < 2 {
        add(inner, prefix: prefix + name + ".", depth: depth + 1)
      } else if !(value is NSNull) {
        add(prefix + name, "\(value)")
      }
    }
  }

  private mutating func add(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    guard byName[name] == nil else {
      byName[name]?.count += 1
      return
    }
    let words = value.prefix(Self.longestExample * 4).split(whereSeparator: \.isWhitespace)
    let example = String(words.joined(separator: " ").prefix(Self.longestExample))
    byName[name] = Field(name: name, count: 1, example: example)
  }
}
