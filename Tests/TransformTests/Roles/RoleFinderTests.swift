import Records
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
      testDescription: "a rank and a name at the very beginning",
      body: "الأمير عبد الوافي لفتيت يزور طنجة", roles: []),
    Case(
      testDescription: "the next sentence's subject is not the name before it",
      body: "فاز شفيق على عبد الوافي لفتيت.\nوهو رئيس للحزب منذ سنة 2012.", roles: []),
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
      roles: [["يوسف بنسالم", "رئيس مكتب سلامة النقل", ""]]),
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
      testDescription: "every sentence states an office anew",
      body: "قال الملك محمد السادس.\nوأضاف الملك محمد السادس بالمغرب.",
      roles: [["محمد السادس", "الملك", "المغرب"], ["محمد السادس", "الملك", "المغرب"]]),
  ]

  static let whole = [
    Case(
      testDescription: "a deputy is no minister",
      body: "قال نائب وزير الداخلية يوسف بنسالم إن العمل مستمر بالمغرب.",
      roles: [["يوسف بنسالم", "نائب وزير الداخلية", "المغرب"]]),
    Case(
      testDescription: "a counterpart has the same office of another country",
      body: "استقبل الرئيس الفرنسي إيمانويل ماكرون نظيره الأمريكي، دونالد ترامب.",
      roles: [
        ["إيمانويل ماكرون", "الرئيس", "فرنسا"], ["دونالد ترامب", "الرئيس", "الولايات المتحدة"],
      ]),
    Case(
      testDescription: "an office that two hold is divided",
      body: "اجتمع وزيرا الخارجية المغربي يوسف بنسالم والإسباني كريم العلمي.",
      roles: [
        ["يوسف بنسالم", "وزير الخارجية", "المغرب"], ["كريم العلمي", "وزير الخارجية", "إسبانيا"],
      ]),
    Case(
      testDescription: "a rank beside an office is none",
      body: "أوضح مدير الأمن العقيد يوسف بنسالم أن العمل مستمر.",
      roles: [["يوسف بنسالم", "مدير الأمن", ""]]),
    Case(
      testDescription: "the president whom somebody advises is not the adviser",
      body: "قال مستشار الرئيس إيمانويل ماكرون إنه راض.", roles: []),
    Case(
      testDescription: "where a trade is followed",
      body: "وقال يوسف بنسالم الباحث في جامعة محمد الخامس إن النتائج مهمة.",
      roles: [["يوسف بنسالم", "الباحث", "جامعة محمد الخامس"]]),
    Case(
      testDescription: "what the post behind a verb was",
      body: "شغل يوسف بنسالم منصب وزير التجهيز بالمغرب.",
      roles: [["يوسف بنسالم", "وزير التجهيز", "المغرب"]]),
    Case(
      testDescription: "two titles side by side are those of two people",
      body: "صور المخرج الممثلة سلمى العلمي.", roles: [["سلمى العلمي", "الممثلة", ""]]),
    Case(
      testDescription: "a rest of the complement before a comma",
      body: "أجرى المباحثات وزير الشؤون الخارجية والمغاربة المقيمين بالخارج، يوسف بنسالم، بالمغرب.",
      roles: [
        ["يوسف بنسالم", "وزير الشؤون الخارجية والمغاربة المقيمين بالخارج", "المغرب"]
      ]),
  ]

  @Test(arguments: whole)
  func `an office is whole, and that of its holder`(_ input: Case) throws {
    #expect(try found(input.body) == input.roles)
  }

  @Test(arguments: [
    ("قال الرئيس السابق يوسف بنسالم إنه راض.", Role.Status.former),
    ("قال الرئيس المنتخب يوسف بنسالم إنه راض.", .elect),
    ("قال الرئيس يوسف بنسالم إنه راض.", .current),
  ])
  func `former and future holders are marked`(_ body: String, _ status: Role.Status) throws {
    var (text, names) = try NameFixture.resolved(body)
    let stated = StatedOffices(text, spans: names.spans)
    let roles = RoleFinder(lexicon: try NameFixture.lexicon.get()).find(text, stated, &names)
    #expect(roles.map(\.status) == [status])
  }

  private func found(_ body: String) throws -> [[String]] {
    var (text, names) = try NameFixture.resolved(body)
    let stated = StatedOffices(text, spans: names.spans)
    let roles = RoleFinder(lexicon: try NameFixture.lexicon.get()).find(text, stated, &names)
    return roles.map {
      [names.entities[$0.person].name, $0.office, $0.of.map { names.entities[$0].name } ?? ""]
    }
  }

  @Test(arguments: cases)
  func `an office is stated of the person beside it`(_ input: Case) throws {
    #expect(try found(input.body) == input.roles)
  }
}
