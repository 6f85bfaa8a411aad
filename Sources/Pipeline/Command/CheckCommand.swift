import ArgumentParser
import Foundation
import Load
import Pipeline

/// `fihrist check`: proves that a warehouse is whole.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that a warehouse is whole and that every fact points to its words.",
    discussion: """
      Tests that no byte was altered, the file's structure, and the rules of data quality: keys, \
      offsets that cut out the words a row states, counts, days. Errors end with status 1; \
      warnings and counts are only listed. The rules and their queries stand in the table \
      quality_rules.

      EXAMPLES
        fihrist check news.db
      """)

  @Argument(help: "The SQLite file.", completion: .file())
  var warehouse: String

  func run() throws {
    let findings = try WarehouseCheck.check(
      warehouse, today: Date().formatted(.iso8601.year().month().day()))
    for finding in findings { try Terminal.write(VisibleText.escaped("\(finding)") + "\n") }
    let errors = findings.count { $0.severity == .error }
    guard errors == 0 else {
      Terminal.complain("\(warehouse): \(errors) errors; restore a copy or run build --rebuild")
      throw ExitStatus.failed
    }
    try Terminal.write("\(warehouse): whole\n")
  }
}
