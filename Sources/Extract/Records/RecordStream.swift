import Digests
import Records

/// Reads records: of JSON Lines one a line; of other JSON the members of its lists, or its objects one by
/// one; of a table one a row. Blank lines of a file are passed over, those of standard input are failures:
/// each line there is answered.
public struct RecordStream {
  /// A record, or what stands in the place of one.
  public struct Entry: Sendable {
    /// Its number in the file, from 1: that of its line or row, or its place among the values.
    public let line: Int
    /// SHA-256 of its bytes; "" where it is too long to be held.
    public let digest: String
    /// Bytes of the line.
    public let byteCount: Int
    public let record: Result<RecordDecoder.Record, RecordDecoder.Failure>
  }

  /// How the records stand in the bytes.
  enum Layout {
    case lines(LineReader)
    case values(ValueSplitter)
    case table(TableReader)
  }

  /// So many bytes tell the layout.
  private static let head = 64 << 10

  private var layout: Layout
  private let decoder: RecordDecoder
  private let fields: FieldMap
  private let source: String?
  private var number = 0
  /// The members of a list that an object holds, read and not yet handed out.
  private var members: ArraySlice<[UInt8]> = []
  /// The names of a table's columns.
  private var columns: [String] = []
  /// The names of the fields in the first record, for messages.
  private(set) var firstNames: [String] = []
  /// Counts the fields, where somebody wants to know.
  var census: FieldCensus?

  /// The records that come on standard input; a record's id is its source.
  ///
  /// - Throws: `ReadError` where it cannot be read.
  public static func standardInput() throws(ReadError) -> RecordStream {
    let lines = LineReader(try ByteSource(.standardInput), limit: DocumentReader.limit)
    return RecordStream(.lines(lines), source: nil, fields: .contract)
  }

  private init(_ layout: Layout, source: String?, fields: FieldMap) {
    self.layout = layout
    decoder = RecordDecoder(fields: fields)
    self.source = source
    self.fields = fields
  }

  /// The records of `file`, whose source stands before `#id` in theirs.
  ///
  /// - Throws: `ReadError` where it cannot be read.
  init(
    _ file: ByteSource, source: String, isTable: Bool, fields: FieldMap
  ) throws(ReadError) {
    var head = try file.peek(Self.head)
    if Self.isOtherEncoding(head) {
      try Self.decode(file)
      head = try file.peek(Self.head)
    }
    let limit = DocumentReader.limit
    let layout: Layout
    if isTable {
      layout = .table(TableReader(file, head: head, limit: limit))
    } else if Self.holdsLines(head) {
      layout = .lines(LineReader(file, limit: limit))
    } else {
      layout = .values(ValueSplitter(file, limit: limit))
    }
    self.init(layout, source: source, fields: fields)
  }

  /// Whether `head` is no UTF-8, and not because it is cut or a few bytes are broken.
  private static func isOtherEncoding(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    let (sequences, errors) = UTF8Check.census(head)
    return errors > 8 && errors > sequences
  }

  /// Decodes a file of another encoding as a whole: spreadsheets write UTF-16 and Windows-1256.
  private static func decode(_ file: ByteSource) throws(ReadError) {
    let bytes = try file.readAll(limit: DocumentReader.limit)
    guard bytes.count <= DocumentReader.limit else {
      throw ReadError(
        .tooLarge, "More than \(DocumentReader.limit >> 20) MiB in another encoding than UTF-8.")
    }
    do { file.replace(with: try TextDecoder().decode(bytes)) } catch {
      throw ReadError(error.reason, error.detail)
    }
  }

  /// Whether JSON that begins with `head` has one record a line: it begins with an object that does not go
  /// on behind the line's end, unless what stands there begins another one.
  static func holdsLines(_ head: [UInt8]) -> Bool {
    let text = head.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    guard text.first != UInt8(ascii: "[") else { return false }
    guard let end = text.firstIndex(of: 0x0A) else { return true }
    let open = text[..<end].reduce(into: 0) { depth, byte in
      if byte == UInt8(ascii: "{") { depth += 1 } else if byte == UInt8(ascii: "}") { depth -= 1 }
    }
    let next = text[end...].first { $0 > 0x20 }
    let last = text[..<end].last { $0 > 0x20 } ?? 0
    return open <= 0 || (next == UInt8(ascii: "{") && !"[{,:".utf8.contains(last))
  }

  /// The next record, or why there is none in its place; `nil` behind the last.
  ///
  /// - Throws: `ReadError` where the bytes cannot be read.
  public mutating func next() throws(ReadError) -> Entry? {
    if let member = members.popFirst() {
      number += 1
      return entry(member)
    }
    switch layout {
    case .lines(var lines):
      defer { layout = .lines(lines) }
      return try nextLine(&lines)
    case .values(var values):
      defer { layout = .values(values) }
      guard let piece = try values.next() else { return nil }
      number += 1
      switch piece {
      case .bytes(let bytes): return expanded(bytes)
      case .tooLong: return tooLong
      case .cut: return failure(.invalidJSON, "The file ends inside this record.", byteCount: 0)
      }
    case .table(var table):
      defer { layout = .table(table) }
      return try nextRow(&table)
    }
  }

  private mutating func nextLine(_ lines: inout LineReader) throws(ReadError) -> Entry? {
    while let line = try lines.next() {
      number += 1
      guard case .bytes(var bytes) = line else { return tooLong }
      if bytes.last == 0x0D { bytes.removeLast() }
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
        return source == nil ? entry(bytes) : expanded(bytes)
      }
      if source == nil { return failure(.empty, "The line is blank.", byteCount: bytes.count) }
    }
    return nil
  }

  /// The record in `bytes`; where a list of records stands in them, the first of these.
  private mutating func expanded(_ bytes: [UInt8]) -> Entry {
    let found = entry(bytes)
    guard number == 1 else { return found }
    firstNames = RecordNames.all(in: bytes)
    guard case .failure(let failure) = found.record, failure.reason == .missingField,
      let list = RecordList.members(of: bytes), let first = list.first
    else { return found }
    members = list.dropFirst()
    if census != nil { census = FieldCensus() }
    firstNames = RecordNames.all(in: first)
    return entry(first)
  }

  private mutating func entry(_ bytes: [UInt8]) -> Entry {
    if census?.isFull == false { census?.add(bytes) }
    let digest = digest(of: bytes)
    let record = Result { () throws(RecordDecoder.Failure) in
      try decoder.decode(bytes, digest: digest, file: source)
    }
    return Entry(line: number, digest: digest, byteCount: bytes.count, record: record)
  }

  /// Under another map the same line says something else.
  private func digest(of bytes: [UInt8]) -> String {
    let line = ContentDigest.of(bytes)
    return fields == .contract ? line : ContentDigest.of(lines: [fields.list, line])
  }

  private var tooLong: Entry {
    failure(.tooLarge, "More than \(DocumentReader.limit >> 20) MiB in one line.", byteCount: 0)
  }

  private func failure(
    _ reason: Rejection.Reason, _ detail: String, byteCount: Int
  ) -> Entry {
    Entry(
      line: number, digest: "", byteCount: byteCount,
      record: .failure(RecordDecoder.Failure(id: nil, reason: reason, detail: detail)))
  }
}

extension RecordStream {
  private mutating func nextRow(_ table: inout TableReader) throws(ReadError) -> Entry? {
    if columns.isEmpty {
      guard case .fields(let names)? = try table.next() else { return nil }
      columns = names.map { Self.text($0[...]) ?? "" }
      firstNames = columns.filter { !$0.isEmpty }.sorted()
      number = 1
    }
    guard let row = try table.next() else { return nil }
    number += 1
    switch row {
    case .fields(let fields): return entry(fields)
    case .tooLong: return tooLong
    case .cut:
      return failure(.damaged, "The file ends inside a field in quotation marks.", byteCount: 0)
    }
  }

  private mutating func entry(_ row: [[UInt8]]) -> Entry {
    let bytes = row.count + row.reduce(0) { $0 + $1.count }
    guard row.count <= columns.count else {
      let detail = "The row has \(row.count) fields, the names on top are \(columns.count)."
      return failure(.damaged, detail, byteCount: bytes)
    }
    var values: [String: String] = [:]
    for (name, field) in zip(columns, row) where !name.isEmpty {
      guard let value = Self.text(field[...]) else {
        return failure(.encoding, "The field \(name) is no UTF-8.", byteCount: bytes)
      }
      values[name] = value
    }
    if census?.isFull == false { census?.add(row: values) }
    let named = values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    let digest = ContentDigest.of(lines: [fields.list] + named)
    let record = Result { () throws(RecordDecoder.Failure) in
      try decoder.decode(row: values, digest: digest, file: source ?? "")
    }
    return Entry(line: number, digest: digest, byteCount: bytes, record: record)
  }

  /// A field without the white space and the byte order mark around it.
  private static func text(_ field: ArraySlice<UInt8>) -> String? {
    var field = field.starts(with: [0xEF, 0xBB, 0xBF]) ? field.dropFirst(3) : field
    while let last = field.last, last <= 0x20 { field.removeLast() }
    return String(validating: field.drop { $0 <= 0x20 }, as: UTF8.self)
  }
}
