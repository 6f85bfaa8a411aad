import Foundation
import Load
import Records
import Testing

/// Publishing happens in one step or not at all.
struct PublishTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func draft() throws -> WarehouseDraft {
    let draft = try WarehouseDraft(copying: nil, at: workshop.path("x.draft"))
    try draft.loadTopics(SampleNews.topics)
    try draft.loadAll(SyntheticNews.articles(40, seed: 1))
    try draft.finish(build: [:])
    return draft
  }

  @Test
  func `a reader that has the old file open keeps reading it`() throws {
    let path = try workshop.sampleWarehouse()
    let before = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let outcome = try draft().publish(to: path)
    #expect(outcome == .published(digest: try WarehouseReader.digest(path)))
    #expect(try before.readToEnd()?.count != workshop.bytes("news.db").count)
  }

  @Test
  func `the published file keeps its permissions`() throws {
    let path = try workshop.sampleWarehouse()
    try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: path)
    _ = try draft().publish(to: path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o440)
    let next = try WarehouseDraft(copying: path, at: workshop.path("next.draft"))
    try next.loadAll([SampleNews.french])
  }

  @Test
  func `what a killed run left behind is replaced`() throws {
    for name in ["news.db.building", "news.db.building-journal", "x.draft", "x.draft-journal"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: workshop.path(name)))
    }
    _ = try draft().publish(to: workshop.path("news.db"))
    let left = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path)
    #expect(left.sorted() == ["news.db", "x.draft"])
  }

  @Test
  func `a warehouse that breaks a rule is not published`() throws {
    let path = try workshop.sampleWarehouse()
    let before = try workshop.bytes("news.db")
    let draft = try WarehouseDraft(copying: path, at: workshop.path("x.draft"))
    // Its story now counts one article too many.
    try draft.remove(sources: ["news/statement.txt"])
    try draft.finish(build: [:])
    let error = #expect(throws: WarehouseError.self) { try draft.publish(to: path) }
    #expect(error?.description.contains("story-size") == true)
    #expect(try workshop.bytes("news.db") == before)
    #expect(!FileManager.default.fileExists(atPath: path + ".building"))
  }

  @Test
  func `a target that cannot be written says what to do`() throws {
    for target in ["/proc/fihrist.db", workshop.path("no/such/folder/news.db")] {
      let draft = try draft()
      let error = #expect(throws: WarehouseError.self) { try draft.publish(to: target) }
      guard case .notWritable = error else {
        Issue.record("\(target): \(String(describing: error))")
        continue
      }
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting a file system is not allowed"))
  func `a full disk leaves the old file as it was`() throws {
    let sample = try workshop.sampleWarehouse()
    let size = try workshop.bytes("news.db").count
    let disk = try SmallDisk(kibibytes: (size * 3 / 2) >> 10)
    defer { disk.unmount() }
    let path = disk.path("news.db")
    try FileManager.default.copyItem(atPath: sample, toPath: path)
    let before = try WarehouseReader.digest(path)
    let draft = try draft()
    let error = #expect(throws: WarehouseError.self) { try draft.publish(to: path) }
    #expect(error?.description.contains("not enough room") == true)
    #expect(try WarehouseReader.digest(path) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder) == ["news.db"])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting a file system is not allowed"))
  func `a disk that will be full is told before anything is written`() throws {
    let sample = try workshop.sampleWarehouse()
    let size = Int64(try workshop.bytes("news.db").count)
    let disk = try SmallDisk(kibibytes: Int(size * 2) >> 10)
    defer { disk.unmount() }
    for (published, growth) in [(sample, 0), (nil, size * 2)] {
      let error = #expect(throws: WarehouseError.self) {
        try WarehouseDraft(copying: published, at: disk.path("x.draft"), growth: growth)
      }
      guard case .noRoom = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder).isEmpty)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting a file system is not allowed"))
  func `a full disk under the draft is told as such`() throws {
    let disk = try SmallDisk(kibibytes: 2048)
    defer { disk.unmount() }
    let draft = try WarehouseDraft(copying: nil, at: disk.path("x.draft"))
    try draft.loadTopics(SampleNews.topics)
    #expect(throws: WarehouseError.diskFull(path: disk.path("x.draft"))) {
      for round in 0..<100 {
        try draft.loadAll(SyntheticNews.articles(100, seed: UInt64(round * 1000)))
        try draft.loadAll(
          (0..<200).map { SyntheticNews.article("r\(round)/\($0)", seed: UInt64($0)) })
      }
    }
    try draft.discard()
  }

  @Test
  func `files that are no warehouse are told apart and left alone`() throws {
    let path = workshop.path("other.db")
    try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: path))
    #expect(throws: WarehouseError.notADatabase(path: path)) { try WarehouseDraft.state(of: path) }
    let missing = workshop.path("missing.db")
    #expect(throws: WarehouseError.missing(path: missing)) { try WarehouseDraft.state(of: missing) }
    #expect(!FileManager.default.fileExists(atPath: missing))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == 9000)
    let empty = workshop.path("empty.db")
    try Data().write(to: URL(fileURLWithPath: empty))
    #expect(throws: WarehouseError.notAWarehouse(path: empty)) {
      try WarehouseDraft(copying: empty, at: workshop.path("y.draft"))
    }
    let folder = workshop.folder.path
    #expect(throws: WarehouseError.notAFile(path: folder)) {
      try WarehouseDraft.state(of: folder)
    }
  }

  @Test(
    .enabled(if: PlainSQLite.isInstalled, "sqlite3 is not installed"),
    arguments: [
      ("UPDATE build SET value = 'x' WHERE key = 'schema_digest'", "makes it anew"),
      ("DROP TABLE build", "makes it anew"),
      ("UPDATE articles SET title = 'x'", "changed after it was published"),
      ("PRAGMA application_id = 1", "choose another --warehouse path"),
    ])
  func `a warehouse of another version, or altered, says what to do`(
    _ change: String, _ advice: String
  ) throws {
    let path = try workshop.sampleWarehouse()
    _ = try workshop.sqlite3("news.db", change)
    let error = #expect(throws: WarehouseError.self) { try WarehouseDraft.state(of: path) }
    #expect(error?.description.contains(advice) == true, "\(String(describing: error))")
  }
}
