import Records

/// Reads the documents of a file of records.
///
/// A class: a copy would take the ids of all records with it.
final class RecordFileReader {
  /// So many failures are held back until it is clear whether any record has the fields.
  private static let mostHeld = 10_000

  private let file: SourceFile
  private let open: OpenFile
  private let before: FileStatus
  private let fields: FieldMap
  private var records: RecordStream
  private var ids: Set<String> = []
  private var isAtEnd = false
  /// Why the first records are none, all for want of a field.
  private var held: [Rejection] = []
  private var ready: ArraySlice<Rejection> = []
  private var holdsBack = true
  /// A document that waits until what was held back before it is told.
  private var late: Result<RawDocument, Rejection>?
  private var entries = 0
  /// The fields of the map that no record had so far.
  private(set) var unseen: Set<String>

  /// - Parameter before: the file's status before the first byte was read.
  init(
    _ file: SourceFile, _ open: OpenFile, _ bytes: ByteSource, before: FileStatus,
    fields: FieldMap
  ) throws(ReadError) {
    self.file = file
    self.open = open
    self.before = before
    self.fields = fields
    unseen = Set(fields.mapped)
    records = try RecordStream(
      bytes, source: file.source, isTable: file.format == .table, fields: fields)
  }

  /// The names of the fields in the first record.
  var names: [String] { records.firstNames }

  /// What was counted of the fields, where that was asked for.
  var census: FieldCensus? { records.census }

  func takeCensus() { records.census = FieldCensus() }

  /// Whether a record, good or not, was read.
  var hasRecords: Bool { entries > 0 }

  /// The next document, or why a record is none; `nil` behind the last.
  func next() -> Result<RawDocument, Rejection>? {
    while true {
      if let rejection = ready.popFirst() { return .failure(rejection) }
      if let document = late {
        late = nil
        return document
      }
      guard !isAtEnd else { return nil }
      do {
        guard let entry = try records.next() else { return atEnd() }
        entries += 1
        if let outcome = outcome(document(entry), of: entry) { return outcome }
      } catch {
        isAtEnd = true
        ready = held + [DocumentReader.rejection(file, error.reason, error.detail)]
        held = []
      }
    }
  }

  /// `outcome` itself, or the first of what was held back, or `nil` where it is held back.
  private func outcome(
    _ outcome: Result<RawDocument, Rejection>, of entry: RecordStream.Entry
  ) -> Result<RawDocument, Rejection>? {
    guard holdsBack else { return outcome }
    if case .failure(let rejection) = outcome, rejection.reason == .missingField {
      held.append(rejection)
      guard held.count > Self.mostHeld else { return nil }
      release()
      return nil
    }
    guard case .success = outcome else { return outcome }
    release()
    if ready.isEmpty { return outcome }
    late = outcome
    return nil
  }

  private func release() {
    (ready, held, holdsBack) = (held[...], [], false)
  }

  private func atEnd() -> Result<RawDocument, Rejection>? {
    isAtEnd = true
    ready = []
    if entries == 0 {
      ready.append(DocumentReader.rejection(file, .noDocuments, "The file holds no record."))
    }
    if !held.isEmpty, !records.firstNames.isEmpty {
      ready.append(unusable)
    } else {
      ready += held
    }
    held = []
    if let change = DocumentReader.changed(file, open, since: before) { ready.append(change) }
    return ready.popFirst().map { .failure($0) }
  }

  /// One message for a file none of whose records has the fields that are needed.
  private var unusable: Rejection {
    let names = records.firstNames
    let proposal = FieldProposal(names).option.map { "; try \($0)" } ?? ""
    return DocumentReader.rejection(
      file, .missingField,
      "\(held.count == 1 ? "The record has no" : "None of \(held.count) records has a") field for its text; "
        + "the fields are \(names.joined(separator: ", "))\(proposal).",
      digest: try? file.digest())
  }

  private func document(_ entry: RecordStream.Entry) -> Result<RawDocument, Rejection> {
    switch entry.record {
    case .failure(let failure):
      return .failure(rejection(entry, failure.reason, failure.detail))
    case .success(let record):
      unseen.subtract(record.present)
      if ids.insert(record.id).inserted { return .success(record.document) }
      let content = RecordDecoder.contentID(entry.digest)
      if !record.hasOwnID, ids.insert(content).inserted {
        return .success(record.document.named("\(file.source)#\(content)"))
      }
      let detail = "The id \(record.id) stands on an earlier line; the first was kept."
      return .failure(rejection(entry, .duplicateSource, detail))
    }
  }

  private func rejection(
    _ entry: RecordStream.Entry, _ reason: Rejection.Reason, _ detail: String
  ) -> Rejection {
    Rejection(
      source: "\(file.source):\(entry.line)", stage: .read, reason: reason, detail: detail,
      digest: entry.digest.isEmpty ? nil : entry.digest)
  }
}
