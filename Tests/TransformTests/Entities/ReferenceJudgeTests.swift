import Records
import Testing

@testable import Transform

struct ReferenceJudgeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: String
    var outlet: String?
    var dateline: String?
    let names: [(String, EntityType)]
    /// Name and country ("" for none) of the first name's entity.
    let entity: [String]
  }

  static let cases = [
    Case(
      testDescription: "nothing says whose it is",
      body: "أعلنت وزارة الداخلية ذلك.", names: [("وزارة الداخلية", .organization)],
      entity: ["وزارة الداخلية", ""]),
    Case(
      testDescription: "an adjective on it",
      body: "أعلنت وزارة الداخلية البلجيكية ذلك.", outlet: "MA",
      names: [("وزارة الداخلية البلجيكية", .organization)],
      entity: ["وزارة الداخلية البلجيكية", "BE"]),
    Case(
      testDescription: "a place right behind it",
      body: "صادق مجلس النواب في بغداد على القانون.", outlet: "MA",
      names: [("مجلس النواب", .organization), ("بغداد", .location)],
      entity: ["مجلس النواب العراقي", "IQ"]),
    Case(
      testDescription: "the same name elsewhere in the article",
      body: "قالت وزارة الداخلية إن التحقيق مستمر. وكانت وزارة الداخلية التونسية حذرت من ذلك.",
      outlet: "MA",
      names: [
        ("وزارة الداخلية التونسية", .organization), ("وزارة الداخلية", .organization),
      ], entity: ["وزارة الداخلية التونسية", "TN"]),
    Case(
      testDescription: "the holder of its office",
      body: "قال رئيس مجلس النواب نبيه بري ذلك.",
      names: [("مجلس النواب", .organization), ("نبيه بري", .person)],
      entity: ["مجلس النواب اللبناني", "LB"]),
    Case(
      testDescription: "the dateline",
      body: "أعلنت وزارة الصحة ذلك.", dateline: "الرياض",
      names: [("وزارة الصحة", .organization)], entity: ["وزارة الصحة السعودية", "SA"]),
    Case(
      testDescription: "the outlet's country",
      body: "أعلنت وزارة الداخلية ذلك.", outlet: "TN",
      names: [("وزارة الداخلية", .organization)], entity: ["وزارة الداخلية التونسية", "TN"]),
    Case(
      testDescription: "the only country that the article names",
      body: "أعلنت وزارة الصحة ذلك. وقال سكان غزة إنهم ينتظرون.",
      names: [("وزارة الصحة", .organization), ("غزة", .location)],
      entity: ["وزارة الصحة الفلسطينية", "PS"]),
    Case(
      testDescription: "an unlisted ministry takes its country by the same evidence",
      body: "أعلنت وزارة التموين ذلك في القاهرة.",
      names: [("وزارة التموين", .organization), ("القاهرة", .location)],
      entity: ["وزارة التموين المصرية", "EG"]),
    Case(
      testDescription: "a court is named with its city",
      body: "قضت محكمة الاستئناف في بيروت بذلك.",
      names: [("محكمة الاستئناف", .organization), ("بيروت", .location)],
      entity: ["محكمة الاستئناف ببيروت", "LB"]),
    Case(
      testDescription: "an embassy is its country's only by its own name",
      body: "أعلنت السفارة في المغرب ذلك.", outlet: "MA",
      names: [("السفارة", .organization), ("المغرب", .location)], entity: ["السفارة", ""]),
    Case(
      testDescription: "a town of one name in two countries, by the countries named",
      body: "قال سكان طرابلس في لبنان إن بيروت لا تسمعهم.",
      names: [("طرابلس", .location), ("لبنان", .location), ("بيروت", .location)],
      entity: ["طرابلس", "LB"]),
    Case(
      testDescription: "a town of one name in two countries, with nothing to tell them apart",
      body: "عاد الهدوء إلى طرابلس أمس.", names: [("طرابلس", .location)],
      entity: ["طرابلس", ""]),
    Case(
      testDescription: "a club of one name in two countries, by the adjective behind it",
      body: "فاز الأهلي المصري على الهلال.", outlet: "SA", names: [("الأهلي", .organization)],
      entity: ["الأهلي المصري", "EG"]),
    Case(
      testDescription: "a club of one name in two countries, by the outlet",
      body: "فاز الأهلي أمس.", outlet: "SA", names: [("الأهلي", .organization)],
      entity: ["الأهلي السعودي", "SA"]),
    Case(
      testDescription: "a Moroccan commune in an article of Morocco",
      body: "وصلت القافلة إلى تالوين قرب مراكش.",
      names: [("تالوين", .location), ("مراكش", .location)], entity: ["تالوين", "MA"]),
  ]

  @Test(arguments: cases)
  func `a name that several things bear is decided by evidence`(_ input: Case) throws {
    let (text, names) = try NameFixture.spans(
      input.body, input.names, outletCountry: input.outlet, dateline: input.dateline)
    let wanted = input.names.first { input.body.contains($0.0) }?.0 ?? ""
    let mention = try #require(
      names.mentions.first {
        text.text[$0.range].hasSuffix(wanted) || text.text[$0.range] == wanted
      })
    let entity = names.entities[mention.entity]
    #expect([entity.name, entity.country ?? ""] == input.entity)
  }

  @Test func `what stays open is listed`() throws {
    let (_, names) = try NameFixture.resolved("أعلنت وزارة الداخلية أن المغرب وفرنسا اتفقا.")
    #expect(names.entities[names.mentions[0].entity].country == nil)
    let others = names.candidates.filter { $0.mention == 0 }.map { names.entities[$0.entity].name }
    #expect(Set(others) == ["وزارة الداخلية المغربية", "وزارة الداخلية الفرنسية"])
  }

  @Test func `a surname that many bear is nobody's without a full name`() throws {
    let (_, names) = try NameFixture.spans("قال عباس ذلك.", [("عباس", .person)])
    #expect(names.entities[names.mentions[0].entity].key == "PER|عباس|test")
  }

  @Test func `a person's entity has country, gender and what the person is known for`() throws {
    let (_, names) = try NameFixture.spans("وصل نبيه بري أمس.", [("نبيه بري", .person)])
    let person = names.entities[names.mentions[0].entity]
    #expect(person.country == "LB" && person.gender == .male && person.description != nil)
  }
}
