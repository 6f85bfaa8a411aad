import Digests
internal import Foundation
public import Records

/// Reads the documents of a file, one after the other; memory holds one at a time, or one feed.
public struct DocumentReader {
  /// The largest document that is read, in bytes, unpacked.
  public static let limit = 16 << 20

  private enum State {
    case unopened
    case records(RecordFileReader)
    case archive(ArchiveReader)
    case feed(ArraySlice<Result<RawDocument, Rejection>>)
    case atEnd
  }

  private let file: SourceFile
  private let fields: FieldMap
  private var state = State.unopened
  private var records: RecordFileReader?
  /// Whether the fields of records are counted, for people.
  var takesCensus = false

  /// - Parameter fields: the names of the fields in JSON Lines.
  public init(_ file: SourceFile, fields: FieldMap = .contract) {
    self.file = file
    self.fields = fields
  }

  /// The fields of the map that no record read so far has, and the names that the first one has; `nil`
  /// where no record was read.
  public var unseenFields: (fields: Set<String>, names: [String])? {
    guard let records, records.hasRecords else { return nil }
    return (records.unseen, records.names)
  }

  /// What was counted of the records' fields.
  var census: FieldCensus? { records?.census }

  /// The next document in the file's order, or the reason why there is none; `nil` behind the last.
  public mutating func next() -> Result<RawDocument, Rejection>? {
    let current = state
    // The state must not hold a second copy while the reader moves on.
    state = .atEnd
    switch current {
    case .atEnd: return nil
    case .records(let reader):
      let outcome = reader.next()
      if outcome != nil { state = .records(reader) }
      return outcome
    case .archive(let reader):
      let outcome = reader.next()
      if outcome != nil { state = .archive(reader) }
      return outcome
    case .feed(var rest):
      let outcome = rest.popFirst()
      if !rest.isEmpty { state = .feed(rest) }
      return outcome
    case .unopened: return first()
    }
  }

  private mutating func first() -> Result<RawDocument, Rejection>? {
    do {
      let open = try OpenFile(file.place)
      let before = try open.status()
      guard before.kind == .file else {
        return .failure(Self.rejection(file, .notAFile, "No regular file any more."))
      }
      let bytes = try ByteSource(open)
      if try holdsRecords(bytes) {
        let reader = try RecordFileReader(file, open, bytes, before: before, fields: fields)
        if takesCensus { reader.takeCensus() }
        records = reader
        state = .records(reader)
        return next()
      }
      if file.format == .archive {
        state = .archive(ArchiveReader(file, open, bytes, before: before))
        return next()
      }
      return try whole(open, bytes, before)
    } catch let error as ReadError {
      return .failure(Self.rejection(file, error.reason, error.detail))
    } catch {
      return .failure(Self.rejection(file, .unreadable, "Cannot be read: \(error)."))
    }
  }

  /// Whether the file holds records; JSON under the name of a text does, too.
  private func holdsRecords(_ bytes: ByteSource) throws(ReadError) -> Bool {
    switch file.format {
    case .jsonLines, .table: true
    case .text: FormatSniffer.isJSON(try bytes.peek(FormatSniffer.sample))
    case .page, .feed, .archive, .message: false
    }
  }

  /// A file that is one document, or a feed; read a second time where it changed meanwhile.
  private mutating func whole(
    _ open: OpenFile, _ source: ByteSource, _ before: FileStatus
  ) throws -> Result<RawDocument, Rejection>? {
    var bytes = try source.readAll(limit: Self.limit)
    if Self.changed(file, open, since: before) != nil {
      let again = try OpenFile(file.place)
      let status = try again.status()
      bytes = try ByteSource(again).readAll(limit: Self.limit)
      if let change = Self.changed(file, again, since: status) { return .failure(change) }
    }
    guard bytes.count <= Self.limit else {
      return .failure(Self.rejection(file, .tooLarge, "More than \(Self.limit >> 20) MiB."))
    }
    let digest = ContentDigest.of(bytes)
    switch FormatSniffer.format(bytes) ?? file.format {
    case .page: return document(digest, .page(bytes, charset: nil))
    case .message:
      guard let page = SavedMessage(bytes) else {
        return .failure(
          Self.rejection(file, .noDocuments, "The message holds no page.", digest: digest))
      }
      return .success(
        RawDocument(
          source: file.source, digest: digest, content: .page(page.body, charset: page.charset),
          url: page.address))
    case .feed:
      state = .feed(FeedReader(file: file, digest: digest).documents(in: bytes)[...])
      return next()
    case .archive:
      let detail = "A WARC archive under another name; let its name end in .warc."
      return .failure(Self.rejection(file, .unsupportedFormat, detail, digest: digest))
    case .text, .jsonLines, .table: return document(digest, .file(bytes))
    }
  }

  private func document(
    _ digest: String, _ content: RawDocument.Content
  ) -> Result<RawDocument, Rejection> {
    .success(RawDocument(source: file.source, digest: digest, content: content))
  }

  /// The rejection of a file that was written to since `before`; `nil` where it was not.
  static func changed(
    _ file: SourceFile, _ open: OpenFile, since before: FileStatus
  ) -> Rejection? {
    if let now = try? open.status(), now == before { return nil }
    return rejection(file, .unreadable, "It was being written while it was read.")
  }

  static func rejection(
    _ file: SourceFile, _ reason: Rejection.Reason, _ detail: String, digest: String? = nil
  ) -> Rejection {
    Rejection(source: file.source, stage: .read, reason: reason, detail: detail, digest: digest)
  }
}
