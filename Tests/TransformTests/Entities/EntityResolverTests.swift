import Records
import Testing

@testable import Transform

struct EntityResolverTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: String
    /// Name and Wikidata id ("" for none) of each mention's entity.
    let entities: [[String]]
  }

  static let cases = [
    Case(
      testDescription: "a country by its formal and its short name is one",
      body: "بين المملكة المغربية والجمهورية الفرنسية اتفاق، وللمغرب مصلحة فيه.",
      entities: [["المغرب", "Q1028"], ["فرنسا", "Q142"], ["المغرب", "Q1028"]]),
    Case(
      testDescription: "a family name stands for the full name",
      body: "وصل السيد سمير الوردغي.\nوقال الوردغي إنه راض.",
      entities: [["سمير الوردغي", ""], ["سمير الوردغي", ""]]),
    Case(
      testDescription: "a well-known family name is that of the person named in full",
      body: "وصل السيد كريم بنكيران.\nوقال بنكيران إنه راض.",
      entities: [["كريم بنكيران", ""], ["كريم بنكيران", ""]]),
    Case(
      testDescription: "two spellings of a name are one person",
      body: "حضر السيد جيرالد دارمانان.\nثم غادر السيد جيرالد دارمانين.",
      entities: [["جيرالد دارمانان", ""], ["جيرالد دارمانان", ""]]),
    Case(
      testDescription: "a sea goes by its full name",
      body: "على ضفتي المتوسط حوار.", entities: [["البحر الأبيض المتوسط", "Q4918"]]),
    Case(
      testDescription: "a ministry without a country is the article's",
      body: "أعلنت وزارة الداخلية بالرباط أن المغرب يتابع الملف.",
      entities: [["وزارة الداخلية المغربية", ""], ["الرباط", "Q3551"], ["المغرب", "Q1028"]]),
    Case(
      testDescription: "a competition takes the year behind it",
      body: "يحتضن المغرب كأس العالم 2030.",
      entities: [["المغرب", "Q1028"], ["كأس العالم 2030", ""]]),
    Case(
      testDescription: "the article of “لل” is restored",
      body: "الدعم للجمعية الوطنية للنساء متواصل.", entities: [["الجمعية الوطنية للنساء", ""]]),
  ]

  @Test(arguments: cases)
  func `names are resolved to entities`(_ input: Case) throws {
    let (_, names) = try NameFixture.resolved(input.body)
    let found = names.mentions.map {
      [names.entities[$0.entity].name, names.entities[$0.entity].wikidata ?? ""]
    }
    #expect(found == input.entities)
  }

  @Test func `another country's ministry of the same name is another entity`() throws {
    let (_, names) = try NameFixture.resolved("قالت وزارة الداخلية المصرية في القاهرة إن مصر ترحب.")
    #expect(names.entities[names.mentions[0].entity].key != "org:ministry-of-the-interior-morocco")
  }

  @Test func `an institution stays open where two countries are in play`() throws {
    let (_, names) = try NameFixture.resolved(
      "أعلنت وزارة الداخلية أن المغرب وفرنسا اتفقا، وأن الرباط وباريس ترحبان.")
    let candidate = try #require(names.candidates.first)
    #expect(candidate.mention == 0)
    #expect(candidate.entity != names.mentions[0].entity)
    #expect(!candidate.reason.isEmpty)
  }

  @Test func `other forms of a name are kept with the entity`() throws {
    let (_, names) = try NameFixture.resolved("المغرب بلد، والمملكة المغربية دولة.")
    #expect(names.entities.count == 1)
    #expect(names.entities[0].names == [EntityName(name: "المملكة المغربية", basis: .text)])
  }
}
