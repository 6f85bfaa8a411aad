import Records

/// Reads the documents of a JSON Lines file.
///
/// A class: a copy would take the ids of all records with it.
final class RecordFileReader {
  private let file: SourceFile
  private let open: OpenFile
  private let before: FileStatus
  private var records: RecordStream
  private var ids: Set<String> = []
  private var isAtEnd = false

  /// - Parameter before: the file's status before the first byte was read.
  init(
    _ file: SourceFile, _ open: OpenFile, _ bytes: ByteSource, before: FileStatus,
    fields: FieldMap
  ) {
    self.file = file
    self.open = open
    self.before = before
    records = RecordStream(bytes, source: file.source, fields: fields)
  }

  /// The next document, or why a line is none; `nil` behind the last.
  func next() -> Result<RawDocument, Rejection>? {
    guard !isAtEnd else { return nil }
    do {
      if let entry = try records.next() { return document(entry) }
    } catch {
      isAtEnd = true
      return .failure(DocumentReader.rejection(file, error.reason, error.detail))
    }
    isAtEnd = true
    return DocumentReader.changed(file, open, since: before).map { .failure($0) }
  }

  private func document(
    _ entry: RecordStream.Entry
  ) -> Result<RawDocument, Rejection> {
    switch entry.record {
    case .failure(let failure):
      return .failure(rejection(entry, failure.reason, failure.detail))
    case .success(let record) where !ids.insert(record.id).inserted:
      let detail = "The id \(record.id) stands on an earlier line; the first was kept."
      return .failure(rejection(entry, .duplicateSource, detail))
    case .success(let record):
      return .success(record.document)
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
