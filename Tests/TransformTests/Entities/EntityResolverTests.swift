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
      testDescription: "a country behind a word for its form of state is the country",
      body: "وصل الوفد من جمهورية مصر إلى مملكة المغرب.",
      entities: [["مصر", "Q79"], ["المغرب", "Q1028"]]),
    Case(
      testDescription: "a chamber of parliament is its country's",
      body: "صادق مجلس النواب بالرباط على القانون في المغرب.",
      entities: [["مجلس النواب المغربي", "Q783401"], ["الرباط", "Q3551"], ["المغرب", "Q1028"]]),
    Case(
      testDescription: "another country's chamber takes its adjective",
      body: "صادق مجلس النواب بالقاهرة على القانون في مصر.",
      entities: [["مجلس النواب المصري", ""], ["القاهرة", "Q85"], ["مصر", "Q79"]]),
    Case(
      testDescription: "a region goes by its head word",
      body: "انعقد اللقاء بجهة سوس ماسة أمس.",
      entities: [["جهة سوس ماسة", "Q20652586"]]),
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
      testDescription: "the edition that the lexicon has by itself takes no second year",
      body: "في الألعاب الأولمبية باريس 2024 فاز، وكانت الألعاب الأولمبية ناجحة.",
      entities: [
        ["الألعاب الأولمبية الصيفية 2024", "Q995653"],
        ["الألعاب الأولمبية الصيفية 2024", "Q995653"],
      ]),
    Case(
      testDescription: "a given name alone is that of the one who bears it",
      body: "وصل السيد سمير الوردغي.\nثم غادر السيد سمير.",
      entities: [["سمير الوردغي", ""], ["سمير الوردغي", ""]]),
    Case(
      testDescription: "another spelling of a name that the lexicons know is that person",
      body: "وصل السيد إيمانويل ماكرن.", entities: [["إيمانويل ماكرون", "Q3052772"]]),
    Case(
      testDescription: "a short form is the only longer name that begins so",
      body: "افتتح النادي الوطني للصحافة الرياضية. ويضم النادي الوطني أعضاء.",
      entities: [
        ["النادي الوطني للصحافة الرياضية", ""], ["النادي الوطني للصحافة الرياضية", ""],
      ]),
    Case(
      testDescription: "a province is not the city whose name it bears",
      body: "زار إقليم تارودانت ثم مدينة تارودانت.",
      entities: [["إقليم تارودانت", "Q2092298"], ["تارودانت", "Q762727"]]),
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

  @Test func `of two people of one family name the last named is taken, the other stays open`()
    throws
  {
    let (_, names) = try NameFixture.resolved(
      "وصل السيد سمير الوردغي.\nووصل السيد كريم الوردغي.\nوقال الوردغي إنه راض.")
    #expect(names.entities[names.mentions[2].entity].name == "كريم الوردغي")
    let candidate = try #require(names.candidates.first)
    #expect(candidate.mention == 2)
    #expect(names.entities[candidate.entity].name == "سمير الوردغي")
  }

  @Test(arguments: [
    ("عبد الرحمان الوردغي", "عبد الرحمن الوردغي"), ("رضى الوردغي", "رضا الوردغي"),
    ("لحسن الوردغي", "الحسن الوردغي"), ("زكرياء الوردغي", "زكريا الوردغي"),
  ])
  func `two spellings of a given name are one person`(_ one: String, _ other: String) throws {
    let (_, names) = try NameFixture.spans(
      "وصل \(one) أمس.\nوعاد \(other) اليوم.", [(one, .person), (other, .person)])
    #expect(names.mentions.count == 2 && names.entities.count == 1)
  }

  @Test func `somebody whom the lexicon knows by two names is one candidate`() throws {
    let body = "كتبت آمنة بوعياش.\nوعادت أمينة بوعياش.\nووصل منير بوعياش.\nوعن بوعياش كتبوا ذلك."
    let (_, names) = try NameFixture.spans(
      body, ["آمنة بوعياش", "أمينة بوعياش", "منير بوعياش", "بوعياش"].map { ($0, .person) })
    #expect(names.entities[names.mentions[3].entity].name == "منير بوعياش")
    #expect(names.candidates.map(\.mention) == [3])
    #expect(names.candidates.map { names.entities[$0.entity].key } == ["per:amina-bouayach"])
  }

  @Test func `an acronym in brackets is the name before it, here and later`() throws {
    let (text, names) = try NameFixture.spans(
      "أعلن المرصد الوطني للبيئة القروية (موبق) ذلك. ويضم موبق خبراء.",
      [("المرصد الوطني للبيئة القروية", .organization), ("موبق", .organization)])
    #expect(names.entities.map(\.name) == ["المرصد الوطني للبيئة القروية"])
    #expect(names.entities[0].names.map(\.name) == ["موبق"])
    #expect(text.words.count > 0)
  }

  @Test func `a club that bears a city's name is the club where it is one`() throws {
    let (_, names) = try NameFixture.spans(
      "فاز برشلونة في برشلونة.", [("برشلونة", .organization)])
    #expect(names.entities.map(\.key) == ["org:fc-barcelona"])
  }

  @Test func `a hashtag is read as the name that it writes`() throws {
    let (_, names) = try NameFixture.spans(
      "قال سمير #الوردغي ذلك. وعاد سمير_الوردغي. وحضر سمير الوردغي.",
      [("سمير الوردغي", .person)])
    #expect(names.mentions.count == 3)
    #expect(names.entities.map(\.name) == ["سمير الوردغي"])
  }

  @Test func `ل of لل stays where the name has it of its own`() throws {
    let (text, _) = try NameFixture.spans("انتقل اللاعب لليفربول أمس.", [])
    let word = 2
    let span = NameSpan(
      range: TextRange(text.words[word].range.start + 1, text.words[word].range.end),
      type: .organization, sentence: 0, words: word..<(word + 1), score: 0.9, basis: .model,
      entry: nil)
    let names = try NameFixture.resolver.get().resolve(text, [span])
    #expect(names.entities.map(\.key) == ["org:liverpool"])
  }

  @Test func `a surname behind a verb is that of the bearer of its gender`() throws {
    let (_, names) = try NameFixture.spans(
      "حضر محمد الوردغي وعادت سعاد الوردغي. قالت الوردغي إنها راضية. وقال الوردغي ذلك.",
      [("محمد الوردغي", .person), ("سعاد الوردغي", .person), ("الوردغي", .person)])
    let named = names.mentions.map { names.entities[$0.entity].name }
    #expect(named == ["محمد الوردغي", "سعاد الوردغي", "سعاد الوردغي", "محمد الوردغي"])
  }

  @Test func `a longer name of several parts is the same person's`() throws {
    let (_, names) = try NameFixture.spans(
      "وصل سمير بن كريم بن عبد العزيز الوردغي.\nوقال سمير بن كريم ذلك.",
      [("سمير بن كريم بن عبد العزيز الوردغي", .person), ("سمير بن كريم", .person)])
    #expect(names.entities.map(\.name) == ["سمير بن كريم بن عبد العزيز الوردغي"])
  }

  @Test func `a head word before a known name changes nothing`() throws {
    let (_, names) = try NameFixture.spans(
      "أعلن حزب الاتحاد الاشتراكي للقوات الشعبية ذلك.",
      [("حزب الاتحاد الاشتراكي للقوات الشعبية", .organization)])
    #expect(names.entities.map(\.key) == ["org:socialist-union-of-popular-forces"])
  }

  @Test func `a year inside a competition's name tells its edition`() throws {
    let (_, names) = try NameFixture.spans(
      "يحتضن مونديال 2030.", [("مونديال 2030", .miscellaneous)])
    #expect(names.entities.map(\.name) == ["كأس العالم 2030"])
  }

  @Test func `a given or family name alone is nobody's elsewhere`() throws {
    let (_, names) = try NameFixture.spans(
      "قال خالد إن بورديلو راض.", [("خالد", .person), ("بورديلو", .person)])
    #expect(names.entities.map(\.key) == ["PER|خالد|test", "PER|بورديلو|test"])
  }

  @Test func `a name from the middle of a full name is that person's`() throws {
    let (_, names) = try NameFixture.spans(
      "حضر سمير بورديلو الناظوري. وقال بورديلو ذلك.",
      [("سمير بورديلو الناظوري", .person), ("بورديلو", .person)])
    #expect(names.entities.map(\.name) == ["سمير بورديلو الناظوري"])
  }

  @Test func `a head word tells the kind of a thing that no lexicon knows`() throws {
    let (_, names) = try NameFixture.spans(
      "تنظم جمعية الأفق الجديد مهرجان الزيتون.",
      [("جمعية الأفق الجديد", .organization), ("مهرجان الزيتون", .miscellaneous)])
    #expect(names.entities.map(\.kind) == ["ngo", "festival"])
  }

  @Test func `other forms of a name are kept with the entity`() throws {
    let (_, names) = try NameFixture.resolved("المغرب بلد، والمملكة المغربية دولة.")
    #expect(names.entities.count == 1)
    #expect(names.entities[0].names == [EntityName(name: "المملكة المغربية", basis: .text)])
  }
}
