import Foundation
import Load
import Pipeline
import Synchronization
import Testing

/// What goes on beside a night: readers, writers of the inputs, clocks that are set.
struct NeighbourTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...3 { try folder.write(Press.article(number), to: "in/\(number).txt") }
  }

  private func run(log: RunLog = RunLog(isQuiet: true) { _ in }) async throws -> RunSummary {
    let options = BuildOptions(
      inputs: [folder("in")], warehouse: folder("news.db"), jobs: 1, codeDigest: "code")
    return try await NightlyRun(options, log: log).run()
  }

  private func sql(_ query: String) throws -> String {
    try Shell.output("sqlite3", "-readonly", folder("news.db"), query)
  }

  private func record(_ number: Int, edition: Int = 1) throws -> String {
    let text = Press.article(number, edition: edition)
    let fields = ["id": "\(number)", "body": text]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: fields, options: .sortedKeys),
      as: UTF8.self)
      + "\n"
  }

  private func append(_ text: String, to name: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder(name)))
    defer { try? file.close() }
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
  }

  // MARK: Readers

  @Test func `a reader with an open connection keeps the old file until it opens anew`()
    async throws
  {
    _ = try await run()
    let reader = try OpenReader(folder("news.db"))
    #expect(try reader.ask("SELECT count(*) FROM articles;") == "3")
    try folder.write(Press.article(4), to: "in/4.txt")
    _ = try await run()
    #expect(try reader.ask("SELECT count(*) FROM articles;") == "3")
    #expect(try reader.ask("PRAGMA integrity_check;") == "ok")
    #expect(
      try reader.ask("SELECT count(*) FROM sentence_search WHERE sentence_search MATCH 'عامل';")
        != "0")
    #expect(try sql("SELECT count(*) FROM articles") == "4")
  }

  @Test func `a reader in the midst of a transaction does not hold the night up`() async throws {
    _ = try await run()
    let reader = try OpenReader(folder("news.db"))
    #expect(try reader.ask("BEGIN; SELECT count(*) FROM articles;") == "3")
    try folder.write(Press.article(4), to: "in/4.txt")
    #expect(try await run().outcome == .published)
    #expect(try reader.ask("SELECT count(*) FROM articles; COMMIT;") == "3")
  }

  // MARK: Inputs that change

  @Test func `a file of records that is written to while it is read is left for the next night`()
    async throws
  {
    try folder.write(try (10...20).map { try record($0) }.joined(), to: "in/feed.jsonl")
    _ = try await run()
    #expect(try sql("SELECT count(*) FROM articles WHERE source LIKE 'feed%'") == "11")
    try folder.write(
      try (10...300).map { try record($0, edition: 2) }.joined(), to: "in/feed.jsonl")
    let summary = try await run(
      log: whenReading { try self.append(self.record(301), to: "in/feed.jsonl") })
    #expect(summary.exitStatus == 3)
    // All of it is as it was, none of it half.
    #expect(try sql("SELECT count(*) FROM articles WHERE source LIKE 'feed%'") == "11")
    #expect(
      try sql("SELECT count(*) FROM articles WHERE source LIKE 'feed%' AND text LIKE '%نسخته 2%'")
        == "0")
    #expect(try sql("SELECT source || ' ' || reason FROM rejections") == "feed.jsonl unreadable")
    let next = try await run()
    #expect(next.exitStatus == 0)
    #expect(try sql("SELECT count(*) FROM articles WHERE source LIKE 'feed%'") == "292")
    #expect(try await folder.bytes("news.db") == rebuilt())
  }

  @Test func `a file of records whose bytes are the same is not read again`() async throws {
    try folder.write(
      try (10...20).map { try record($0) }.joined() + "{no record\n", to: "in/feed.jsonl")
    let first = try await run()
    let second = try await run()
    #expect(second.outcome == .unchanged)
    #expect((second.documents, second.unchanged) == (first.documents, 14))
    try folder.write(Press.article(4), to: "in/4.txt")
    let third = try await run()
    #expect((third.new, third.unchanged, third.rejections.count) == (1, 14, 1))
    #expect(try await folder.bytes("news.db") == rebuilt())
  }

  @Test func `a record that goes from its file takes its rows along`() async throws {
    try folder.write(try (10...20).map { try record($0) }.joined(), to: "in/feed.jsonl")
    _ = try await run()
    try folder.write(try (11...21).map { try record($0) }.joined(), to: "in/feed.jsonl")
    let summary = try await run()
    #expect((summary.new, summary.unchanged, summary.vanished) == (1, 13, 1))
    #expect(try await folder.bytes("news.db") == rebuilt())
  }

  // MARK: Clocks

  @Test func `a run recorded in the far future does not confuse the next`() async throws {
    let history = RunHistory(beside: folder("news.db"))
    _ = try await run()
    let last = try #require(try history.last())
    try history.append(
      RunRecord(
        startedAt: "2038-01-19T03:14:07Z", endedAt: "2001-01-01T00:00:00Z", status: .published,
        exitStatus: 0, counts: last.counts, message: "the clock was wrong",
        executableDigest: last.executableDigest, warehouseDigest: last.warehouseDigest))
    try folder.write(Press.article(4), to: "in/4.txt")
    let summary = try await run()
    #expect((summary.new, summary.unchanged, summary.rebuiltBecause) == (1, 3, nil))
    #expect(try Program.run(["runs", folder("news.db")]).status == 0)
  }

  @Test func `files dated in the future or before 1970 are read as any other`() async throws {
    for (number, date) in [(1, "2038-01-20 00:00"), (2, "1969-12-31 00:00")] {
      _ = try Shell.output("touch", "-d", date, folder("in/\(number).txt"))
    }
    #expect(try await run().documents == 3)
    #expect(try await run().outcome == .unchanged)
  }

  /// What a rebuild of the present inputs gives.
  private func rebuilt() async throws -> Data {
    let options = BuildOptions(
      inputs: [folder("in")], warehouse: folder("again.db"), jobs: 2, codeDigest: "code")
    _ = try await NightlyRun(options, log: RunLog(isQuiet: true) { _ in }).run()
    return try folder.bytes("again.db")
  }

  /// A log that does `meddle` once, when the first documents have been taken.
  private func whenReading(_ meddle: @escaping @Sendable () throws -> Void) -> RunLog {
    let isDone = Mutex(false)
    return RunLog(showsProgress: true) { text in
      guard text.contains("documents read, ") else { return }
      isDone.withLock { done in
        if !done { #expect(throws: Never.self) { try meddle() } }
        done = true
      }
    }
  }
}

/// Plain `sqlite3` that stays connected.
private final class OpenReader {
  private let process = Process()
  private let (input, output) = (Pipe(), Pipe())

  init(_ path: String) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", "-batch", "-readonly", path]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The first line of the answer.
  func ask(_ sql: String) throws -> String {
    try input.fileHandleForWriting.write(contentsOf: Data((sql + "\nSELECT 'end';\n").utf8))
    var answer = ""
    while !answer.hasSuffix("end\n") {
      answer += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    return answer.split(separator: "\n").first.map(String.init) ?? ""
  }
}
