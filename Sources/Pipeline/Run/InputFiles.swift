import Extract
import Records

/// The files of several documents: one whose bytes are those of the published warehouse is not read
/// again, so that a night's reading grows with what is new.
struct InputFiles {
  /// Digest of each file that was read whole, by source.
  private(set) var digests: [String: String] = [:]
  private let published: [String: String]
  private let fields: FieldMap
  /// The published documents' sources, in the order of their bytes.
  private let sources: [String]

  init(_ baseline: Baseline, fields: FieldMap) {
    published = baseline.files
    self.fields = fields
    sources =
      published.isEmpty
      ? []
      : baseline.articles.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reckons the file's digest.
  ///
  /// - Returns: whether its documents are those of the published warehouse. A file that cannot be
  ///   read is not; the reader will say why. Under other names of fields the same bytes may tell
  ///   something else.
  mutating func isUnchanged(_ file: SourceFile) -> Bool {
    guard file.format.holdsSeveral, fields == .contract,
      let digest = try? file.digest()
    else { return false }
    digests[file.source] = digest
    return published[file.source] == digest
  }

  /// Forgets a file that was not read whole after all: it is read again the next night.
  mutating func forget(_ source: String) { digests[source] = nil }

  /// The published documents of the file.
  func documents(of file: SourceFile) -> ArraySlice<String> {
    let prefix = file.source + "#"
    var (low, high) = (0, sources.count)
    while low < high {
      let middle = (low + high) / 2
      if sources[middle].utf8.lexicographicallyPrecedes(prefix.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return sources[low...].prefix { $0.utf8.starts(with: prefix.utf8) }
  }

  /// Whether a rejection speaks of the file with the source `file`, or of a document in it.
  static func concerns(_ rejection: Rejection, _ file: String) -> Bool {
    guard rejection.source.utf8.starts(with: file.utf8) else { return false }
    let next = rejection.source.utf8.dropFirst(file.utf8.count).first
    return next == nil || next == UInt8(ascii: "#") || next == UInt8(ascii: ":")
  }
}

/// A file of several documents that changed while it was read, after some of them had been taken.
struct TornInput: Error {
  let source: String
}
