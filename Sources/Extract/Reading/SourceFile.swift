import Digests

/// One file that holds documents.
public struct SourceFile: Sendable, Hashable {
  /// How its bytes are read; told by the name's ending, and by its first bytes where they are clear.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case text
    /// JSON: one record a line, or lists and objects of any layout.
    case jsonLines
    /// Rows under a line of names: CSV or TSV.
    case table
    /// An HTML page.
    case page
    /// RSS or Atom.
    case feed
    /// WARC or ARC.
    case archive
    /// A page with what belongs to it in one MIME message: MHTML.
    case message

    /// Whether a file of this format holds any number of documents.
    public var holdsSeveral: Bool { [.jsonLines, .table, .feed, .archive].contains(self) }

    /// The format of a file called `name`, packed with gzip or not; `nil` where the ending is none that
    /// is read.
    public init?(name: String) {
      let plain = name.lowercased().hasSuffix(".gz") ? name.dropLast(3) : name[...]
      guard let dot = plain.lastIndex(of: "."), dot != plain.startIndex else { return nil }
      switch plain[plain.index(after: dot)...].lowercased() {
      case "txt", "text": self = .text
      case "jsonl", "ndjson", "json": self = .jsonLines
      case "csv", "tsv": self = .table
      case "html", "htm", "xhtml", "shtml": self = .page
      case "xml", "rss", "atom", "rdf": self = .feed
      case "warc", "wet", "arc": self = .archive
      case "mhtml", "mht": self = .message
      default: return nil
      }
    }

    /// The endings that are read, for messages.
    static let endings =
      ".txt, .jsonl, .json, .csv, .tsv, .html, .mhtml, .xml, .rss, .atom and .warc, packed with gzip or "
      + "not,"
  }

  /// Roughly the bytes of text in the file, for reckoning ahead; 0 where it cannot be asked.
  ///
  /// Of a page or an archive a quarter is text, as a rule; packed files unpack to thrice their size.
  public var expectedTextBytes: Int {
    guard let size = try? OpenFile(place).status().size else { return 0 }
    let text = [.page, .archive].contains(format) ? size / 4 : size
    return source.hasSuffix(".gz") ? text * 3 : text
  }

  /// The path below its input root, `/` between and NFC, so that it is the same on every system; the
  /// file name where the input is a file. Stored in `articles.source`.
  public let source: String
  /// Where it is opened. Stored nowhere.
  let place: FilePlace
  public let format: Format

  /// A file that was named by itself: `path` is followed wherever it leads.
  public init(source: String, path: String, format: Format) {
    self.init(
      source: source, place: FilePlace(root: nil, path: Array(path.utf8)), format: format)
  }

  init(source: String, place: FilePlace, format: Format) {
    self.source = source
    self.place = place
    self.format = format
  }

  /// The file under another source.
  func named(_ source: String) -> SourceFile {
    SourceFile(source: source, place: place, format: format)
  }

  /// Its path, for another process; `nil` where that is no UTF-8.
  public var path: String? { String(validating: place.whole, as: UTF8.self) }

  /// SHA-256 of its bytes, lower-case hexadecimal.
  ///
  /// - Throws: `SystemError` where it cannot be read.
  public func digest() throws(SystemError) -> String {
    let file = try OpenFile(place)
    var digest = ContentDigest()
    try digest.update { () throws(SystemError) in try file.read(atMost: 1 << 18) }
    return digest.hexadecimal()
  }
}
