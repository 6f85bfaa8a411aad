import ArgumentParser
import Load

/// `fihrist check`: proves that a warehouse is whole.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove that a warehouse is whole and that every fact points to its words.",
    discussion: """
      Tests the file's structure, its foreign keys, the digest of every table, that the words at \
      every offset are those the row states, and the data-quality rules. Errors end with status \
      1; warnings are only listed.

      EXAMPLES
        fihrist check news.db
      """)

  @Argument(help: "The SQLite file.", completion: .file())
  var warehouse: String

  func run() throws {
    let findings = try WarehouseCheck.check(warehouse)
    for finding in findings { print("\(finding)") }
    let errors = findings.count { $0.severity == .error }
    guard errors == 0 else {
      Terminal.complain("\(warehouse): \(errors) errors; restore a copy or run build --rebuild")
      throw ExitStatus.failed
    }
    print("\(warehouse): whole")
  }
}
