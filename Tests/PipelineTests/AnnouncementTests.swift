import Foundation
import Load
import Pipeline
import Testing

/// A night knows what the nights before it published, even where their runs were not recorded.
/// `torture.py` fills the disk at that moment, too.
struct AnnouncementTests {
  private let folder: TemporaryFolder
  private let history: RunHistory

  init() throws {
    folder = try TemporaryFolder()
    history = RunHistory(beside: folder("news.db"))
    for number in 1...3 { try folder.write(Press.article(number), to: "in/\(number).txt") }
  }

  @discardableResult
  private func run(
    code: String = "code", log: RunLog = RunLog(isQuiet: true) { _ in }
  ) async throws -> RunSummary {
    let options = BuildOptions(
      inputs: [folder("in")], warehouse: folder("news.db"), jobs: 1, codeDigest: code)
    return try await NightlyRun(options, log: log).run()
  }

  /// A night of one more article, after which its run is missing from the record, as a kill or a full
  /// disk leaves it.
  private func unrecordedNight(_ number: Int) async throws {
    try folder.write(Press.article(number), to: "in/\(number).txt")
    try await run()
    _ = try Shell.output(
      "sqlite3", folder("news.db.runs.db"),
      "DELETE FROM runs WHERE run_id = (SELECT max(run_id) FROM runs)")
  }

  @Test func `what a run published that was not recorded is built upon`() async throws {
    try await run()
    try await unrecordedNight(4)
    try folder.write(Press.article(5), to: "in/5.txt")
    let next = try await run()
    #expect((next.new, next.unchanged, next.rebuiltBecause) == (1, 4, nil))
  }

  @Test func `what stands is known after another announcement that came to nothing`() async throws {
    try await run()
    try await unrecordedNight(4)
    try history.announce("of a run that was killed", madeBy: "code")
    #expect(try await run().rebuiltBecause == nil)
  }

  @Test func `it is not built upon by other code`() async throws {
    try await run()
    try await unrecordedNight(4)
    #expect(try await run(code: "other code").rebuiltBecause != nil)
  }

  @Test func `code that came to the same bytes is known before its run is recorded`() async throws {
    try await run()
    let digest = try WarehouseReader.digest(folder("news.db"))
    try history.announce(digest, madeBy: "other code")
    #expect(try await run(code: "other code").rebuiltBecause == nil)
    #expect(try await run().rebuiltBecause == nil)
  }

  @Test func `a disk that takes no announcement keeps the night from being published`() async throws
  {
    try await run()
    let old = try folder.bytes("news.db")
    try folder.write(Press.article(4), to: "in/4.txt")
    // No journal can be made, from the middle of the night on.
    let journal = folder("news.db.runs.db-journal")
    let log = RunLog(showsProgress: true) { text in
      guard text.contains("documents read, ") else { return }
      try? FileManager.default.createDirectory(
        atPath: journal, withIntermediateDirectories: true)
    }
    await #expect(throws: WarehouseError.self) { try await run(log: log) }
    #expect(try folder.bytes("news.db") == old)
    try FileManager.default.removeItem(atPath: journal)
    #expect(try folder.names() == ["in", "news.db", "news.db.lock", "news.db.runs.db"])
    let next = try await run()
    #expect((next.outcome, next.new, next.unchanged) == (.published, 1, 3))
    #expect(next.rebuiltBecause == nil)
  }

  @Test func `a damaged record costs no night`() async throws {
    try await run()
    try folder.write("notes", to: "news.db.runs.db")
    try folder.write(Press.article(4), to: "in/4.txt")
    let summary = try await run()
    #expect(summary.outcome == .published)
    #expect(summary.rebuiltBecause != nil)
  }
}
