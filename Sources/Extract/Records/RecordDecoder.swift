internal import Foundation
public import Records

/// Reads one record: a JSON object or a row of a table with an `id`, one of `body`, `text` and `html`, and
/// optionally `url`, `title`, `published`, `outlet`, `author`, `modified`, `section` and `keywords`.
///
/// In a file a record without an id gets its address for one, else the digest of its content.
public struct RecordDecoder: Sendable {
  /// A record that could be read.
  public struct Record: Sendable, Hashable {
    public let id: String
    public let document: RawDocument
    /// Whether it states its id.
    let hasOwnID: Bool
    /// Which of the fields that the map names are there.
    let present: Set<String>
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
    try record(fields(line), digest: digest, file: file)
  }

  /// The record in a row of a table, given by the names of its columns.
  func decode(row: [String: String], digest: String, file: String) throws(Failure) -> Record {
    try record(RecordFields(row: row, map), digest: digest, file: file)
  }

  private func record(
    _ fields: RecordFields, digest: String, file: String?
  ) throws(Failure) -> Record {
    let own = try id(fields, isNeeded: file == nil)
    let id = own ?? derivedID(fields, digest)
    let content = try content(fields, own)
    let document = RawDocument(
      source: file.map { "\($0)#\(id)" } ?? id, digest: digest, content: content,
      url: text(fields.url), title: text(fields.title), published: text(fields.published),
      outlet: text(fields.outlet), byline: text(fields.author, joining: "، "),
      modified: text(fields.modified), section: text(fields.section),
      keywords: Keywords.list(fields.keywords))
    return Record(
      id: id, document: document, hasOwnID: own != nil, present: fields.present)
  }

  private func derivedID(_ fields: RecordFields, _ digest: String) -> String {
    text(fields.url).flatMap { $0.isEmpty ? nil : $0 } ?? Self.contentID(digest)
  }

  /// The id of a record that has neither an id nor an address of its own.
  static func contentID(_ digest: String) -> String { String(digest.prefix(16)) }

  private func fields(_ line: [UInt8]) throws(Failure) -> RecordFields {
    if let offset = UTF8Check.firstError(in: line) {
      throw Failure(id: nil, reason: .encoding, detail: "The line is no UTF-8 at byte \(offset).")
    }
    guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
      throw Failure(id: nil, reason: .invalidJSON, detail: "The line is no JSON object.")
    }
    let decoder = JSONDecoder()
    decoder.userInfo[RecordFields.map] = map
    let line = SurrogateRepair.repaired(line)
    do { return try decoder.decode(RecordFields.self, from: Data(line)) } catch {
      // Python writes NaN and Infinity, which JSON does not know.
      if Self.mayHoldNaN(line) {
        decoder.allowsJSON5 = true
        if let fields = try? decoder.decode(RecordFields.self, from: Data(line)) { return fields }
      }
      throw Failure(id: nil, reason: .invalidJSON, detail: Self.sentence(error))
    }
  }

  /// The record's own id; `nil` where it has none and needs none.
  private func id(_ fields: RecordFields, isNeeded: Bool) throws(Failure) -> String? {
    switch fields.id {
    case .texts(let ids) where ids.count == 1 && !ids[0].isEmpty && !ids[0].utf8.contains(0):
      return ids[0]
    case .integer(let id): return String(id)
    case .missing, .texts([""]), .texts([]):
      guard isNeeded else { return nil }
      throw Failure(id: nil, reason: .missingField, detail: "There is no id.")
    case .texts, .other:
      throw Failure(
        id: nil, reason: .missingField, detail: "The id is neither a string nor an integer.")
    }
  }

  private func content(_ fields: RecordFields, _ id: String?) throws(Failure) -> RawDocument.Content
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
    let content = try content(field, name, id)
    guard content.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Failure(id: id, reason: .empty, detail: "The field \(name) holds nothing.")
    }
    switch name {
    case "body": return .body(content)
    case "html": return .html(content)
    default: return RecordMarkup.content(content)
    }
  }

  /// A field that holds the text; a list is one of paragraphs.
  private func content(_ field: RecordFields.Field, _ name: String, _ id: String?) throws(Failure)
    -> String
  {
    switch field {
    case .missing: return ""
    case .texts(let texts) where texts.contains(where: { $0.utf8.contains(0) }):
      throw Failure(id: id, reason: .invalidJSON, detail: "The field \(name) holds a NUL.")
    case .texts(let texts): return texts.joined(separator: "\n")
    case .integer, .other:
      throw Failure(id: id, reason: .missingField, detail: "The field \(name) is no string.")
    }
  }

  /// A field that tells something of the article. One of another type than expected costs no article:
  /// numbers are taken as they are written, lists joined, anything else is as if it were missing.
  private func text(_ field: RecordFields.Field, joining separator: String? = nil) -> String? {
    let texts: [String]
    switch field {
    case .missing, .other: return nil
    case .integer(let number): texts = [String(number)]
    case .texts(let all): texts = all.filter { !$0.utf8.contains(0) }
    }
    return separator.map { texts.isEmpty ? nil : texts.joined(separator: $0) } ?? texts.first
  }

  private static func mayHoldNaN(_ line: [UInt8]) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    return text.contains("NaN") || text.contains("Infinity")
  }

  private static func sentence(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error,
      let cause = context.underlyingError as NSError?,
      let index = cause.userInfo["NSJSONSerializationErrorIndex"] as? Int
    else { return "The line is no JSON object." }
    return "The line is no JSON: it goes wrong at byte \(index)."
  }
}
