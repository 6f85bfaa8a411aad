import ArgumentParser
import Load
import Pipeline

/// `fihrist runs`: the nights, and what became of the documents in each.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List the runs that made a warehouse, and what became of the documents in each.",
    discussion: """
      Each row is a run of `fihrist build`, the oldest first: when, how long, how it ended, how many \
      documents were new, changed, unchanged, gone, rejected (and at which stage, for what reason), \
      how many rows break a rule that is a warning, why it failed or what was out of line. log_id is \
      what its log lines carry. The record is WAREHOUSE.runs.db, a SQLite file.

      EXAMPLES
        fihrist runs news.db --last 7
        fihrist runs news.db --last 1000 --format csv
      """)

  @Argument(help: "The SQLite file whose runs are asked for.", completion: .file())
  var warehouse: String

  @Option(help: ArgumentHelp("How many, counted from the last.", valueName: "n"))
  var last = 30

  @Option(help: "table, csv, json or html.")
  var format: TableFormat = .table

  @Flag(help: "In CSV, leave text as it is that a spreadsheet would take for a formula.")
  var raw = false

  func validate() throws {
    guard last >= 1 else { throw ValidationError("--last takes a number from 1, not \(last)") }
  }

  func run() throws {
    let warehouse = try OutputPlaces(warehouse: warehouse).warehouse
    let runs = try RunHistory(beside: warehouse).table(last: last)
    try Terminal.write(format.format(runs, title: "Runs of \(warehouse)", isRaw: raw))
  }
}
