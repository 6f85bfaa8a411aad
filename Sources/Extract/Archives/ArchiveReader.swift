import Digests
import Records

/// Reads the pages of a WARC or ARC file: responses with status 200 that hold HTML, pages stored as
/// resources, and texts that a crawl was converted to (WET). The items of a feed among the responses are
/// documents, too.
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
  /// The items of a feed in a record, read and not yet handed out.
  private var items: ArraySlice<Result<RawDocument, Rejection>> = []

  /// - Parameter before: the file's status before the first byte was read.
  init(_ file: SourceFile, _ open: OpenFile, _ source: ByteSource, before: FileStatus) {
    self.file = file
    self.open = open
    self.before = before
    bytes = BufferedBytes(source)
  }

  /// The next page, or why there is none; `nil` behind the last.
  func next() -> Result<RawDocument, Rejection>? {
    if let item = items.popFirst() { return item }
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
      if let fields = Self.fields(ofARC: line) { return fields }
      guard start > 0 else {
        throw ReadError(.unsupportedFormat, "It does not begin as a WARC or ARC archive does.")
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

  /// The fields of a record of an ARC file, which stand in one line: address, server, time, type, length.
  private static func fields(ofARC line: [UInt8]) -> HeaderFields? {
    let parts = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count >= 5, parts[0].contains("://"), let length = parts.last, Int(length) != nil
    else { return nil }
    var fields = HeaderFields()
    let type = parts[0].hasPrefix("filedesc:") ? "warcinfo" : "response"
    for (name, value) in [
      ("warc-type", type), ("warc-target-uri", parts[0]), ("warc-date", parts[2]),
      ("content-length", length),
    ] { fields.add("\(name): \(value)".utf8) }
    return fields
  }

  /// The page in the record that begins with `fields`; `nil` where it is no page's.
  private func page(
    in fields: HeaderFields
  ) throws(ReadError) -> Result<RawDocument, Rejection>? {
    let length = max(0, fields["content-length"].flatMap { Int($0) } ?? 0)
    guard let kind = Kind(fields), let address = address(fields) else {
      _ = try bytes.skip(length)
      return nil
    }
    let source = "\(file.source)#\(address)"
    guard length <= DocumentReader.limit else {
      _ = try bytes.skip(length)
      let detail = "More than \(DocumentReader.limit >> 20) MiB."
      return .failure(rejection(source, .tooLarge, detail))
    }
    let block = try bytes.bytes(length)
    do {
      guard let content = try Content(block, kind) else { return nil }
      guard block.count == length else {
        return .failure(rejection(source, .damaged, "The archive ends inside this page."))
      }
      if content.isFeed { return feed(content.body, source) }
      return document(source, address, fields, content)
    } catch {
      return .failure(rejection(source, error.reason, error.detail))
    }
  }

  /// What kind of record may hold a document.
  enum Kind {
    case response, page, text

    /// - Returns: `nil` where the record with `fields` holds none.
    init?(_ fields: HeaderFields) {
      let type = fields["content-type"]?.lowercased()
      switch fields["warc-type"]?.lowercased() {
      case "response" where type?.contains("application/http") != false: self = .response
      case "resource" where type?.contains("html") == true: self = .page
      case "conversion" where type?.hasPrefix("text/plain") == true: self = .text
      default: return nil
      }
    }
  }

  /// The document in a record.
  struct Content {
    let body: [UInt8]
    var charset: String?
    var isText = false
    var isFeed = false

    /// - Returns: `nil` where `block` holds none.
    init?(_ block: [UInt8], _ kind: Kind) throws(ReadError) {
      switch kind {
      case .page: body = block
      case .text: (body, isText) = (block, true)
      case .response:
        guard let response = try HTTPResponse(block, limit: DocumentReader.limit),
          response.status == 200, response.isPage || response.isFeed
        else { return nil }
        (body, charset, isFeed) = (response.body, response.charset, response.isFeed)
      }
    }
  }

  private func feed(_ body: [UInt8], _ source: String) -> Result<RawDocument, Rejection>? {
    let feed = SourceFile(source: source, place: file.place, format: .feed)
    items = FeedReader(file: feed, digest: ContentDigest.of(body)).documents(in: body)[...]
    return items.popFirst()
  }

  private func document(
    _ source: String, _ address: String, _ fields: HeaderFields, _ content: Content
  ) -> Result<RawDocument, Rejection> {
    let digest = ContentDigest.of(content.body)
    guard !content.body.isEmpty else {
      return .failure(rejection(source, .empty, "The server sent nothing.", digest))
    }
    guard content.body.count <= DocumentReader.limit else {
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
        source: name, digest: digest,
        content: content.isText
          ? .file(content.body) : .page(content.body, charset: content.charset),
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
