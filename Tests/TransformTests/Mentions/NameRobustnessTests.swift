import Records
import Testing

@testable import Transform

struct NameRobustnessTests {
  static let oddities = [
    "", " ", "\n\n", "َُِّْ", "ـــ", "،،، ؛؛ :: “”", "ب", "“", "لل", "و“ب”ل",
    "السيد", "وزير", "نادي", "فيلم “", "عبد", "بن بن بن", "كأس", "المدير العام ل",
    "ABC العربية 123 𝒳 ﷺ 日本 الرباط", "محمد-محمد-محمد", "د. م. أ.", "\u{200F}\u{202B}\u{200D}",
  ]

  @Test(arguments: oddities)
  func `odd text is read without harm`(_ body: String) throws {
    try check(body)
  }

  @Test func `every beginning of a sentence is read without harm`() throws {
    let sentence = Array(
      "عقد وزير الداخلية، السيد عبد الوافي لفتيت، بالرباط لقاء مع نظيره الفرنسي “برونو روتايو”.")
    for end in sentence.indices { try check(String(sentence[..<end])) }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a hundred thousand words without a stop take no time to speak of`() throws {
    let words = [
      "وزير", "الداخلية", "محمد", "بن", "عبد", "مدينة", "استقبل", "وكالة", "كأس", "ودار",
    ]
    var state: UInt64 = 7
    var body = ""
    for _ in 0..<100_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      body += words[Int(state >> 33) % words.count] + " "
    }
    try check(body)
  }

  /// Runs all steps and checks what must hold of any text.
  private func check(_ body: String) throws {
    let lexicon = try NameFixture.lexicon.get()
    var (text, names) = try NameFixture.resolved(body)
    let stated = StatedOffices(text, spans: names.spans)
    let roles = RoleFinder(lexicon: lexicon).find(text, stated, &names)
    let meetings = try NameFixture.meetings(text, names)
    var end = 0
    for mention in names.mentions {
      #expect(mention.range.start >= end && !mention.range.isEmpty)
      #expect(text.prepared.sentences[mention.sentence].range.contains(mention.range))
      #expect(names.entities.indices.contains(mention.entity))
      #expect(names.entities[mention.entity].type == mention.type)
      end = mention.range.end
    }
    #expect(Set(names.entities.map(\.key)).count == names.entities.count)
    #expect(roles.allSatisfy { names.entities[$0.person].type == .person && !$0.office.isEmpty })
    #expect(meetings.allSatisfy { $0.participants.count >= 2 })
  }
}
