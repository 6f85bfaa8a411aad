import Foundation
import Pipeline
import Testing

/// The story of the nights: a folder of files becomes a warehouse and stays in line with it.
struct NightlyRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...6 { try folder.write(Press.article(number), to: "in/\(number).txt") }
  }

  private func run(
    rebuild: Bool = false, dryRun: Bool = false, missing: BuildOptions.Missing = .pruneFew,
    outlet: String? = nil, code: String = "code"
  ) async throws -> RunSummary {
    let options = BuildOptions(
      inputs: [folder("in")], warehouse: folder("news.db"), isRebuild: rebuild, isDryRun: dryRun,
      jobs: 2, missing: missing, outlet: outlet, codeDigest: code)
    return try await NightlyRun(options, log: RunLog(isQuiet: true) { _ in }).run()
  }

  @Test func `a first run publishes every document`() async throws {
    let summary = try await run()
    #expect(summary.outcome == .published)
    #expect((summary.new, summary.changed, summary.unchanged) == (6, 0, 0))
    #expect(summary.rejections.isEmpty)
  }

  @Test func `a second run writes nothing and leaves the file itself alone`() async throws {
    _ = try await run()
    let before = try Identity(folder("news.db"))
    let summary = try await run()
    #expect(summary.outcome == .unchanged)
    #expect(summary.unchanged == 6)
    #expect(try Identity(folder("news.db")) == before)
  }

  @Test func `only what is new or changed is annotated`() async throws {
    _ = try await run()
    try folder.write(Press.article(2, edition: 2), to: "in/2.txt")
    try folder.write(Press.article(7), to: "in/7.txt")
    let summary = try await run()
    #expect(summary.outcome == .published)
    #expect((summary.new, summary.changed, summary.unchanged) == (1, 1, 5))
    #expect(summary.rebuiltBecause == nil)
  }

  @Test func `a document that is gone takes its rows along`() async throws {
    _ = try await run()
    try folder.remove("in/3.txt")
    let summary = try await run()
    #expect(summary.vanished == 1)
    #expect(try sql("SELECT count(*) FROM articles WHERE source = '3.txt'") == "0")
    #expect(try sql("SELECT count(*) FROM articles") == "5")
  }

  @Test func `inputs that are mostly gone stop the run unless it is meant`() async throws {
    _ = try await run()
    let before = try Identity(folder("news.db"))
    for number in 1...4 { try folder.remove("in/\(number).txt") }
    await #expect(throws: RunFailure.self) { try await run() }
    #expect(try Identity(folder("news.db")) == before)
    let kept = try await run(missing: .keep)
    #expect(kept.outcome == .unchanged)
    let pruned = try await run(missing: .prune)
    #expect(pruned.vanished == 4)
    #expect(try sql("SELECT count(*) FROM articles") == "2")
  }

  @Test func `what a rolling feed no longer holds stays, unless it is taken out`() async throws {
    func feed(_ numbers: ClosedRange<Int>) -> String {
      let items = numbers.map {
        "<item><title>خبر \($0)</title><guid>\($0)</guid><description>\(Press.article($0))</description></item>"
      }
      return "<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>"
    }
    let count = "SELECT count(*) FROM articles WHERE source LIKE 'feed.xml#%'"
    try folder.write(feed(11...14), to: "in/feed.xml")
    _ = try await run()
    try folder.write(feed(13...15), to: "in/feed.xml")
    let summary = try await run()
    #expect((summary.new, summary.vanished) == (1, 0))
    #expect(try sql(count) == "5")
    #expect(try await run().outcome == .unchanged)
    #expect(try await run(missing: .prune).outcome == .unchanged)
    try folder.write(feed(14...15), to: "in/feed.xml")
    #expect(try await run(missing: .prune).vanished == 3)
    #expect(try sql(count) == "2")
    try folder.remove("in/feed.xml")
    #expect(try await run().vanished == 2)
  }

  @Test func `another program annotates everything anew and finds the same bytes`() async throws {
    _ = try await run()
    let before = try Identity(folder("news.db"))
    let summary = try await run(code: "other code")
    #expect(summary.rebuiltBecause != nil)
    #expect(summary.outcome == .unchanged)
    #expect(try Identity(folder("news.db")) == before)
  }

  @Test func `another outlet given for all annotates everything anew`() async throws {
    let outlet = "SELECT DISTINCT name FROM articles LEFT JOIN outlets USING (outlet_id)"
    _ = try await run(outlet: "أصوات الريف")
    #expect(try sql(outlet) == "أصوات الريف")
    #expect(try await run(outlet: "أصوات الريف").outcome == .unchanged)
    let summary = try await run(outlet: "Hespress")
    #expect(summary.rebuiltBecause != nil)
    #expect(try sql(outlet) == "هسبريس")
    #expect(try sql("SELECT DISTINCT name_latin FROM outlets") == "Hespress")
    #expect(try await run().rebuiltBecause != nil)
    #expect(try sql(outlet) == "")
  }

  @Test func `a copy that was put back is built upon only by the code that made it`() async throws {
    _ = try await run()
    let copy = try folder.bytes("news.db")
    try folder.write(Press.article(7), to: "in/7.txt")
    _ = try await run()
    try folder.write(copy, to: "news.db")
    let same = try await run()
    #expect(same.rebuiltBecause == nil && same.new == 1)
    _ = try await run(code: "other code")
    try folder.write(copy, to: "news.db")
    #expect(try await run(code: "other code").rebuiltBecause != nil)
  }

  @Test func `a dry run writes nothing at all`() async throws {
    let summary = try await run(dryRun: true)
    #expect(summary.outcome == .planned)
    #expect(try folder.names() == ["in"])
  }

  @Test func `nothing is left lying about`() async throws {
    _ = try await run()
    #expect(try folder.names() == ["in", "news.db", "news.db.lock", "news.db.runs.db"])
  }

  @Test func `a document that turns bad is rejected and its old rows go`() async throws {
    _ = try await run()
    try folder.write("", to: "in/1.txt")
    let summary = try await run()
    #expect(summary.exitStatus == 3)
    #expect(try sql("SELECT source || ' ' || reason FROM rejections") == "1.txt empty")
    #expect(try sql("SELECT count(*) FROM articles") == "5")
    let again = try await run()
    #expect(again.outcome == .unchanged)
    #expect(again.exitStatus == 3)
  }

  @Test func `something that is no warehouse is never replaced`() async throws {
    try folder.write("notes", to: "news.db")
    await #expect(throws: (any Error).self) { try await run() }
    await #expect(throws: (any Error).self) { try await run(rebuild: true) }
    #expect(try folder.bytes("news.db") == Data("notes".utf8))
  }

  /// The answer of plain `sqlite3`, without its line end.
  private func sql(_ query: String) throws -> String {
    try Shell.output("sqlite3", "-readonly", folder("news.db"), query)
  }
}
