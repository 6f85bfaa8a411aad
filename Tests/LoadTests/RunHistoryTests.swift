import Foundation
import Testing

@testable import Load

struct RunHistoryTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func run(_ day: Int, _ status: RunRecord.Status) -> RunRecord {
    RunRecord(
      startedAt: "2024-10-0\(day)T02:00:00Z", endedAt: "2024-10-0\(day)T02:01:00Z",
      status: status, exitStatus: status == .failed ? 1 : 0,
      counts: .init(inputs: 5, loaded: 4, rejected: 1), message: "done",
      executableDigest: "ab", warehouseDigest: status == .failed ? nil : "cd")
  }

  @Test
  func `the last successful run is remembered`() throws {
    let history = RunHistory(beside: workshop.path("news.db"))
    #expect(try history.last() == nil)
    try history.append(run(1, .published))
    try history.append(run(2, .unchanged))
    try history.append(run(3, .failed))
    #expect(try history.last() == run(2, .unchanged))
    #expect(FileManager.default.fileExists(atPath: workshop.path("news.db.runs.db")))
  }

  @Test
  func `the code that made a warehouse is told by the warehouse's own digest`() throws {
    let history = RunHistory(beside: workshop.path("news.db"))
    #expect(try history.codes(of: "cd") == [])
    try history.append(run(1, .published))
    #expect(try history.codes(of: "cd") == ["ab"])
    #expect(try history.codes(of: "a copy from elsewhere") == [])
  }

  @Test
  func `an announcement stands until its run is recorded`() throws {
    let history = RunHistory(beside: workshop.path("news.db"))
    try history.announce("cd", madeBy: "ab")
    try history.announce("ef", madeBy: "ab")
    #expect(try history.codes(of: "cd") == ["ab"])
    try history.append(run(1, .published))
    try history.announce("gh", madeBy: "ab")
    let announced = try Connection(path: workshop.path("news.db.runs.db"), access: .readOnly)
      .rows("SELECT warehouse_digest FROM announced ORDER BY 1") { $0.text(0) }
    #expect(announced == ["ef", "gh"])
    #expect(try history.codes(of: "cd") == ["ab"])
  }

  @Test
  func `a record that cannot be written says so`() throws {
    let history = RunHistory(beside: workshop.path("no/such/folder/news.db"))
    #expect(throws: SQLiteError.self) { try history.append(run(1, .published)) }
  }
}
