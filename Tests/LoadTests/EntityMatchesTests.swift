import Foundation
import Load
import Records
import Testing

/// Rows point to the entity that the articles side by side tell, and back where they no longer do.
struct EntityMatchesTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  /// An article in which the man called `name` says something, meets a guest and holds an office.
  private func article(_ source: String, _ name: String) -> LoadableArticle {
    var fixture = ArticleFixture(
      source, title: nil, ["قال وزير الداخلية \(name) إن اللقاء مع سمير الوردغي مفيد في الرباط."])
    let man = fixture.entity("PER|\(name)", .person, name)
    let guest = fixture.entity("PER|سمير الوردغي", .person, "سمير الوردغي")
    let city = fixture.entity("Q3551", .location, "الرباط", kind: "city")
    fixture.mention(man, name, basis: .model)
    fixture.mention(guest, "سمير الوردغي", basis: .model)
    fixture.mention(city, "الرباط")
    fixture.candidates = [.init(mention: 1, entity: man, score: 0.25, reason: "two men")]
    fixture.quotation("إن اللقاء", speakers: [man, guest], as: name, cue: "قال")
    fixture.role(man, "وزير الداخلية", of: city)
    fixture.meetings = [
      Meeting(
        place: city, time: nil,
        participants: [
          .init(entity: man, name: name, side: .host),
          .init(entity: guest, name: "سمير الوردغي", side: .guest),
        ],
        status: .held, reports: [0])
    ]
    return fixture.loadable
  }

  private var articles: [LoadableArticle] {
    [
      article("a", "جيرالد دارمانان"), article("b", "جيرالد دارمانين"),
      article("c", "جيرالد دارمانان"), article("d", "دارمانان"),
    ]
  }

  /// What the corpus tells while `b` is part of it, and the day's other readings.
  private let matches = EntityMatches(
    merged: ["PER|جيرالد دارمانين": "PER|جيرالد دارمانان"],
    resolved: [.init(source: "d", key: "PER|دارمانان", entity: "PER|جيرالد دارمانان")],
    open: [
      .init(
        source: "a", key: "PER|جيرالد دارمانان", entity: "PER|سمير الوردغي", score: 0.5,
        reason: "a test")
    ])

  private func night(
    _ name: String, _ matches: EntityMatches, _ change: @escaping (WarehouseDraft) throws -> Void
  ) throws {
    try workshop.night(name, stories: [], duplicates: []) { draft in
      try change(draft)
      try draft.apply(matches: matches)
    }
  }

  private func count(_ sql: String) throws -> Int {
    Int(try workshop.sqlite3("w.db", sql).joined()) ?? -1
  }

  @Test(.enabled(if: PlainSQLite.isInstalled))
  func `one person is one row, with every name`() throws {
    try night("w.db", matches) { try $0.loadAll(articles) }
    let man = "(SELECT entity_id FROM entities WHERE name = 'جيرالد دارمانان')"
    #expect(try count("SELECT count(*) FROM entities WHERE type = 'PER'") == 2)
    #expect(try count("SELECT count(*) FROM mentions WHERE entity_id = \(man)") == 4)
    #expect(try count("SELECT count(*) FROM roles WHERE person_entity_id = \(man)") == 4)
    #expect(try count("SELECT count(*) FROM quotations WHERE speaker_entity_id = \(man)") == 4)
    #expect(try count("SELECT count(*) FROM quotation_speakers WHERE entity_id = \(man)") == 4)
    #expect(try count("SELECT count(*) FROM meeting_participants WHERE entity_id = \(man)") == 4)
    #expect(
      try workshop.sqlite3(
        "w.db", "SELECT name FROM entity_names WHERE entity_id = \(man) ORDER BY name")
        == ["جيرالد دارمانان", "جيرالد دارمانين", "دارمانان"])
    #expect(
      try count("SELECT count(*) FROM mention_candidates WHERE scope = 'corpus'") == 1)
  }

  @Test
  func `the bytes do not tell in how many nights, or in which order, the articles came`() throws {
    try night("one.db", matches) { try $0.loadAll(articles) }
    try night("other.db", EntityMatches()) { try $0.loadAll([articles[3]]) }
    let second = EntityMatches(merged: ["PER|جيرالد دارمانان": "PER|جيرالد دارمانين"])
    try night("other.db", second) { try $0.loadAll([articles[2], articles[1]]) }
    try night("other.db", matches) { try $0.loadAll([articles[0]]) }
    #expect(try workshop.bytes("one.db") == workshop.bytes("other.db"))
  }

  @Test
  func `a merge ends with the article that justified it`() throws {
    let rest = [articles[0], articles[2], articles[3]]
    try night("one.db", EntityMatches()) { try $0.loadAll(rest) }
    try night("other.db", matches) { try $0.loadAll(articles) }
    #expect(try workshop.bytes("one.db") != workshop.bytes("other.db"))
    try night("other.db", EntityMatches()) { try $0.remove(sources: ["b"]) }
    #expect(try workshop.bytes("one.db") == workshop.bytes("other.db"))
  }

  @Test
  func `a changed article is matched anew`() throws {
    let changed = article("b", "برونو روتايو")
    try night("one.db", EntityMatches()) { try $0.loadAll(articles.dropLast(3) + [changed]) }
    try night("other.db", matches) { try $0.loadAll(Array(articles.prefix(2))) }
    try night("other.db", EntityMatches()) { try $0.loadAll([changed]) }
    #expect(try workshop.bytes("one.db") == workshop.bytes("other.db"))
  }
}
