import Foundation
import Load
import Records
import Testing

/// The same set of articles gives the same bytes, whatever way it came.
struct SameBytesTests {
  private let workshop: Workshop
  private let articles = SampleNews.articles + SyntheticNews.articles(60, seed: 7)

  init() throws { workshop = try Workshop() }

  private func oneNight() throws -> Data {
    try workshop.night("one.db") { try $0.loadAll(articles) }
    return try workshop.bytes("one.db")
  }

  @Test
  func `in another order`() throws {
    try workshop.night("other.db") { try $0.loadAll(articles.reversed()) }
    #expect(try oneNight() == workshop.bytes("other.db"))
  }

  @Test
  func `in other batches`() throws {
    try workshop.night("other.db") { draft in
      for article in articles { try draft.loadAll([article]) }
    }
    #expect(try oneNight() == workshop.bytes("other.db"))
  }

  @Test
  func `over five nights`() throws {
    for night in 0..<5 {
      try workshop.night("other.db") { draft in
        try draft.loadAll(articles.indices.filter { $0 % 5 == night }.map { articles[$0] })
      }
    }
    #expect(try oneNight() == workshop.bytes("other.db"))
  }

  @Test
  func `with one changed and changed back, one removed and restored`() throws {
    try workshop.night("other.db") { try $0.loadAll(articles) }
    try workshop.night("other.db") { draft in
      try draft.loadAll([SyntheticNews.article("news/meeting.txt", seed: 99)])
      try draft.remove(sources: ["news/statement.txt", "synthetic/3.txt"])
    }
    #expect(try oneNight() != workshop.bytes("other.db"))
    try workshop.night("other.db") { try $0.loadAll(articles) }
    #expect(try oneNight() == workshop.bytes("other.db"))
  }

  @Test
  func `an equal warehouse is left untouched`() throws {
    try workshop.night("one.db") { try $0.loadAll(articles) }
    let before = try attributes("one.db")
    let outcome = try workshop.night("one.db") { try $0.loadAll(articles) }
    guard case .unchanged = outcome else {
      Issue.record("it was published again")
      return
    }
    #expect(try attributes("one.db") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path) == ["one.db"])
  }

  private func attributes(_ name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: workshop.path(name))
    return [.systemFileNumber, .modificationDate].map { String(describing: attributes[$0]) }
  }
}
