import Corpus
import Records
import Testing

struct StoryGrouperTests {
  private func facts(
    _ source: String, people: [String], places: [String] = [], published: String? = nil
  ) -> ArticleFacts {
    let entities =
      people.map { ArticleFacts.EntityCount(key: $0, type: .person, count: 2) }
      + places.map { ArticleFacts.EntityCount(key: $0, type: .location, count: 1) }
    return ArticleFacts(
      source: source, publishedOn: published, title: source,
      fingerprint: TextFingerprint(textDigest: source, signature: [], wordCount: 100),
      entities: entities)
  }

  private func sources(_ articles: [ArticleFacts], _ duplicates: [Duplicate] = []) -> [[String]] {
    StoryGrouper().group(articles, duplicates: duplicates).map(\.sources)
  }

  @Test func `the same people at the same place are one story`() {
    #expect(
      sources([
        facts("a", people: ["لفتيت", "روتايو"], places: ["الرباط"]),
        facts("b", people: ["لفتيت", "روتايو"], places: ["الرباط", "باريس"]),
        facts("c", people: ["بركة"], places: ["أكادير"]),
      ]) == [["a", "b"], ["c"]])
  }

  @Test func `somebody whom an article spells in two ways is one name that two articles share`() {
    let merged = ["الرحمان": "الرحمن"]
    let articles = ["a", "b"].map {
      facts($0, people: ["الرحمان", "الرحمن"]).renamed(merged)
    }
    #expect(articles[0].entities == [.init(key: "الرحمن", type: .person, count: 4)])
    let others = (0..<40).map { facts("other \($0)", people: ["\($0)"]) }
    #expect(sources(articles + others).prefix(2) == [["a"], ["b"]])
  }

  @Test func `one minister's meetings with two guests are two stories`() {
    #expect(
      sources([
        facts("a", people: ["لفتيت", "روتايو"], places: ["الرباط"]),
        facts("b", people: ["لفتيت", "دارمانان"], places: ["الرباط"]),
      ]) == [["a"], ["b"]])
  }

  @Test func `weeks apart the same people make two stories`() {
    #expect(
      sources([
        facts("a", people: ["لفتيت", "روتايو"], places: ["الرباط"], published: "2024-05-01"),
        facts("b", people: ["لفتيت", "روتايو"], places: ["الرباط"], published: "2024-05-20"),
      ]) == [["a"], ["b"]])
  }

  @Test func `a story does not creep on from day to day`() {
    let days = (1...4).map { day in
      facts(
        "\(day)", people: ["لفتيت", "روتايو"], places: ["الرباط"], published: "2024-05-0\(day * 2)")
    }
    #expect(sources(days) == [["1", "2"], ["3", "4"]])
  }

  @Test func `a duplicate goes with its original`() {
    let duplicate = Duplicate(source: "b", original: "a", kind: .exact, similarity: 1)
    #expect(
      sources([facts("a", people: ["س"]), facts("b", people: [])], [duplicate]) == [["a", "b"]])
  }

  @Test func `a story's days are those of its articles`() {
    let story = StoryGrouper().group(
      [
        facts("a", people: ["لفتيت", "روتايو"], places: ["الرباط"], published: "2024-05-02"),
        facts("b", people: ["لفتيت", "روتايو"], places: ["الرباط"], published: "2024-05-01"),
      ], duplicates: [])
    #expect(story.map(\.firstOn) == ["2024-05-01"])
    #expect(story.map(\.lastOn) == ["2024-05-02"])
    #expect(story.map(\.label) == ["b"])
  }

  @Test func `the order of the articles does not matter`() {
    let articles = (0..<30).map {
      facts("\($0)", people: ["p\($0 % 7)", "q\($0 % 7)"], places: ["m\($0 % 3)"])
    }
    #expect(sources(articles) == sources(articles.reversed()))
  }

  @Test func `without a day an article is compared with the nearest of those that share a name`() {
    let between = (0..<260).map { number in
      facts("b\(1000 + number)", people: [number < 130 ? "لفتيت" : "روتايو", "p\(number)"])
    }
    let others = (0..<7000).map { facts("x\($0)", people: ["q\($0)"]) }
    let (first, last) = (
      facts("a", people: ["لفتيت", "روتايو"]), facts("c", people: ["لفتيت", "روتايو"])
    )
    #expect(sources([first, last] + others).contains(["a", "c"]))
    let apart = sources([first] + between + [last] + others)
    #expect(apart.contains(["a"]) && apart.contains(["c"]))
    #expect(apart == sources(others.reversed() + [last] + between.reversed() + [first]))
  }

  @Test func `an article is compared with all of its days that share a name`() {
    let between = (0..<260).map { number in
      facts(
        "b\(1000 + number)", people: [number < 130 ? "لفتيت" : "روتايو", "p\(number)"],
        published: "2024-05-01")
    }
    let others = (0..<7000).map { facts("x\($0)", people: ["q\($0)"], published: "2024-05-01") }
    let pair = ["a", "c"].map {
      facts($0, people: ["لفتيت", "روتايو"], published: "2024-05-01")
    }
    #expect(sources(pair + between + others).contains(["a", "c"]))
  }
}
