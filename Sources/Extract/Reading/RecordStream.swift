import Digests
import Records

/// Reads records from JSON Lines: one record a line. Blank lines of a file are passed over, those of
/// standard input are failures: each line there is answered.
public struct RecordStream {
  /// A line.
  public struct Entry: Sendable {
    /// Its number in the file, from 1.
    public let line: Int
    /// SHA-256 of its bytes; "" where it is too long to be held.
    public let digest: String
    /// Bytes of the line.
    public let byteCount: Int
    public let record: Result<RecordDecoder.Record, RecordDecoder.Failure>
  }

  private var lines: LineReader
  private let decoder: RecordDecoder
  private let fields: FieldMap
  private let source: String?
  private var number = 0

  /// The records that come on standard input; a record's id is its source.
  ///
  /// - Throws: `ReadError` where it cannot be read.
  public static func standardInput() throws(ReadError) -> RecordStream {
    RecordStream(try ByteSource(.standardInput), source: nil, fields: .contract)
  }

  /// The records of `file`, whose source stands before `#id` in theirs.
  init(_ file: ByteSource, source: String?, fields: FieldMap) {
    lines = LineReader(file, limit: DocumentReader.limit)
    decoder = RecordDecoder(fields: fields)
    self.source = source
    self.fields = fields
  }

  /// The next record, or why there is none on its line; `nil` behind the last.
  ///
  /// - Throws: `ReadError` where the bytes cannot be read.
  public mutating func next() throws(ReadError) -> Entry? {
    while let line = try lines.next() {
      number += 1
      guard case .bytes(var bytes) = line else { return tooLong }
      if bytes.last == 0x0D { bytes.removeLast() }
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return entry(bytes) }
      if source == nil { return failure(.empty, "The line is blank.", byteCount: bytes.count) }
    }
    return nil
  }

  private func entry(_ bytes: [UInt8]) -> Entry {
    // Under another map the same line says something else.
    let line = ContentDigest.of(bytes)
    let digest = fields == .contract ? line : ContentDigest.of(lines: [fields.list, line])
    let record = Result { () throws(RecordDecoder.Failure) in
      try decoder.decode(bytes, digest: digest, file: source)
    }
    return Entry(line: number, digest: digest, byteCount: bytes.count, record: record)
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
