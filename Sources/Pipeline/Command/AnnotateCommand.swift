import ArgumentParser
import Foundation
import Pipeline

/// `fihrist annotate`: the stateless stage between JSON Lines.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Annotate JSON Lines from standard input to standard output.",
    discussion: """
      Each line is an object with "id" and one of "body" (clean text: nothing is removed), "text" \
      (scraped text) and "html" (a page); "url", "title", "published", "outlet" and "author" may stand \
      beside it. Each is answered by one line, in the same order; a line that cannot be read by \
      {"id", "error"}.

      EXAMPLES
        fihrist annotate < articles.jsonl > annotated.jsonl
        echo '{"id":"1","body":"قال لفتيت إن ..."}' | fihrist annotate
      """)

  @Option(help: ArgumentHelp("Lines annotated at once (default: the cores).", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp(
      "A lexicon of names of your own (TSV), which goes before Fihrist's. May be repeated.",
      valueName: "file"),
    completion: .file())
  var lexicon: [String] = []

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a number from 1, not \(jobs)") }
  }

  func run() async throws {
    let lexicons = lexicon.map { URL(fileURLWithPath: $0) }
    try await AnnotateStream(jobs: jobs, lexicons: lexicons).run { lines in
      try Interruption.shared.undivided { try Terminal.write(lines) }
    }
  }
}
