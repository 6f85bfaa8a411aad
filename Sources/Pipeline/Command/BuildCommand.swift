public import ArgumentParser
import Extract
import Foundation
public import Pipeline

/// `fihrist build`: brings a warehouse in line with its inputs.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Bring a warehouse in line with its inputs.",
    discussion: """
      Reads text files (.txt), records (.jsonl, .json, .csv, .tsv), pages (.html, .mhtml), feeds (.xml, \
      .rss, .atom) and archives (.warc, .arc), packed with gzip or not, files or whole folders, annotates what is new or \
      changed, and publishes the result in one step: readers see the old file or the new \
      one, never half. Nothing is written where nothing changed. The record of runs lies beside \
      the warehouse in FILE.runs.db.

      A lexicon of your own has the columns id, type, kind, name, aliases, latin, wikidata, country \
      and weak, tab-separated, values of one field with | between: a row replaces the entry with \
      its id or is a new one, its names go before others, and the type - takes an entry out. \
      Decisions have the columns decision (merge or split), key and other, keys as in \
      entities.natural_key. A change in either, or in --outlet, annotates everything anew.

      EXAMPLES
        fihrist build articles/ --warehouse news.db
        fihrist build articles/ export.jsonl --warehouse news.db --report today.html
        fihrist build articles/ --warehouse news.db --dry-run
        fihrist build articles/ --warehouse news.db --metrics /var/lib/node_exporter/news.prom
        fihrist build crawl.warc.gz --warehouse news.db
        fihrist build hespress/ --warehouse news.db --outlet Hespress
        fihrist build dump.jsonl.gz --warehouse news.db --fields id=DOCNO,text=TEXT,title=TITLE
      """)

  @Argument(help: "Files of articles, or folders of them.", completion: .file())
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "Pass over files and folders of this name, or path below an input (*, ?). May be repeated.",
      valueName: "glob"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "A name for each input, in their order, that stands before the sources of its documents.",
      valueName: "name"))
  var inputName: [String] = []

  @Option(help: ArgumentHelp("The SQLite file to publish.", valueName: "file"))
  var warehouse: String

  @Flag(help: "Annotate everything anew, whatever is published.")
  var rebuild = false

  @Flag(help: "Say what would be done; write nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Documents annotated at once (default: the cores).", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Documents gone from the inputs: take out all of them, or leave them in.")
  var missing: MissingFlag?

  @Option(
    help: ArgumentHelp(
      "A lexicon of names of your own (TSV), which goes before Fihrist's. May be repeated.",
      valueName: "file"),
    completion: .file())
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp(
      "Your decisions on who is who (TSV: decision, key, other).", valueName: "file"),
    completion: .file())
  var decisions: String?

  @Option(
    help: ArgumentHelp(
      "Names of the fields of records, where they are not the contract's; see inspect.",
      valueName: "title=Title,text=Body"))
  var fields: String?

  @Option(
    help: ArgumentHelp(
      "Who publishes the documents that have no outlet in a field of their own.",
      valueName: "name"))
  var outlet: String?

  @Option(
    help: ArgumentHelp(
      "Write the day's overview to this file (.html, .csv, .json, else text).", valueName: "file"))
  var report: String?

  @Option(
    help: ArgumentHelp(
      "Write what the run did to this file, for Prometheus (node_exporter's textfile collector).",
      valueName: "file"),
    completion: .file(extensions: ["prom"]))
  var metrics: String?

  @Option(help: "Layout of the log on standard error: text or json.")
  var logFormat: RunLog.Format = .text

  @Flag(help: "Log warnings and errors only.")
  var quiet = false

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a number from 1, not \(jobs)") }
    _ = try fieldMap()
    if let outlet, ArticleExtractor.outletName(outlet) == nil {
      throw ValidationError("--outlet takes a name of at most 80 characters")
    }
    guard inputName.isEmpty || inputName.count == inputs.count else {
      throw ValidationError(
        "--input-name is given for each of the \(inputs.count) inputs, or for none")
    }
    guard inputName.allSatisfy({ !$0.isEmpty && !$0.contains("/") && !$0.contains("#") }) else {
      throw ValidationError("--input-name takes a name without / and #")
    }
    guard !warehouse.isEmpty else { throw ValidationError("--warehouse takes a file's path") }
  }

  func run() async throws {
    let log = RunLog(
      run: String(UUID().uuidString.prefix(8).lowercased()), format: logFormat, isQuiet: quiet,
      showsProgress: Terminal.showsErrors && logFormat == .text,
      write: Terminal.writeError)
    let options = try told(log) { try judgedOptions() }
    let summary = try await run(options, log)
    if let report, !dryRun {
      try told(log) { try writeReport(of: options.warehouse, to: report) }
    }
    if !quiet { print(VisibleText.escaped(summary.line)) }
    if summary.exitStatus != 0 { throw ExitStatus.rejected }
  }

  /// What is to be done, with every place to write to judged.
  private func judgedOptions() throws -> BuildOptions {
    let places = try OutputPlaces(warehouse: warehouse)
    try places.refuse(
      [report, metrics].compactMap(\.self),
      reading: inputs + lexicon + [decisions].compactMap(\.self))
    return BuildOptions(
      inputs: inputs,
      selection: InputSelection(
        excluded: exclude, names: inputName,
        own: [places.warehouse] + [report, metrics].compactMap(\.self)),
      warehouse: places.warehouse, isRebuild: rebuild, isDryRun: dryRun,
      jobs: jobs, missing: missing?.missing ?? .pruneFew, fields: try fieldMap(),
      outlet: ArticleExtractor.outletName(outlet),
      lexicons: lexicon.map { URL(fileURLWithPath: $0) },
      decisions: decisions.map { URL(fileURLWithPath: $0) }, metrics: metrics,
      codeDigest: try Fihrist.codeDigest())
  }

  private func fieldMap() throws -> FieldMap {
    guard let fields else { return .contract }
    do { return try FieldMap(fields) } catch { throw ValidationError("--fields \(error)") }
  }

  private func run(_ options: BuildOptions, _ log: RunLog) async throws -> RunSummary {
    do {
      return try await NightlyRun(options, log: log, interruption: .shared).run()
    } catch {
      throw Self.status(of: error, log)
    }
  }

  private func told<Answer>(_ log: RunLog, _ body: () throws -> Answer) throws -> Answer {
    do { return try body() } catch { throw Self.status(of: error, log) }
  }

  /// A failure is told in the log's own format, so that its readers see every line.
  private static func status(of error: any Error, _ log: RunLog) -> ExitStatus {
    log.failure(error)
    return ExitStatus(for: error)
  }

  private func writeReport(of warehouse: String, to path: String) throws {
    var text = ""
    try ReportShelf().write("overview", of: warehouse, as: TableFormat(fileName: path)) {
      text += $0
    }
    try Interruption.shared.undivided { try OutputFile(path).write(text) }
  }
}

/// What becomes of documents that are gone from the inputs.
enum MissingFlag: String, EnumerableFlag {
  case prune, keepMissing

  var missing: BuildOptions.Missing {
    switch self {
    case .prune: .prune
    case .keepMissing: .keep
    }
  }

  static func help(for value: MissingFlag) -> ArgumentHelp? {
    switch value {
    case .prune: "Take out documents gone from the inputs, even if they are most of them."
    case .keepMissing: "Leave documents gone from the inputs in the warehouse."
    }
  }
}

extension RunLog.Format: ExpressibleByArgument {}
extension TableFormat: ExpressibleByArgument {}
