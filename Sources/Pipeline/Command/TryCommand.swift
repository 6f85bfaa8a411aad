import ArgumentParser
import Extract
import Foundation
import Pipeline

/// `fihrist try`: what a run starts to see whether a document kills the program. No person needs it.
struct TryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try", abstract: "Try documents for a run.", shouldDisplay: false)

  @Option var lexicon: [String] = []
  @Option var decisions: String?
  @Option var fields: String?
  @Option var outlet: String?

  func run() throws {
    let bench = try TrialBench(
      lexicons: lexicon.map { URL(fileURLWithPath: $0) },
      decisions: decisions.map { URL(fileURLWithPath: $0) },
      fields: try fields.map { try FieldMap($0) } ?? .contract, outlet: outlet)
    try bench.run()
  }
}
