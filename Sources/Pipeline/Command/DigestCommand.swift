import ArgumentParser
import Load

/// `fihrist digest`: the SHA-256 of a warehouse, to compare rebuilds by.
struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    abstract: "Print the SHA-256 of a warehouse: equal for equal inputs.",
    discussion: """
      EXAMPLES
        fihrist digest news.db
      """)

  @Argument(help: "The SQLite file.", completion: .file())
  var warehouse: String

  func run() throws {
    try Terminal.write(WarehouseReader.digest(warehouse) + "\n")
  }
}
