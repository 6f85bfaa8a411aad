import ArabicText
import Corpus
import Records
import Testing

struct EntityMergerTests {
  static let spelling = NameSpelling(
    established: Set(["الوردغي"].map { WordKey.of($0) }),
    given: Set(
      ["محمد", "محمود", "حسن", "حسين", "سالم", "سليم", "علي", "كريم"].map { WordKey.of($0) }),
    particles: [WordKey.of("بن")], servants: [WordKey.of("عبد")], tails: [WordKey.of("الدين")])

  private static func person(_ key: String, _ name: String) -> ArticleFacts.EntityCount {
    .init(key: key, type: .person, name: name, count: 1)
  }

  private static func articles(_ people: [[(String, String)]]) -> [ArticleFacts] {
    people.enumerated().map { number, entities in
      ArticleFacts(
        source: "article \(number)",
        fingerprint: TextFingerprint(textDigest: "", signature: [], wordCount: 1),
        entities: entities.map { person($0.0, $0.1) }.sorted { $0.key < $1.key })
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `thousands of names of one sound are compared with their neighbours alone`() {
    let vowels = ["", "ا", "ي"]
    let names = (0..<6000).map { number in
      var (name, rest) = ("", number)
      for letter in "بردنكلمسف" {
        name += "\(letter)" + vowels[rest % 3]
        rest /= 3
      }
      return "جون \(name)"
    }
    let merged = Self.merged(names.map { [$0] })
    #expect(!merged.isEmpty)
    #expect(Self.merged(names.reversed().map { [$0] }) == merged)
  }

  private static func merged(_ names: [[String]]) -> [String: String] {
    EntityMerger(spelling: spelling).merge(articles(names.map { $0.map { ("PER|\($0)", $0) } }))
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let names: [String]
    let areOne: Bool
  }

  static let cases = [
    Case(
      testDescription: "a foreign name in three spellings",
      names: ["جيرالد دارمانان", "جيرالد دارمانين", "جيرالد دارمنان"], areOne: true),
    Case(
      testDescription: "another three", names: ["برونو روتايو", "برونو ريتايو", "برونو روطايو"],
      areOne: true),
    Case(
      testDescription: "with and without the article",
      names: ["عبد اللطيف حموشي", "عبد اللطيف الحموشي"], areOne: true),
    Case(
      testDescription: "a vowel left out", names: ["ريتشارد بيرتون", "ريتشارد برتون"],
      areOne: true),
    Case(
      testDescription: "written together", names: ["عبدالوافي لفتيت", "عبد الوافي لفتيت"],
      areOne: true),
    Case(
      testDescription: "two given names that lists know", names: ["حسن الوردغي", "حسين الوردغي"],
      areOne: false),
    Case(
      testDescription: "two family names that lists know", names: ["كريم سالم", "كريم سليم"],
      areOne: false),
    Case(
      testDescription: "two brothers", names: ["ريتشارد بيرتون", "روبرت بيرتون"], areOne: false),
    Case(
      testDescription: "a family name alone", names: ["بيرتون", "ريتشارد برتون"], areOne: false),
    Case(
      testDescription: "two families by a given name and the article",
      names: ["عبد الله سالم", "عبد الله السالم"], areOne: false),
    Case(
      testDescription: "two Arabic families that differ in a vowel",
      names: ["علي الحربي", "علي الحريبي"], areOne: false),
    Case(
      testDescription: "too many differences", names: ["اندريه باران", "اندرو براون"],
      areOne: false),
    Case(
      testDescription: "another consonant", names: ["جون كيلي", "جون كيري"], areOne: false),
  ]

  @Test(arguments: cases)
  func `spellings of one name are one person, names of two are not`(_ input: Case) {
    let merged = Self.merged(input.names.map { [$0] })
    let keys = Set(input.names.map { merged["PER|\($0)"] ?? "PER|\($0)" })
    #expect((keys.count == 1) == input.areOne)
  }

  @Test func `the spelling of most articles is the key, whatever the order`() {
    let names = [["برونو روتايو"], ["برونو ريتايو"], ["برونو روتايو"], ["برونو روطايو"]]
    let expected = [
      "PER|برونو ريتايو": "PER|برونو روتايو", "PER|برونو روطايو": "PER|برونو روتايو",
    ]
    #expect(Self.merged(names) == expected)
    #expect(Self.merged(names.reversed()) == expected)
  }

  @Test func `a lexicon's key goes before others`() {
    let articles = Self.articles([
      [("PER|برونو ريتايو", "برونو ريتايو")], [("PER|برونو ريتايو", "برونو ريتايو")],
      [("per:bruno-retailleau", "برونو روتايو")],
    ])
    #expect(
      EntityMerger(spelling: Self.spelling).merge(articles)
        == ["PER|برونو ريتايو": "per:bruno-retailleau"])
  }

  @Test func `two people whom one article tells apart stay two`() {
    #expect(Self.merged([["جان بيرتون"], ["جان برتون"], ["جان بيرتون", "جان برتون"]]).isEmpty)
  }

  @Test func `a chain of spellings does not join two whom an article tells apart`() {
    let merged = Self.merged([["برونو روطايو", "برونو ريتايو"], ["برونو روتايو"]])
    #expect(merged.count == 1)
  }

  @Test func `an operator keeps two apart`() {
    let articles = Self.articles([
      [("PER|جان بيرتون", "جان بيرتون")], [("PER|جان برتون", "جان برتون")],
    ])
    let apart = KeptApart([("PER|جان برتون", "PER|جان بيرتون")])
    #expect(EntityMerger(spelling: Self.spelling, apart: apart).merge(articles).isEmpty)
  }
}
