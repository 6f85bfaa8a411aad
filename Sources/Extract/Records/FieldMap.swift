/// Under which names the fields of a record stand in an export of another program.
public struct FieldMap: Sendable, Hashable {
  /// The names of the annotate contract.
  public static let contract = FieldMap(names: [:])

  /// Why a list of fields cannot be used.
  public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
  }

  /// The fields that may be mapped.
  static let fields = [
    "id", "body", "text", "html", "url", "title", "published", "outlet", "author", "modified",
    "section", "keywords",
  ]

  /// The names in the export by the contract's names; the others are the same.
  private let names: [String: String]

  private init(names: [String: String]) {
    self.names = names
  }

  /// Reads "title=Title,text=Content".
  ///
  /// - Throws: `Problem` where a part of it is no such pair, or a field is unknown or named twice.
  public init(_ list: String) throws(Problem) {
    var names: [String: String] = [:]
    for pair in list.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].isEmpty else {
        throw Problem(description: "takes pairs such as title=Title,text=Content, not \(pair)")
      }
      let field = String(parts[0])
      guard Self.fields.contains(field) else {
        let known = Self.fields.joined(separator: ", ")
        throw Problem(description: "knows no field \(field); the fields are \(known)")
      }
      guard names.updateValue(String(parts[1]), forKey: field) == nil else {
        throw Problem(description: "names the field \(field) twice")
      }
    }
    self.names = names
  }

  /// The contract's names of the fields that the map names, sorted.
  var mapped: [String] { names.keys.sorted() }

  /// The name of `field` in the export.
  func name(of field: String) -> String { names[field] ?? field }

  /// The list that makes this map, sorted; "" for the contract's names.
  public var list: String {
    names.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
  }
}
