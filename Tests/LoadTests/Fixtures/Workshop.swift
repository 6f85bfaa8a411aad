import Foundation
import Load
import Records
import Testing

/// A folder of a test's own, with ways to make warehouses in it.
final class Workshop {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fihrist-load-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// A warehouse of the sample news.
  func sampleWarehouse(_ name: String = "news.db") throws -> String {
    try night(name) { try $0.loadAll(SampleNews.articles) }
    return path(name)
  }

  /// One night's run: `change` the last warehouse (or an empty one), finish and publish.
  @discardableResult
  func night(
    _ name: String, stories: [Story] = SampleNews.stories,
    duplicates: [Duplicate] = SampleNews.duplicates, mostLeavingBytes: Int64 = 64 << 20,
    mostIDBits: Int = .max,
    _ change: (WarehouseDraft) throws -> Void
  ) throws -> PublishOutcome {
    let published = path(name)
    let exists = FileManager.default.fileExists(atPath: published)
    let draft = try WarehouseDraft(
      copying: exists ? published : nil, at: published + ".draft",
      mostLeavingBytes: mostLeavingBytes, mostIDBits: mostIDBits)
    try draft.loadTopics(SampleNews.topics)
    try change(draft)
    let facts = try draft.facts()
    let sources = Set(facts.map(\.source))
    try draft.apply(
      duplicates: duplicates.filter {
        sources.contains($0.source) && sources.contains($0.original)
      })
    try draft.apply(stories: stories.compactMap { $0.limited(to: facts) })
    try draft.replaceRejections([SampleNews.rejection])
    try draft.finish(build: ["version": "1.0", "rules_digest": "abc"])
    let outcome = try draft.publish(to: published)
    try draft.discard()
    return outcome
  }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  /// What plain sqlite3 answers, line by line.
  func sqlite3(_ name: String, _ sql: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PlainSQLite.path)
    process.arguments = ["-batch", "-bail", path(name)]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data((sql + ";\n").utf8))
    try input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "sqlite3 failed on: \(sql)")
    return String(decoding: answer, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

/// The command line shell of SQLite, where it is installed.
enum PlainSQLite {
  static let path = "/usr/bin/sqlite3"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }
}

extension Story {
  /// The story of those of its articles that are among `facts`.
  fileprivate func limited(to facts: [ArticleFacts]) -> Story? {
    let kept = facts.filter { sources.contains($0.source) }
    guard !kept.isEmpty else { return nil }
    let days = kept.compactMap(\.publishedOn)
    return Story(
      sources: sources.filter(Set(kept.map(\.source)).contains), label: label,
      firstOn: days.min(), lastOn: days.max())
  }
}

extension WarehouseDraft {
  /// Loads articles that all fit the schema.
  func loadAll(_ articles: [LoadableArticle]) throws {
    #expect(try load(articles).isEmpty)
  }
}
