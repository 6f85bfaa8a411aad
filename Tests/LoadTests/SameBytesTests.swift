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

  @Test(arguments: 1...4)
  func `over nights on which articles come, change and go at random`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed)
    var all = articles
    for _ in 0..<4 {
      try workshop.night("other.db") { draft in
        let changed = all.indices.filter { _ in random.next32() % 3 == 0 }
        for index in changed {
          let source = all[index].source
          guard source.hasPrefix("synthetic") else { continue }
          all[index] = SyntheticNews.article(source, seed: random.next())
        }
        try draft.loadAll(changed.map { all[$0] })
        let gone = articles.map(\.source).filter { _ in random.next32() % 5 == 0 }
        try draft.remove(sources: gone)
        try draft.loadAll(all.filter { random.next32() % 4 == 0 && !gone.contains($0.source) })
      }
    }
    try workshop.night("other.db") { try $0.loadAll(all) }
    try workshop.night("one.db") { try $0.loadAll(all) }
    #expect(try workshop.bytes("one.db") == workshop.bytes("other.db"))
    try workshop.proveSearch("other.db")
  }

  @Test
  func `when more goes than is kept, and all is indexed anew`() throws {
    try workshop.night("other.db") { try $0.loadAll(articles) }
    try workshop.night("other.db", mostLeavingBytes: 1) { draft in
      try draft.loadAll([SyntheticNews.article("synthetic/3.txt", seed: 99)])
      try draft.remove(sources: ["synthetic/4.txt"])
    }
    try workshop.night("one.db") { draft in
      try draft.loadAll(articles)
      try draft.loadAll([SyntheticNews.article("synthetic/3.txt", seed: 99)])
      try draft.remove(sources: ["synthetic/4.txt"])
    }
    #expect(try workshop.bytes("one.db") == workshop.bytes("other.db"))
    try workshop.proveSearch("other.db")
  }

  @Test
  func `without a single article`() throws {
    try workshop.night("one.db") { _ in }
    try workshop.night("other.db") { try $0.loadAll(articles) }
    try workshop.night("other.db") { draft in
      try draft.remove(sources: articles.map(\.source))
    }
    #expect(try workshop.bytes("one.db") == workshop.bytes("other.db"))
    try workshop.proveSearch("other.db")
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

extension LoadableArticle {
  fileprivate var source: String { annotated.article.source }
}

extension Workshop {
  /// FTS5's own proof that its pages hold together.
  fileprivate func proveSearch(_ name: String) throws {
    guard PlainSQLite.isInstalled else { return }
    for table in ["article_search", "sentence_search"] {
      #expect(
        try sqlite3(name, "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')").isEmpty)
    }
  }
}
