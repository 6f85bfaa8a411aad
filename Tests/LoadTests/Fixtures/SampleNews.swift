import Load
import Records

/// A few articles of our own writing, with every kind of row in them.
enum SampleNews {
  static let topics = [
    TopicRow(code: "medtop:11000000", labelAr: "سياسة", labelEn: "politics"),
    TopicRow(
      code: "medtop:20000593", broaderCode: "medtop:11000000", labelAr: "حكومة",
      labelEn: "government"),
  ]

  static let rejection = Rejection(
    source: "news/empty.txt", stage: .read, reason: .empty, detail: "the file holds nothing",
    digest: "e3b0")

  static var articles: [LoadableArticle] { [meeting, statement, sport, repeated, french] }

  /// Two ministers meet; harakat, Arabic-Indic digits, clitics, a surname.
  static var meeting: LoadableArticle {
    var fixture = ArticleFixture(
      "news/meeting.txt", title: "وزيرا الداخلية يلتقيان بالرباط",
      [
        "التقى وزير الداخلية كريم بناني نظيره الإسباني خوسيه غارثيا بالرِّبَاط يوم ١٢ أكتوبر ٢٠٢٤.",
        "وأكد بناني أن التعاون الأمني مستمر، وفق بلاغ للوزارة.",
      ])
    (fixture.outlet, fixture.publishedOn) = ("هسبريس", "2024-10-13")
    fixture.removed = [RemovedBlock(reason: .relatedLinks, text: "اقرأ أيضا")]
    let karim = fixture.entity(
      "PER|كريم بناني", .person, "كريم بناني", names: [.init(name: "بناني", basis: .text)])
    let jose = fixture.entity("PER|خوسيه غارثيا", .person, "خوسيه غارثيا")
    let rabat = fixture.entity(
      "Q3551", .location, "الرباط", kind: "city", names: [.init(name: "الرباط", basis: .lexicon)])
    let ministry = fixture.entity("org:interior", .organization, "وزارة الداخلية", kind: "ministry")
    fixture.mention(karim, "كريم بناني", basis: .model)
    fixture.mention(jose, "خوسيه غارثيا", basis: .model)
    fixture.mention(rabat, "الرِّبَاط")
    fixture.candidates = [.init(mention: 1, entity: karim, score: 0.25, reason: "two men")]
    fixture.topic("medtop:20000593", evidence: "وزير الداخلية")
    fixture.quotation("أن التعاون الأمني مستمر", speakers: [karim, jose], as: "بناني", cue: "وأكد")
    fixture.time("يوم ١٢ أكتوبر ٢٠٢٤", value: "2024-10-12")
    fixture.role(karim, "وزير الداخلية", of: ministry)
    fixture.meetings = [
      Meeting(
        place: rabat, time: 0,
        participants: [
          .init(entity: karim, name: "كريم بناني", side: .host),
          .init(entity: jose, name: "خوسيه", side: .guest),
        ],
        status: .held, reports: [1])
    ]
    return fixture.loadable
  }

  static var statement: LoadableArticle { statement(at: "news/statement.txt") }

  static var repeated: LoadableArticle { statement(at: "news/statement-again.txt") }

  /// Names the same city and a fuller name of the same man.
  private static func statement(at source: String) -> LoadableArticle {
    var fixture = ArticleFixture(
      source, title: nil,
      ["أعلنت الإدارة للمغاربة في الرباط عن آلية جديدة.", "وقال كريم بناني إنها مهمة."])
    fixture.publishedOn = "2024-10-14"
    let rabat = fixture.entity("Q3551", .location, "الرباط", kind: "city")
    let karim = fixture.entity("PER|كريم بناني", .person, "كريم  بناني")
    fixture.mention(rabat, "الرباط")
    fixture.mention(karim, "كريم بناني")
    fixture.topic("medtop:11000000", evidence: "الإدارة")
    fixture.quotation("إنها مهمة", speakers: [], as: "", cue: "")
    return fixture.loadable
  }

  static var sport: LoadableArticle {
    var fixture = ArticleFixture(
      "sport/match.txt", title: "الوداد يفوز", ["فاز الوداد على الرجاء أمس."])
    fixture.time("أمس", value: "")
    let wydad = fixture.entity("ORG|الوداد", .organization, "الوداد", kind: "club")
    fixture.mention(wydad, "الوداد")
    return fixture.loadable
  }

  static var french: LoadableArticle {
    var fixture = ArticleFixture("fr/note.txt", title: "Une note", ["Le ministère a été saisi."])
    fixture.language = "fr"
    return fixture.loadable
  }

  static let duplicates = [
    Duplicate(
      source: "news/statement.txt", original: "news/statement-again.txt", kind: .exact,
      similarity: 1)
  ]

  static let stories = [
    Story(
      sources: ["news/meeting.txt", "news/statement-again.txt", "news/statement.txt"],
      label: "لقاء الرباط", firstOn: "2024-10-13", lastOn: "2024-10-14"),
    Story(sources: ["sport/match.txt"], label: "الوداد يفوز", firstOn: nil, lastOn: nil),
    Story(sources: ["fr/note.txt"], label: "Une note", firstOn: nil, lastOn: nil),
  ]
}
