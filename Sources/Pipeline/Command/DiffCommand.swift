import ArgumentParser
import Load
import Pipeline

/// `fihrist diff`: what changed overnight.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two warehouses.",
    discussion: """
      First, for each table that differs, how many rows were added, removed and changed, then \
      articles, entities, stories (new, grown, shrunk, gone) and rejections by name. Two files with \
      the same bytes give an empty list. The status is 0 whether or not they differ.

      EXAMPLES
        fihrist diff copies/news-2026-03-01-1.db news.db
        fihrist diff yesterday.db today.db --format json
      """)

  @Argument(help: "The earlier SQLite file.", completion: .file())
  var old: String

  @Argument(help: "The later SQLite file.", completion: .file())
  var new: String

  @Option(help: "table, csv, json or html.")
  var format: TableFormat = .table

  @Flag(help: "In CSV, leave text as it is that a spreadsheet would take for a formula.")
  var raw = false

  func run() throws {
    let title = "From \(old) to \(new)"
    var writer = TableWriter(format, title: title, isRaw: raw, write: Terminal.write)
    try WarehouseDifference.between(old, and: new, into: &writer)
    try writer.end()
  }
}
