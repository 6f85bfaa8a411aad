import Records
import Testing

@testable import Transform

/// What becomes of a span that the tagger found.
struct TaggedNameRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: String
    let type: EntityType
    /// The words that the tagger took for a name.
    let tagged: String
    let names: [String]
  }

  static let cases = [
    Case(
      testDescription: "a gloss in brackets is another name",
      body: "أعلنت شركة فيسبوكيا (Meta) ذلك.", type: .organization,
      tagged: "فيسبوكيا (Meta", names: ["فيسبوكيا"]),
    Case(
      testDescription: "the longest piece without a quotation mark",
      body: "في منطقة “الساحل والصحراء” أمس.", type: .location,
      tagged: "منطقة “الساحل والصحراء", names: ["الساحل والصحراء"]),
    Case(
      testDescription: "two places", body: "سافر إلى شنغهايا وشينزنا أمس.", type: .location,
      tagged: "شنغهايا وشينزنا", names: ["شنغهايا", "شينزنا"]),
    Case(
      testDescription: "a part of a name that begins with و", body: "قال جافين وليامسونا ذلك.",
      type: .person, tagged: "جافين وليامسونا", names: ["جافين وليامسونا"]),
    Case(
      testDescription: "the article behind و goes on", body: "في منطقة الساحل والصحراء أمس.",
      type: .location, tagged: "الساحل والصحراء", names: ["الساحل والصحراء"]),
    Case(
      testDescription: "a preposition ends no name",
      body: "ينص قانون المالية لسنة 2010 على ذلك.", type: .miscellaneous,
      tagged: "قانون المالية لسنة", names: ["قانون المالية"]),
    Case(
      testDescription: "the year of an event", body: "تستعد المدينة لاحتضان مونديال 2030.",
      type: .miscellaneous, tagged: "مونديال 2030", names: ["مونديال"]),
    Case(
      testDescription: "an adjective that is no part of the place", body: "في القدس المحتلة أمس.",
      type: .location, tagged: "القدس المحتلة", names: ["القدس"]),
    Case(
      testDescription: "the head of a site", body: "تأهل في حلبة باكوا أمس.", type: .location,
      tagged: "باكوا", names: ["حلبة باكوا"]),
    Case(
      testDescription: "one name of two words", body: "قال فتح الله غولنا ذلك.", type: .person,
      tagged: "الله غولنا", names: ["فتح الله غولنا"]),
    Case(
      testDescription: "an office", body: "قالت المديرة العامة للأمن ذلك.", type: .organization,
      tagged: "المديرة العامة للأمن", names: []),
  ]

  @Test(arguments: cases)
  func `a tagged span becomes what the guidelines call a name`(_ input: Case) throws {
    let text = NameText(
      PreparedArticle(sentences: [input.body]), lexicon: try NameFixture.lexicon.get())
    let tagged = try #require(DiscourseFixture.ranges(of: input.tagged, in: input.body).first)
    let words = text.words.indices.filter { tagged.contains(text.words[$0].range) }
    let first = try #require(words.first)
    let last = try #require(words.last)
    let table = WordTable(TaggerBytes(WordTable.encode([])))
    let rule = TaggedNameRule(text, cutter: ProcliticCutter(text, words: table, rules: []))
    let names = rule.corrected(
      NameSpan(
        range: tagged, type: input.type, sentence: 0, words: first..<last + 1, score: 1,
        basis: .model, entry: nil))
    #expect(names.map { text.text[$0.range] } == input.names)
  }

  @Test func `proclitics that a list, a stretch or a known name tell are left out`() throws {
    let table = WordTable(TaggerBytes(WordTable.encode([])))
    for (body, first, name) in [
      ("خالد سرحان، وجومانا مراد", 2, "جومانا"), ("نقلا عن لـCNN اليوم", 2, "CNN"),
      ("خالد سرحان، وليد مراد", 2, "وليد"),
    ] {
      let text = NameText(
        PreparedArticle(sentences: [body]), lexicon: try NameFixture.lexicon.get())
      let cutter = ProcliticCutter(text, words: table, rules: [])
      let start = cutter.start(of: first..<first + 1, type: .person)
      #expect(text.text[TextRange(start, text.words[first].range.end)] == name)
    }
  }
}
