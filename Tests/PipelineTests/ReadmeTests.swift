import Foundation
import Pipeline
import Testing

/// What README promises, tried on the samples.
struct ReadmeTests {
  /// The queries that README shows, each with the answer below it.
  private static func examples(in readme: String) -> [(query: String, answer: String)] {
    let blocks = readme.components(separatedBy: "```")
    return blocks.indices.filter { blocks[$0].hasPrefix("sql\n") && $0 + 2 < blocks.count }.map {
      (String(blocks[$0].dropFirst(4)), blocks[$0 + 2])
    }
  }

  @Test func `the queries answer as README says`() async throws {
    let folder = try TemporaryFolder()
    let options = BuildOptions(
      inputs: [Places.samples], warehouse: folder("samples.db"), codeDigest: "code")
    let summary = try await NightlyRun(options, log: RunLog(isQuiet: true) { _ in }).run()
    #expect(summary.rejections.isEmpty)
    let path = Places.repository + "/README.md"
    var readme = try String(contentsOfFile: path, encoding: .utf8)
    let examples = Self.examples(in: readme)
    #expect(examples.count == 4)
    let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil
    for (query, answer) in examples {
      let actual = "\n" + (try Shell.output("sqlite3", "-box", folder("samples.db"), query)) + "\n"
      if updates {
        readme = readme.replacingOccurrences(of: "```\(answer)```", with: "```\(actual)```")
      } else {
        #expect(actual == answer)
      }
    }
    if updates { try readme.write(toFile: path, atomically: true, encoding: .utf8) }
  }
}
