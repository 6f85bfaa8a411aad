import ArgumentParser
import Pipeline

/// `fihrist report`: answers a usual question.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answer a usual question from a warehouse.",
    discussion: """
      Without a name it prints the overview. The reports:
      \(ReportShelf().list)

      EXAMPLES
        fihrist report news.db
        fihrist report news.db who-met-whom --format csv
      """)

  @Argument(help: "The SQLite file.", completion: .file())
  var warehouse: String

  @Argument(help: "The report's name.")
  var name = "overview"

  @Option(help: "table, csv, json or html.")
  var format: TableFormat = .table

  @Flag(help: "In CSV, leave text as it is that a spreadsheet would take for a formula.")
  var raw = false

  func validate() throws {
    let names = ReportShelf().names
    guard names.contains(name) else {
      throw ValidationError(
        "there is no report \(name); there are: \(names.joined(separator: ", "))")
    }
  }

  func run() throws {
    try ReportShelf().write(
      name, of: warehouse, as: format, isRaw: raw, to: Terminal.write)
  }
}
