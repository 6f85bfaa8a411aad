import Foundation
import Pipeline
import Testing

/// Lines that recur are learned from all articles: nights give what a rebuild gives.
struct RecurringLineNightsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let notice = "تابعوا آخر مستجدات الموقع عبر هواتفكم المحمولة"

  private func record(_ number: Int, ends: Bool = true) throws -> String {
    let lines = Press.article(number).split(separator: "\n").map(String.init)
    let text = lines.dropFirst().joined(separator: "\n") + (ends ? "\n" + Self.notice : "")
    let fields = [
      "id": "a\(number)", "outlet": "الموقع", "title": lines[0], "text": text,
      "published": "2024-10-\(10 + number)",
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
  }

  private func build(_ records: [String], to name: String) async throws -> Data {
    try folder.write(records.joined(separator: "\n") + "\n", to: "in/articles.jsonl")
    let options = BuildOptions(
      inputs: [folder("in")], warehouse: folder(name), jobs: 2, missing: .prune, codeDigest: "code")
    _ = try await NightlyRun(options, log: RunLog(isQuiet: true) { _ in }).run()
    return try folder.bytes(name)
  }

  private func ask(_ name: String, _ sql: String) throws -> String {
    try Shell.output("sqlite3", folder(name), sql)
  }

  private let cut = "SELECT count(*) FROM removed_blocks WHERE reason = 'recurring-line'"
  private let kept = "SELECT count(*) FROM sentences WHERE text = '\(notice)'"

  @Test func `a line learned late is cut from articles of earlier nights, too`() async throws {
    let records = try (1...12).map { try record($0) }
    _ = try await build(Array(records.prefix(5)), to: "nightly.db")
    #expect(try ask("nightly.db", cut) == "0")
    _ = try await build(Array(records.prefix(9)), to: "nightly.db")
    let nights = try await build(records, to: "nightly.db")
    #expect(try ask("nightly.db", cut) == "12")
    #expect(try ask("nightly.db", kept) == "0")
    // In the same order: the digest of the file that holds them stands in the warehouse.
    let once = try await build(records, to: "once.db")
    #expect(once == nights)
  }

  @Test func `a line that no longer recurs comes back`() async throws {
    let records = try (1...12).map { try record($0) }
    _ = try await build(records, to: "nightly.db")
    let changed = try (1...12).map { try record($0, ends: $0 > 6) }
    let nights = try await build(changed, to: "nightly.db")
    #expect(try ask("nightly.db", cut) == "0")
    #expect(try ask("nightly.db", kept) == "6")
    let once = try await build(changed, to: "once.db")
    #expect(once == nights)
  }

  @Test func `a night after the line was learned annotates new articles without it`() async throws {
    let records = try (1...13).map { try record($0) }
    _ = try await build(Array(records.prefix(12)), to: "nightly.db")
    let nights = try await build(records, to: "nightly.db")
    #expect(try ask("nightly.db", cut) == "13")
    let once = try await build(records, to: "once.db")
    #expect(once == nights)
  }
}
