import Foundation
import Testing

/// `docs/operations.md` speaks of the program as it is.
struct OperationsPageTests {
  private let page: String

  init() throws {
    page = try String(contentsOfFile: Places.repository + "/docs/operations.md", encoding: .utf8)
  }

  /// The page's part from the line that begins with `start` to the next blank line.
  private func block(from start: String) -> [Substring] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.drop { !$0.hasPrefix(start) }.prefix { !$0.isEmpty })
  }

  /// What stands between backticks in `line`.
  private func quoted(in line: some StringProtocol) -> [String] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  @Test func `every message that it explains is one that the program or the script writes`() throws
  {
    let folders = ["Sources", "cron"].map { Places.repository + "/" + $0 }
    let files = folders.flatMap { folder in
      FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".sh") }.map { folder + "/" + $0 } ?? []
    }
    let code = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    let messages = block(from: "| message |").dropFirst(2).flatMap { row in
      quoted(in: row.split(separator: "|")[0])
    }
    #expect(messages.count > 10)
    for part in messages.flatMap({ $0.split(separator: "…") }) {
      #expect(code.contains(part.trimmingCharacters(in: .whitespaces)), "\(part)")
    }
  }

  @Test func `it lists the metrics that are written, and no other`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Press.article(1), to: "in/1.txt")
    // A day before 1990 is a warning; an empty file a rejection.
    try folder.write(
      #"{"id":"1","body":"عقد مجلس المدينة دورته العادية.","published":"1980-01-01"}"#,
      to: "in/2.jsonl")
    try folder.write("", to: "in/3.txt")
    _ = try Program.run([
      "build", folder("in"), "--warehouse", folder("news.db"), "--metrics", folder("m.prom"),
    ])
    let text = String(decoding: try folder.bytes("m.prom"), as: UTF8.self)
    let written = text.split(separator: "\n").filter { $0.hasPrefix("# TYPE ") }
      .map { String($0.split(separator: " ")[2]) }
    let listed = block(from: "| metric |").dropFirst(2).flatMap { row in
      quoted(in: row.split(separator: "|")[0]).map { String($0.prefix { $0 != "{" }) }
    }
    #expect(Set(listed) == Set(written))
  }

  @Test func `every command on it, and every option, is one of the program's`() throws {
    let lines = page.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let calls = lines.compactMap { words -> [String]? in
      // The owner of the warehouse has the program's name, too.
      let place = words.indices.first { place in
        words[place] == "fihrist" && (place == 0 || words[place - 1] != "-u")
      }
      return place.map { Array(words[($0 + 1)...]) }
    }.filter { words in words.contains { $0.contains(".db") } }
    #expect(calls.count >= 6)
    for call in calls {
      let help = try Program.run([try #require(call.first), "--help"])
      #expect(help.status == 0 && help.output.contains("USAGE: fihrist \(call[0])"))
      for option in call where option.hasPrefix("--") { #expect(help.output.contains(option)) }
    }
  }
}
