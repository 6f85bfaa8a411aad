import Foundation
import Testing

@testable import Load

/// What a file that somebody else may have written can do to a connection.
struct ForeignFileTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private static let endless =
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"

  @Test(.timeLimit(.minutes(5))) func `a query that does not end is given up`() throws {
    let path = try workshop.sampleWarehouse()
    let connection = try WarehouseFile.openUnproved(path)
    connection.limit(Effort(steps: 1_000_000)) { fault in
      #expect(fault == .endless)
      return WarehouseError.endless(path: path)
    }
    #expect(throws: WarehouseError.endless(path: path)) {
      try connection.rows(Self.endless) { $0.integer(0) }
    }
  }

  @Test func `all reports and the check stay far below the limit`() throws {
    let path = try workshop.sampleWarehouse()
    for report in Report.all {
      let connection = try WarehouseFile.openUnproved(path)
      connection.limit(Effort(steps: 20_000_000)) { _ in WarehouseError.endless(path: path) }
      _ = try WarehouseReader.table(report.sql, [], connection)
    }
    let connection = try WarehouseFile.openUnproved(path)
    connection.limit(Effort(steps: 20_000_000)) { _ in WarehouseError.endless(path: path) }
    _ = try QualityCheck(connection: connection).findings(
      QualityRule.shipped.get(), today: "2026-03-01")
  }

  @Test func `a warehouse holds what the schema makes and nothing else`() throws {
    let connection = try WarehouseFile.openUnproved(try workshop.sampleWarehouse())
    let shipped = try Schema.objects.get()
    #expect(try Schema.objects(connection, of: "main", atMost: 10_000) == shipped)
    #expect(shipped.count > 50)
  }

  @Test func `a difference of schemas is told by name`() {
    func object(_ name: String, _ sql: String = "") -> Schema.Object {
      Schema.Object(type: "view", name: name, table: name, sql: sql)
    }
    let told = Schema.difference(
      from: [object("a"), object("b"), object("c")],
      to: [object("a", "x"), object("c"), object("d")])
    #expect(told == "unknown: view d; missing: view b; changed: view a")
  }

  @Test(arguments: [
    "news.db", "مستودع 1?.db", "a%2Fb#c.db", "x&immutable=0.db",
  ]) func `a file is found by whatever name`(_ name: String) throws {
    let path = try workshop.sampleWarehouse()
    let renamed = workshop.path(name)
    if renamed != path { try FileManager.default.moveItem(atPath: path, toPath: renamed) }
    #expect(throws: Never.self) { try WarehouseFile.openUnproved(renamed) }
  }

  @Test func `publishing takes away a journal that would be played into the new file`() throws {
    _ = try workshop.sampleWarehouse()
    for suffix in ["-journal", "-wal", "-shm"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: workshop.path("news.db" + suffix)))
    }
    try workshop.night("news.db") { try $0.remove(sources: ["news/meeting.txt"]) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path) == ["news.db"])
  }

  @Test func `a record of runs that is a link is refused`() throws {
    _ = try workshop.sampleWarehouse()
    try FileManager.default.createSymbolicLink(
      atPath: workshop.path("x.db.runs.db"), withDestinationPath: "news.db")
    #expect(throws: WarehouseError.notAFile(path: workshop.path("x.db.runs.db"))) {
      try RunHistory(beside: workshop.path("x.db")).last()
    }
  }
}
