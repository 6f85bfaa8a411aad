public import Records

/// What a file holds, as `fihrist inspect` shows it.
public struct FileInspection {
  /// So many documents are read.
  public static let mostDocuments = 1000

  public let format: SourceFile.Format
  /// The first documents, or why there is none in their place.
  public let outcomes: [Result<RawDocument, Rejection>]
  /// Whether there are more.
  public let hasMore: Bool
  /// The fields of its records; `nil` where it holds none.
  public let census: FieldCensus?

  /// Inspects the file at `path`.
  ///
  /// - Throws: `InputError` where there is no file that is read.
  public init(path: String, fields: FieldMap) throws(InputError) {
    let listing = try SourceWalker.walk([path])
    guard let file = listing.files.first else {
      let problem = listing.rejections.first?.detail ?? "holds no file that is read"
      throw InputError(path: path, problem: problem)
    }
    var reader = DocumentReader(file, fields: fields)
    reader.takesCensus = true
    var outcomes: [Result<RawDocument, Rejection>] = []
    while outcomes.count < Self.mostDocuments, let outcome = reader.next() {
      outcomes.append(outcome)
    }
    format = file.format
    self.outcomes = outcomes
    hasMore = outcomes.count == Self.mostDocuments && reader.next() != nil
    census = reader.census
  }

  /// The option that would tell its fields; `nil` where they are told or cannot be.
  public var proposal: String? { census.flatMap { FieldProposal($0.fields.map(\.name)).option } }
}
