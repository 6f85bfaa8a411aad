/// The fields of a record, whatever their types.
struct RecordFields: Decodable {
  enum Field: Equatable {
    /// Not there, or null.
    case missing
    /// A text, or the texts of a list.
    case texts([String])
    case integer(Int64)
    case other
  }

  let id, body, text, html, url, title, published, outlet, author, modified, section: Field
  /// A text with commas, or a list; nothing where it is neither.
  let keywords: [String]
  /// Which of the fields that the map names are there.
  let present: Set<String>

  /// Under this key a decoder carries the map of the fields.
  static let map: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "fields") else {
      preconditionFailure("any string is a key")
    }
    return key
  }()

  /// A field's name in the export.
  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { return nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    let map = decoder.userInfo[Self.map] as? FieldMap ?? .contract
    self.init(map) { Self.field($0, container) }
  }

  /// The fields in a row of a table, whose values are texts; an empty one is missing.
  init(row: [String: String], _ map: FieldMap) {
    self.init(map) { name in
      row[name].flatMap { $0.isEmpty ? nil : .texts([$0]) } ?? .missing
    }
  }

  private init(_ map: FieldMap, _ value: (String) -> Field) {
    func field(_ field: String) -> Field { value(map.name(of: field)) }
    id = field("id")
    body = field("body")
    text = field("text")
    html = field("html")
    url = field("url")
    title = field("title")
    published = field("published")
    outlet = field("outlet")
    author = field("author")
    modified = field("modified")
    section = field("section")
    if case .texts(let all) = field("keywords") { keywords = all } else { keywords = [] }
    present = Set(map.mapped.filter { field($0) != .missing })
  }

  /// The field `name`; where there is none, "a.b" is the field b of the object in a.
  private static func field(_ name: String, _ container: KeyedDecodingContainer<Name>) -> Field {
    let key = Name(stringValue: name)
    guard container.contains(key) else {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2,
        let inner = try? container.nestedContainer(
          keyedBy: Name.self, forKey: Name(stringValue: parts[0]))
      else { return .missing }
      return field(parts[1], inner)
    }
    if (try? container.decodeNil(forKey: key)) == true { return .missing }
    if let text = try? container.decode(String.self, forKey: key) { return .texts([text]) }
    if let number = try? container.decode(Int64.self, forKey: key) { return .integer(number) }
    guard let loose = try? container.decode(LooseText.self, forKey: key), !loose.texts.isEmpty
    else {
      return .other
    }
    return .texts(loose.texts)
  }
}
