import Corpus
import Records
import Testing

struct FamilyNameMatcherTests {
  private func facts(_ source: String, _ names: [String], on day: String?) -> ArticleFacts {
    ArticleFacts(
      source: source, publishedOn: day,
      fingerprint: TextFingerprint(textDigest: "", signature: [], wordCount: 1),
      entities: names.map { .init(key: "PER|\($0)", type: .person, name: $0, count: 1) }
        .sorted { $0.key < $1.key })
  }

  private func match(_ articles: [ArticleFacts], stories: [[String]]) -> EntityMatches {
    FamilyNameMatcher(spelling: EntityMergerTests.spelling).match(
      articles,
      stories: stories.map { Story(sources: $0, label: "", firstOn: nil, lastOn: nil) },
      merged: [:])
  }

  @Test func `a family name is that of the one person whom its story names in full`() {
    let matches = match(
      [
        facts("a", ["بيرتون"], on: "2024-10-01"),
        facts("b", ["ريتشارد بيرتون"], on: "2024-10-02"),
        facts("c", ["تيم بيرتون"], on: "2024-10-01"),
      ], stories: [["a", "b"], ["c"]])
    #expect(
      matches.resolved == [.init(source: "a", key: "PER|بيرتون", entity: "PER|ريتشارد بيرتون")])
    #expect(matches.open.isEmpty)
  }

  @Test func `of two in one story none is taken, both are kept`() {
    let matches = match(
      [
        facts("a", ["بيرتون"], on: nil), facts("b", ["ريتشارد بيرتون"], on: nil),
        facts("c", ["تيم بيرتون"], on: nil),
      ], stories: [["a", "b", "c"]])
    #expect(matches.resolved.isEmpty)
    #expect(matches.open.map(\.entity) == ["PER|تيم بيرتون", "PER|ريتشارد بيرتون"])
  }

  @Test func `people of the same days are other readings, those of other weeks are not`() {
    let matches = match(
      [
        facts("a", ["بيرتون"], on: "2024-10-01"),
        facts("b", ["ريتشارد بيرتون"], on: "2024-10-03"),
        facts("c", ["تيم بيرتون"], on: "2024-10-21"),
      ], stories: [["a"], ["b"], ["c"]])
    #expect(matches.resolved.isEmpty)
    #expect(matches.open.map(\.entity) == ["PER|ريتشارد بيرتون"])
    #expect(matches.open.allSatisfy { !$0.reason.isEmpty })
  }

  @Test func `two names of one article do not become one person`() {
    let matches = match(
      [
        facts("a", ["بيرتون", "ريتشارد بيرتون"], on: "2024-10-01"),
        facts("b", ["ريتشارد بيرتون"], on: "2024-10-01"),
      ], stories: [["a", "b"]])
    #expect(matches.resolved.isEmpty)
  }

  @Test func `the story tells before the days do, and the order of the articles does not matter`() {
    let articles = [
      facts("a", ["بيرتون"], on: "2024-10-01"),
      facts("b", ["ريتشارد بيرتون"], on: nil),
      facts("c", ["تيم بيرتون"], on: "2024-10-02"),
      facts("d", ["بيرتون"], on: "2024-10-02"),
      facts("e", ["تيم بيرتون", "ليزا بيرتون"], on: "2024-10-04"),
    ]
    let stories = [["a", "b"], ["c"], ["d"], ["e"]]
    let matches = match(articles, stories: stories)
    #expect(
      matches.resolved == [.init(source: "a", key: "PER|بيرتون", entity: "PER|ريتشارد بيرتون")])
    #expect(matches.open.map(\.source) == ["d", "d"])
    #expect(matches.open.map(\.entity) == ["PER|تيم بيرتون", "PER|ليزا بيرتون"])
    #expect(match(articles.reversed(), stories: stories) == matches)
  }
}
