import ArgumentParser
import Extract
import Foundation
import Pipeline
import Records

/// `fihrist inspect`: shows what a file holds, and how its fields may be read.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a file holds and which --fields its records want.",
    discussion: """
      Of a file of records (JSON, CSV, TSV) it lists the fields with their share and an example, and \
      proposes a --fields line; of any file the first articles as they would be read. At most 1,000 \
      documents are looked at. Nothing is written.

      EXAMPLES
        fihrist inspect export.json
        fihrist inspect dump.jsonl.gz --fields id=DOCNO,text=TEXT
      """)

  /// So many documents are shown.
  private static let shown = 5

  @Argument(help: "A file of articles.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "Names of the fields, as for build.", valueName: "title=Title,text=Body"))
  var fields: String?

  func validate() throws { _ = try fieldMap() }

  func run() throws {
    let inspection = try FileInspection(path: file, fields: fieldMap())
    var lines = ["format: \(Self.name(inspection.format))"]
    if let census = inspection.census { lines += Self.lines(of: census) }
    let documents = inspection.outcomes.compactMap { try? $0.get() }
    let rejections = inspection.outcomes.compactMap(Self.rejection)
    let more = inspection.hasMore ? " among the first \(FileInspection.mostDocuments)" : ""
    lines.append("documents: \(documents.count), rejected: \(rejections.count)\(more)")
    let extractor = try ArticleExtractor()
    lines += documents.prefix(Self.shown).map { Self.line(of: $0, extractor) }
    lines += rejections.prefix(Self.shown).map {
      "  - \($0.source): \($0.reason.rawValue): \($0.detail)"
    }
    if fields == nil, let proposal = inspection.proposal { lines.append("try: \(proposal)") }
    print(VisibleText.escaped(lines.joined(separator: "\n"), keepingLines: true))
  }

  private static func lines(of census: FieldCensus) -> [String] {
    census.fields.map { field in
      let share = census.records == 0 ? 0 : field.count * 100 / census.records
      return "  \(field.name)  \(share) %  \(field.example)"
    }
  }

  private static func line(of document: RawDocument, _ extractor: ArticleExtractor) -> String {
    do throws(Rejection) {
      let article = try extractor.extract(document)
      let parts = [article.publishedOn, article.outlet, article.title].map { $0 ?? "?" }
      return "  + \(document.source): \(parts.joined(separator: " | "))"
    } catch {
      return "  - \(document.source): \(error.reason.rawValue): \(error.detail)"
    }
  }

  private static func rejection(_ outcome: Result<RawDocument, Rejection>) -> Rejection? {
    if case .failure(let rejection) = outcome { rejection } else { nil }
  }

  private static func name(_ format: SourceFile.Format) -> String {
    switch format {
    case .text: "text"
    case .jsonLines: "records in JSON"
    case .table: "records in a table"
    case .page: "page"
    case .feed: "feed"
    case .archive: "archive"
    case .message: "page in a message (MHTML)"
    }
  }

  private func fieldMap() throws -> FieldMap {
    guard let fields else { return .contract }
    do { return try FieldMap(fields) } catch { throw ValidationError("--fields \(error)") }
  }
}
