import Testing

@testable import Transform

struct RoleFinderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: String
    /// Person, office and what it belongs to.
    let roles: [[String]]
  }

  static let cases = [
    Case(
      testDescription: "the office before the name, a comma between",
      body: "استقبل وزير الداخلية، عبد الوافي لفتيت، وفدا بالرباط.",
      roles: [["عبد الوافي لفتيت", "وزير الداخلية", "المغرب"]]),
    Case(
      testDescription: "a line that ends in an office, and the next begins with a name",
      body: "مراسم تأبين الزعيم الراحل\nعبد الوافي لفتيت يزور طنجة",
      roles: []),
    Case(
      testDescription: "the office behind the name",
      body: "استقبل عبد الوافي لفتيت، وزير الداخلية، وفدا بالرباط.",
      roles: [["عبد الوافي لفتيت", "وزير الداخلية", "المغرب"]]),
    Case(
      testDescription: "nationality is no part of the office",
      body: "وصل الرئيس الفرنسي إيمانويل ماكرون أمس.",
      roles: [["إيمانويل ماكرون", "الرئيس", "فرنسا"]]),
    Case(
      testDescription: "two offices of one person",
      body: "لقاء مع وزير الدولة، وزير الداخلية بالجمهورية الفرنسية، برونو روتايو، أمس.",
      roles: [
        ["برونو روتايو", "وزير الدولة", "فرنسا"], ["برونو روتايو", "وزير الداخلية", "فرنسا"],
      ]),
    Case(
      testDescription: "two offices joined by و behind the name",
      body: "حضر السيد برونو روتايو، وزير الدولة ووزير الداخلية بالجمهورية الفرنسية، أمس.",
      roles: [
        ["برونو روتايو", "وزير الدولة", "فرنسا"], ["برونو روتايو", "وزير الداخلية", "فرنسا"],
      ]),
    Case(
      testDescription: "an office with two bodies stays whole",
      body: "حضر المدير العام للأمن الوطني ولمراقبة التراب الوطني، “عبد اللطيف حموشي”، أمس.",
      roles: [
        ["عبد اللطيف حموشي", "المدير العام للأمن الوطني ولمراقبة التراب الوطني", "المغرب"]
      ]),
    Case(
      testDescription: "the organisation is what the office belongs to",
      body: "قال رئيس مجلس المستشارين السيد سعيد بنعلي إن الجلسة مفتوحة.",
      roles: [["سعيد بنعلي", "رئيس", "مجلس المستشارين"]]),
    Case(
      testDescription: "an occupation counts",
      body: "غنى المطرب يوسف بنسالم أمس.", roles: [["يوسف بنسالم", "المطرب", ""]]),
    Case(
      testDescription: "an occupation is not the article's country's",
      body: "غنى المطرب يوسف بنسالم أمس بالمغرب.", roles: [["يوسف بنسالم", "المطرب", ""]]),
    Case(
      testDescription: "an office right behind a full name",
      body: "أكد يوسف بنسالم الوزير المكلف بالميزانية أمس بالمغرب.",
      roles: [["يوسف بنسالم", "الوزير المكلف بالميزانية", "المغرب"]]),
    Case(
      testDescription: "a spokesman",
      body: "قال المتحدث باسم الوزارة يوسف بنسالم أمس بالمغرب.",
      roles: [["يوسف بنسالم", "المتحدث باسم الوزارة", "المغرب"]]),
    Case(
      testDescription: "a chain of nouns before the body",
      body: "قال رئيس لجنة مراقبة مجلس المستشارين يوسف بنسالم أمس.",
      roles: [["يوسف بنسالم", "رئيس لجنة مراقبة", "مجلس المستشارين"]]),
    Case(
      testDescription: "a chain of nouns before a noun with the article",
      body: "قال رئيس مكتب سلامة النقل يوسف بنسالم أمس بالمغرب.",
      roles: [["يوسف بنسالم", "رئيس مكتب سلامة النقل", "المغرب"]]),
    Case(
      testDescription: "the body in quotation marks",
      body: "قال رئيس “مجلس المستشارين” يوسف بنسالم أمس.",
      roles: [["يوسف بنسالم", "رئيس", "مجلس المستشارين"]]),
    Case(
      testDescription: "a king's courtesy is no part of his office",
      body: "استقبل صاحب الجلالة الملك محمد السادس وفدا بالمغرب.",
      roles: [["محمد السادس", "الملك", "المغرب"]]),
    Case(
      testDescription: "a courtesy does not",
      body: "حضر السيد يوسف بنسالم أمس.", roles: []),
    Case(
      testDescription: "the next person's office is not the last one's",
      body: "صافح الملك محمد السادس، والرئيس الفرنسي إيمانويل ماكرون، الحضور بالمغرب.",
      roles: [["محمد السادس", "الملك", "المغرب"], ["إيمانويل ماكرون", "الرئيس", "فرنسا"]]),
    Case(
      testDescription: "the same office of a person counts once",
      body: "قال الملك محمد السادس.\nوأضاف الملك محمد السادس بالمغرب.",
      roles: [["محمد السادس", "الملك", "المغرب"]]),
  ]

  @Test(arguments: cases)
  func `an office is stated of the person beside it`(_ input: Case) throws {
    var (text, names) = try NameFixture.resolved(input.body)
    let roles = RoleFinder(lexicon: try NameFixture.lexicon.get()).find(text, &names)
    let found = roles.map {
      [names.entities[$0.person].name, $0.office, $0.of.map { names.entities[$0].name } ?? ""]
    }
    #expect(found == input.roles)
  }
}
