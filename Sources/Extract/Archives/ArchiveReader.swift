import Digests
import Records

/// Reads the pages of a WARC file: responses with status 200 that hold HTML.
///
/// Other records (requests, metadata, images, redirections, what was not changed since an earlier
/// visit) are no documents. A page's source is the file's with `#` and its address; where one address
/// was fetched more than once, `@` and the date of the later visits stand behind it, and the duplicates
/// are folded as all others are.
final class ArchiveReader {
  private let file: SourceFile
  private let open: OpenFile
  private let before: FileStatus
  private var bytes: BufferedBytes
  private var seen: Set<String> = []
  private var count = 0
  private var isAtEnd = false

  /// - Parameter before: the file's status before the first byte was read.
  init(_ file: SourceFile, _ open: OpenFile, _ source: ByteSource, before: FileStatus) {
    self.file = file
    self.open = open
    self.before = before
    bytes = BufferedBytes(source)
  }

  /// The next page, or why there is none; `nil` behind the last.
  func next() -> Result<RawDocument, Rejection>? {
    do {
      while !isAtEnd, let record = try nextRecord() {
        guard let outcome = try page(in: record) else { continue }
        count += 1
        return outcome
      }
    } catch {
      isAtEnd = true
      count += 1
      return .failure(DocumentReader.rejection(file, error.reason, error.detail))
    }
    guard !isAtEnd || count == 0 else { return nil }
    isAtEnd = true
    if let change = DocumentReader.changed(file, open, since: before) {
      count += 1
      return .failure(change)
    }
    guard count == 0 else { return nil }
    count = 1
    return .failure(DocumentReader.rejection(file, .noDocuments, "The archive holds no page."))
  }

  /// The fields of the next record; `nil` behind the last.
  private func nextRecord() throws(ReadError) -> HeaderFields? {
    let start = bytes.offset
    while let line = try bytes.line() {
      if line.isEmpty { continue }
      if line.starts(with: "WARC/".utf8) { return try fields() }
      guard start > 0 else {
        throw ReadError(.unsupportedFormat, "It does not begin as a WARC archive does.")
      }
      // Behind a record of a wrong length the next one is looked for.
    }
    return nil
  }

  private func fields() throws(ReadError) -> HeaderFields {
    var fields = HeaderFields()
    while let line = try bytes.line(), !line.isEmpty { fields.add(line) }
    return fields
  }

  /// The page in the record that begins with `fields`; `nil` where it is no page's.
  private func page(
    in fields: HeaderFields
  ) throws(ReadError) -> Result<RawDocument, Rejection>? {
    let length = fields["content-length"].flatMap { Int($0) } ?? 0
    guard fields["warc-type"]?.lowercased() == "response", let address = address(fields),
      fields["content-type"]?.lowercased().contains("application/http") != false
    else {
      _ = try bytes.skip(max(0, length))
      return nil
    }
    let source = "\(file.source)#\(address)"
    guard length <= DocumentReader.limit else {
      _ = try bytes.skip(length)
      let detail = "More than \(DocumentReader.limit >> 20) MiB."
      return .failure(rejection(source, .tooLarge, detail))
    }
    let block = try bytes.bytes(max(0, length))
    do {
      guard let response = try HTTPResponse(block, limit: DocumentReader.limit),
        response.status == 200, response.isPage
      else { return nil }
      guard block.count == length else {
        return .failure(rejection(source, .damaged, "The archive ends inside this page."))
      }
      return document(source, address, fields, response)
    } catch {
      return .failure(rejection(source, error.reason, error.detail))
    }
  }

  private func document(
    _ source: String, _ address: String, _ fields: HeaderFields, _ response: HTTPResponse
  ) -> Result<RawDocument, Rejection> {
    let digest = ContentDigest.of(response.body)
    guard !response.body.isEmpty else {
      return .failure(rejection(source, .empty, "The server sent nothing.", digest))
    }
    guard response.body.count <= DocumentReader.limit else {
      let detail = "More than \(DocumentReader.limit >> 20) MiB when unpacked."
      return .failure(rejection(source, .tooLarge, detail, digest))
    }
    var name = source
    if !seen.insert(name).inserted {
      name = "\(source)@\(fields["warc-date"] ?? "")"
      guard seen.insert(name).inserted else {
        let detail = "An earlier record has this address and date; the first was kept."
        return .failure(rejection("\(name):\(bytes.offset)", .duplicateSource, detail, digest))
      }
    }
    return .success(
      RawDocument(
        source: name, digest: digest, content: .page(response.body, charset: response.charset),
        url: address))
  }

  /// The address that was fetched, without the brackets that some writers put around it.
  private func address(_ fields: HeaderFields) -> String? {
    guard let value = fields["warc-target-uri"], !value.isEmpty else { return nil }
    return value.hasPrefix("<") && value.hasSuffix(">")
      ? String(value.dropFirst().dropLast()) : value
  }

  private func rejection(
    _ source: String, _ reason: Rejection.Reason, _ detail: String, _ digest: String? = nil
  ) -> Rejection {
    Rejection(source: source, stage: .read, reason: reason, detail: detail, digest: digest)
  }
}
