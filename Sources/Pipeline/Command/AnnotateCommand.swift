import ArgumentParser
import Foundation
import Pipeline

/// `fihrist annotate`: the stateless stage between JSON Lines.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Annotate JSON Lines from standard input to standard output.",
    discussion: """
      Each line is an object with "id" and one of "body" (clean text: nothing is removed) and \
      "text" (scraped text); "url", "title", "published" and "outlet" may stand beside it. Each is \
      answered by one line, in the same order; a line that cannot be read by {"id", "error"}.

      EXAMPLES
        fihrist annotate < articles.jsonl > annotated.jsonl
        echo '{"id":"1","body":"قال لفتيت إن ..."}' | fihrist annotate
      """)

  @Option(help: ArgumentHelp("Lines annotated at once (default: the cores).", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a number from 1, not \(jobs)") }
  }

  func run() async throws {
    let output = FileHandle.standardOutput
    try await AnnotateStream(jobs: jobs).run { try output.write(contentsOf: $0) }
  }
}
