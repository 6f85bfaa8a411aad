/// Why a document could not go on. Stored in `rejections`; the run goes on without it.
public struct Rejection: Error, Sendable, Hashable {
  /// The stage at which the document stopped.
  public enum Stage: String, Sendable, Hashable, CaseIterable {
    case read, extract, transform, load, quality
  }

  /// Reports group by it.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Nothing, or only white space, in the file or field.
    case empty
    /// Bytes that are no text: NUL bytes, control characters, a known binary format.
    case binary
    /// Text in no accepted encoding (UTF-8, UTF-16, Windows-1256), cut inside a character, or with its
    /// letters lost on the way.
    case encoding
    /// Larger than the limit for one document.
    case tooLarge = "too-large"
    /// A FIFO, socket, device, or a directory with the name of a document.
    case notAFile = "not-a-file"
    /// The operating system would not let it be read.
    case unreadable
    /// A symbolic link that leads out of the input folder.
    case linkOutside = "link-outside"
    /// A symbolic link that leads back to itself or a folder above it, or to nothing.
    case linkLoop = "link-loop"
    /// A line of a JSON Lines file that is no JSON object.
    case invalidJSON = "invalid-json"
    /// A field that must be there is missing, or has the wrong type.
    case missingField = "missing-field"
    /// More than one of `body`, `text`, `html`.
    case ambiguousContent = "ambiguous-content"
    /// An id or path that an earlier document already has.
    case duplicateSource = "duplicate-source"
    /// A format that this version does not read.
    case unsupportedFormat = "unsupported-format"
    /// HTML of more elements, deeper or more crowded ones than any page needs, or a text of more lines.
    case tooComplex = "too-complex"
    /// A feed or archive that is damaged at some place; what stands before it was read.
    case damaged
    /// A feed or archive that holds no article, or a list of addresses alone.
    case noDocuments = "no-documents"
    /// Something else than an article: a consent page, an error page, a draft, robots.txt.
    case notAnArticle = "not-an-article"
    /// Nothing but boilerplate was left.
    case noBody = "no-body"
    /// The program died while it worked on the document, and again when it was tried alone: a fault of
    /// the program.
    case crashed
    /// Annotations that break a rule of the schema: a fault of the program, not of the document.
    case unfit
    /// Rows that break a rule of data quality: a fault of the program, not of the document.
    case brokenRule = "broken-rule"
  }

  /// The document: a path below the input root, with `#id` or `:line` behind it for a record of a
  /// JSON Lines file.
  public let source: String
  public let stage: Stage
  public let reason: Reason
  /// One sentence for the operator: where, what, and the way out.
  public let detail: String
  /// SHA-256 of the document's bytes; `nil` where they could not be read.
  public let digest: String?

  public init(
    source: String, stage: Stage, reason: Reason, detail: String, digest: String? = nil
  ) {
    self.source = source
    self.stage = stage
    self.reason = reason
    self.detail = detail
    self.digest = digest
  }
}
