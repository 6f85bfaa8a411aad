internal import Foundation
public import Records

/// Reads one record: a JSON object with an `id`, one of `body`, `text` and `html`, and optionally
/// `url`, `title`, `published`, `outlet`, `author`, `modified`, `section` and `keywords`.
public struct RecordDecoder: Sendable {
  /// A record that could be read.
  public struct Record: Sendable, Hashable {
    public let id: String
    public let document: RawDocument
  }

  /// Why a line is no record.
  public struct Failure: Error, Sendable, Hashable {
    /// `nil` where not even the id could be read.
    public let id: String?
    public let reason: Rejection.Reason
    public let detail: String
  }

  private let map: FieldMap

  /// - Parameter map: the names of the fields.
  public init(fields map: FieldMap = .contract) {
    self.map = map
  }

  /// The record in `line`.
  ///
  /// - Parameters:
  ///   - digest: SHA-256 of the line; "" where nobody asks for it.
  ///   - file: the source of the file it stands in, for the document's source `file#id`; where there
  ///     is none the id is the source.
  public func decode(
    _ line: [UInt8], digest: String = "", file: String? = nil
  ) throws(Failure) -> Record {
    let fields = try fields(line)
    let id = try id(fields)
    let content = try content(fields, id)
    let document = RawDocument(
      source: file.map { "\($0)#\(id)" } ?? id, digest: digest, content: content,
      url: try text(fields.url, "url", id), title: try text(fields.title, "title", id),
      published: try text(fields.published, "published", id),
      outlet: try text(fields.outlet, "outlet", id), byline: try text(fields.author, "author", id),
      modified: try text(fields.modified, "modified", id),
      section: try text(fields.section, "section", id),
      keywords: Keywords.list(fields.keywords))
    return Record(id: id, document: document)
  }

  private func fields(_ line: [UInt8]) throws(Failure) -> RecordFields {
    if let offset = UTF8Check.firstError(in: line) {
      throw Failure(id: nil, reason: .encoding, detail: "The line is no UTF-8 at byte \(offset).")
    }
    guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
      throw Failure(id: nil, reason: .invalidJSON, detail: "The line is no JSON object.")
    }
    let decoder = JSONDecoder()
    decoder.userInfo[RecordFields.map] = map
    do { return try decoder.decode(RecordFields.self, from: Data(line)) } catch {
      throw Failure(id: nil, reason: .invalidJSON, detail: Self.sentence(error))
    }
  }

  private func id(_ fields: RecordFields) throws(Failure) -> String {
    switch fields.id {
    case .text(let id) where !id.isEmpty && !id.utf8.contains(0): return id
    case .integer(let id): return String(id)
    case .missing, .text: throw Failure(id: nil, reason: .missingField, detail: "There is no id.")
    case .other:
      throw Failure(
        id: nil, reason: .missingField, detail: "The id is neither a string nor an integer.")
    }
  }

  private func content(_ fields: RecordFields, _ id: String) throws(Failure) -> RawDocument.Content
  {
    let given = [("body", fields.body), ("text", fields.text), ("html", fields.html)]
      .filter { $0.1 != .missing }
    guard let (name, field) = given.first else {
      throw Failure(id: id, reason: .missingField, detail: "There is none of body, text and html.")
    }
    guard given.count == 1 else {
      let names = given.map(\.0).joined(separator: " and ")
      throw Failure(
        id: id, reason: .ambiguousContent, detail: "There are \(names); give one of them.")
    }
    let content = try text(field, name, id) ?? ""
    guard content.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Failure(id: id, reason: .empty, detail: "The field \(name) holds nothing.")
    }
    return name == "body" ? .body(content) : name == "html" ? .html(content) : .text(content)
  }

  /// A field that may be missing or null and must be a string otherwise.
  private func text(_ field: RecordFields.Field, _ name: String, _ id: String) throws(Failure)
    -> String?
  {
    switch field {
    case .missing: return nil
    case .text(let text) where text.utf8.contains(0):
      throw Failure(id: id, reason: .invalidJSON, detail: "The field \(name) holds a NUL.")
    case .text(let text): return text
    case .integer, .other:
      throw Failure(id: id, reason: .missingField, detail: "The field \(name) is no string.")
    }
  }

  private static func sentence(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error,
      let cause = context.underlyingError as NSError?,
      let index = cause.userInfo["NSJSONSerializationErrorIndex"] as? Int
    else { return "The line is no JSON object." }
    return "The line is no JSON: it goes wrong at byte \(index)."
  }
}

/// The fields of a record, whatever their types.
struct RecordFields: Decodable {
  enum Field: Equatable {
    /// Not there, or null.
    case missing
    case text(String)
    case integer(Int64)
    case other
  }

  let id, body, text, html, url, title, published, outlet, author, modified, section: Field
  /// A text with commas, or a list; nothing where it is neither.
  let keywords: [String]

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
    func field(_ field: String) throws -> Field {
      let key = Name(stringValue: map.name(of: field))
      guard container.contains(key), try !container.decodeNil(forKey: key) else { return .missing }
      do { return .text(try container.decode(String.self, forKey: key)) } catch DecodingError
        .typeMismatch
      {
        return (try? .integer(container.decode(Int64.self, forKey: key))) ?? .other
      }
    }
    id = try field("id")
    body = try field("body")
    text = try field("text")
    html = try field("html")
    url = try field("url")
    title = try field("title")
    published = try field("published")
    outlet = try field("outlet")
    author = try field("author")
    modified = try field("modified")
    section = try field("section")
    let key = Name(stringValue: map.name(of: "keywords"))
    keywords =
      (try? container.decode([String].self, forKey: key))
      ?? (try? container.decode(String.self, forKey: key)).map { [$0] } ?? []
  }
}
