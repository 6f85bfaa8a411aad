import Records
import Testing

@testable import Transform

struct QuotationFinderTests {
  /// A name of the fixture: the words and the type.
  struct Name: Sendable {
    let words: String
    let type: EntityType
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// kind|words|speaker
    let expected: [String]
    var testDescription: String { name }
  }

  static let names = [
    Name(words: "سعيد العلوي", type: .person), Name(words: "ليلى بناني", type: .person),
    Name(words: "وزارة الصحة", type: .organization), Name(words: "هسبريس", type: .organization),
  ]

  private func found(_ text: String) throws -> [String] {
    let prepared = try DiscourseFixture.prepared(text)
    let lexicon = try NameFixture.lexicon.get()
    let entities = Self.names.map {
      Entity(
        key: $0.words, type: $0.type, name: $0.words,
        gender: $0.type == .person ? GenderClue.ofName($0.words, lexicon) : nil)
    }
    var mentions: [Mention] = []
    var roles: [Role] = []
    for (index, name) in Self.names.enumerated() {
      for range in DiscourseFixture.ranges(of: name.words, in: text) {
        let sentence = try #require(
          prepared.sentences.firstIndex { $0.range.contains(range) })
        mentions.append(
          Mention(
            range: range, type: name.type, sentence: sentence, entity: index, score: 1,
            basis: .lexicon))
      }
      for office in DiscourseFixture.ranges(of: "وزير " + name.words, in: text) {
        let sentence = try #require(
          prepared.sentences.firstIndex { $0.range.contains(office) })
        let words = TextRange(office.start, office.start + 4)
        roles.append(
          Role(person: index, office: "وزير", range: words, of: nil, sentence: sentence))
      }
    }
    mentions.sort { $0.range < $1.range }
    return try quotations(prepared, mentions, entities, roles).map { quotation in
      let speakers = quotation.speakers.map { entities[$0].name }.joined(separator: " ; ")
      return "\(quotation.kind.rawValue)|\(prepared.text[quotation.range])|\(speakers)"
    }
  }

  private func quotations(
    _ prepared: PreparedArticle, _ mentions: [Mention], _ entities: [Entity], _ roles: [Role]
  ) throws -> [Quotation] {
    let text = NameText(prepared, lexicon: try NameFixture.lexicon.get())
    let spans = mentions.map { mention in
      let words = text.words.indices.filter {
        mention.range.contains(text.words[$0].range.start)
          || text.words[$0].range.contains(mention.range.start)
      }
      return NameSpan(
        range: mention.range, type: mention.type, sentence: mention.sentence,
        words: words[0]..<words[words.count - 1] + 1, score: 1, basis: .model, entry: nil)
    }
    var names = ResolvedNames(spans: spans)
    names.mentions = mentions
    names.entities = entities
    names.entries = entities.map { _ in nil }
    let stated = StatedOffices(text, spans: spans)
    let finder = try QuotationFinder(lexicons: DiscourseFixture.lexicons)
    return try finder.find(
      prepared, names, roles, stated, OfficeHolders(text, names, stated, NameFixture.synonyms.get())
    )
  }

  static let indirect = [
    Case(
      name: "a clause behind أن", text: "وأكد سعيد العلوي أن المشروع ناجح.",
      expected: ["indirect|المشروع ناجح.|سعيد العلوي"]),
    Case(
      name: "a pronoun on أن", text: "وقالت ليلى بناني إنها تستعد للسفر.",
      expected: ["indirect|تستعد للسفر.|ليلى بناني"]),
    Case(
      name: "up to the next verb of saying",
      text: "وقال سعيد العلوي إن المشروع ناجح، مبرزا أن الأشغال انتهت.",
      expected: ["indirect|المشروع ناجح|سعيد العلوي", "indirect|الأشغال انتهت.|سعيد العلوي"]),
    Case(
      name: "a document's issuer",
      text: "وذكر بلاغ لوزارة الصحة أن الوضع مستقر.\nوأضاف المصدر ذاته أن اللقاح متوفر.",
      expected: ["indirect|الوضع مستقر.|وزارة الصحة", "indirect|اللقاح متوفر.|وزارة الصحة"]),
    Case(
      name: "according to a document", text: "ووفق بلاغ صادر عن وزارة الصحة فإن الوضع مستقر.",
      expected: ["indirect|الوضع مستقر.|وزارة الصحة"]),
    Case(
      name: "a verb without subject",
      text: "وأكد سعيد العلوي أن المشروع ناجح.\nوأضاف أن الأشغال انتهت.",
      expected: ["indirect|المشروع ناجح.|سعيد العلوي", "indirect|الأشغال انتهت.|سعيد العلوي"]),
    Case(
      name: "an unnamed source", text: "وأفاد مصدر مسؤول أن الطريق مقطوعة.",
      expected: ["indirect|الطريق مقطوعة.|"]),
    Case(
      name: "a quoted name", text: "ولفت “سعيد العلوي” إلى أن الطريق مقطوعة.",
      expected: ["indirect|الطريق مقطوعة.|سعيد العلوي"]),
    Case(
      name: "behind an impersonal phrase",
      text: "يذكر أن سعيد العلوي قال إن الأشغال انتهت.",
      expected: ["indirect|الأشغال انتهت.|سعيد العلوي"]),
    Case(
      name: "an office that two hold",
      text:
        "التقى وزير سعيد العلوي مع وزير ليلى بناني.\nوأكد سعيد العلوي أن اللقاء مهم.\nوأضاف الوزير أن التعاون مستمر.",
      expected: ["indirect|اللقاء مهم.|سعيد العلوي", "indirect|التعاون مستمر.|سعيد العلوي"]),
    Case(
      name: "two speakers",
      text: "التقى وزير سعيد العلوي مع وزير ليلى بناني.\nوأكد الوزيران أن التعاون مستمر.",
      expected: ["indirect|التعاون مستمر.|سعيد العلوي ; ليلى بناني"]),
  ]

  static let speakers = [
    Case(
      name: "a subject that names nobody",
      text: "وأكد سعيد العلوي أن المشروع ناجح.\nوقال خبراء إن الكلفة مرتفعة.",
      expected: ["indirect|المشروع ناجح.|سعيد العلوي", "indirect|الكلفة مرتفعة.|"]),
    Case(
      name: "a verb in the plural without its subject",
      text: "وأكد سعيد العلوي أن المشروع ناجح.\nوقالوا إن الكلفة مرتفعة.",
      expected: ["indirect|المشروع ناجح.|سعيد العلوي", "indirect|الكلفة مرتفعة.|"]),
    Case(
      name: "those who are spoken to", text: "وقال المتضررون لـ وزارة الصحة إن الأدوية غائبة.",
      expected: ["indirect|الأدوية غائبة.|"]),
    Case(
      name: "the subject of the sentence's first verb",
      text: "وانتقدت وزارة الصحة سعيد العلوي، وقالت إن الأدوية متوفرة.",
      expected: ["indirect|الأدوية متوفرة.|وزارة الصحة"]),
    Case(
      name: "a person of whom was spoken",
      text: "وأوضح سعيد العلوي أنه لم يلتق ليلى بناني، لكنه أضاف “سنلتقي قريبا في العاصمة”.",
      expected: [
        "indirect|لم يلتق ليلى بناني|سعيد العلوي",
        "direct|سنلتقي قريبا في العاصمة|سعيد العلوي",
      ]),
    Case(
      name: "a verb of saying without a statement",
      text:
        "وأكدت ليلى بناني أن الطريق مقطوعة.\nوأعلن سعيد العلوي إرسال فريق.\nوقال إن الأشغال انتهت.",
      expected: ["indirect|الطريق مقطوعة.|ليلى بناني", "indirect|الأشغال انتهت.|سعيد العلوي"]),
    Case(
      name: "a source that names nobody",
      text: "وأكد سعيد العلوي أن المشروع ناجح.\nوبحسب لائحة الاتهام فإن الكلفة مرتفعة.",
      expected: ["indirect|المشروع ناجح.|سعيد العلوي", "indirect|الكلفة مرتفعة.|"]),
    Case(
      name: "an organisation before the document", text: "وقال لهسبريس بيان إن الدواء متوفر.",
      expected: ["indirect|الدواء متوفر.|"]),
    Case(
      name: "an organisation where something is written",
      text: "وكتبت ليلى بناني عبر صفحة وزارة الصحة أن اللقاح متوفر.",
      expected: ["indirect|اللقاح متوفر.|ليلى بناني"]),
  ]

  static let direct = [
    Case(
      name: "wholly quoted", text: "وأكد سعيد العلوي أن “المشروع ناجح بكل المقاييس”.",
      expected: ["direct|المشروع ناجح بكل المقاييس|سعيد العلوي"]),
    Case(
      name: "behind a colon", text: "وقالت ليلى بناني: «لن نغادر هذا المكان أبدا».",
      expected: ["direct|لن نغادر هذا المكان أبدا|ليلى بناني"]),
    Case(
      name: "of several sentences, the first of them short",
      text: "وقال سعيد العلوي “إنه سباق طويل. سنستمر في العمل كل يوم”.",
      expected: ["direct|إنه سباق طويل. سنستمر في العمل كل يوم|سعيد العلوي"]),
    Case(
      name: "swapped marks", text: "وقال سعيد العلوي ”لن نغادر هذا المكان أبدا“.",
      expected: ["direct|لن نغادر هذا المكان أبدا|سعيد العلوي"]),
    Case(
      name: "straight marks behind a proclitic",
      text: "أشاد سعيد العلوي ب\"المقاربة الجديدة في تدبير الملف\".",
      expected: ["direct|المقاربة الجديدة في تدبير الملف|سعيد العلوي"]),
    Case(
      name: "attributed behind", text: "“لن نغادر هذا المكان أبدا”، يقول سعيد العلوي.",
      expected: ["direct|لن نغادر هذا المكان أبدا|سعيد العلوي"]),
    Case(
      name: "in somebody's own words",
      text: "وأوضح سعيد العلوي أن الأشغال انتهت، مما يشكل “خطوة كبيرة نحو المستقبل”، وفق تعبيره.",
      expected: [
        "indirect|الأشغال انتهت، مما يشكل “خطوة كبيرة نحو المستقبل”|سعيد العلوي",
        "direct|خطوة كبيرة نحو المستقبل|سعيد العلوي",
      ]),
    Case(
      name: "never closed", text: "وقال سعيد العلوي “لن نغادر هذا المكان.\nانتهى اللقاء.",
      expected: ["direct|لن نغادر هذا المكان.|سعيد العلوي"]),
    Case(
      name: "inside a statement",
      text: "وأكد سعيد العلوي أن الوزارة تعمل “من أجل شراكة قائمة على الثقة” مع الجميع.",
      expected: [
        "indirect|الوزارة تعمل “من أجل شراكة قائمة على الثقة” مع الجميع.|سعيد العلوي",
        "direct|من أجل شراكة قائمة على الثقة|سعيد العلوي",
      ]),
  ]

  static let none = [
    "تجدر الإشارة إلى أن اللقاء انتهى.", "يذكر أن اللقاء انتهى.",
    "شدد سعيد العلوي على ضرورة العمل.",
    "وقع الحادث في منطقة “الساحل”.", "غادر القاعة دون أن يتكلم.", "يمكن أن يتأخر القطار.",
    "كشف سعيد العلوي “فضيحة فساد” بالقطاع.", "وقع “سعيد العلوي” الاتفاق.",
    "صدر تقرير معنون بـ“تدابير تثير القلق في المدينة”، وأكد كثيرون ذلك.",
    "ويلاحظ أن اللقاء انتهى.", "انعقد اللقاء تحت شعار “المحافظة على التنوع في العالم كله”.",
    "شارك في فيلم “ليلة طويلة في المدينة” قبل عام.", "”", "“““", "\"\"\"", "« » « »",
  ]

  static let implied = [
    Case(
      name: "who acts in the sentence before",
      text: "قدم سعيد العلوي استقالته أمس. وقال إن صحته ضعيفة.",
      expected: ["indirect|صحته ضعيفة.|سعيد العلوي"]),
    Case(
      name: "of two the one of the verb's gender",
      text: "حضر سعيد العلوي إلى جانب ليلى بناني. وقالت إن النتائج مقلقة.",
      expected: ["indirect|النتائج مقلقة.|ليلى بناني"]),
    Case(
      name: "a medium passes on another's words",
      text: "ونقلت هسبريس عن سعيد العلوي قوله “لا أنوي الرحيل من هنا أبدا”.",
      expected: ["direct|لا أنوي الرحيل من هنا أبدا|سعيد العلوي"]),
    Case(
      name: "two names are two speakers", text: "وقال سعيد العلوي وليلى بناني إن العمل مستمر.",
      expected: ["indirect|العمل مستمر.|سعيد العلوي ; ليلى بناني"]),
    Case(
      name: "a noun that begins like a proclitic is a subject",
      text: "أكد سعيد العلوي أن العمل مستمر. وقالت وسائل إعلام إن الطريق مقطوعة.",
      expected: ["indirect|العمل مستمر.|سعيد العلوي", "indirect|الطريق مقطوعة.|"]),
    Case(
      name: "who received a document did not issue it",
      text: "وأوضح بلاغ توصلت به هسبريس أن الطريق مقطوعة.",
      expected: ["indirect|الطريق مقطوعة.|"]),
    Case(
      name: "the subject between two auxiliaries",
      text: "وكان سعيد العلوي قد أوضح بعد بيان وزارة الصحة أن العمل مستمر.",
      expected: ["indirect|العمل مستمر.|سعيد العلوي"]),
    Case(
      name: "the verb without a statement before a participle",
      text: "أكد سعيد العلوي أن العمل مستمر، ودعت ليلى بناني إلى الهدوء، مؤكدة أن الحل قريب.",
      expected: [
        "indirect|العمل مستمر، ودعت ليلى بناني إلى الهدوء|سعيد العلوي",
        "indirect|الحل قريب.|ليلى بناني",
      ]),
    Case(
      name: "a name and a colon", text: "سعيد العلوي: “تعلمت المهنة من والدي”.",
      expected: ["direct|تعلمت المهنة من والدي|سعيد العلوي"]),
    Case(
      name: "several sentences before the verb",
      text: "“لم نتلق أي إشعار. الماء مقطوع منذ أسبوع”، تقول ليلى بناني.",
      expected: ["direct|لم نتلق أي إشعار. الماء مقطوع منذ أسبوع|ليلى بناني"]),
  ]

  @Test(arguments: implied)
  func `who speaks is told by other words than the subject`(_ input: Case) throws {
    #expect(try found(input.text) == input.expected)
  }

  @Test(arguments: indirect)
  func `clauses behind verbs of saying are indirect quotations`(_ input: Case) throws {
    #expect(try found(input.text) == input.expected)
  }

  @Test(arguments: speakers)
  func `who speaks is told by the subject, not by the nearest name`(_ input: Case) throws {
    #expect(try found(input.text) == input.expected)
  }

  @Test(arguments: direct)
  func `words between marks that somebody says are direct quotations`(_ input: Case) throws {
    #expect(try found(input.text) == input.expected)
  }

  @Test(arguments: none)
  func `impersonal phrases, names and titles are no quotations`(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test func `the speaker and the cue are kept as written`() throws {
    let prepared = try DiscourseFixture.prepared("وأفاد مصدر مسؤول أن الطريق مقطوعة.")
    let quotation = try #require(try quotations(prepared, [], [], []).first)
    #expect(quotation.speakerAsWritten == "مصدر" && quotation.cue == "وأفاد")
  }

  @Test func `a text of quotation marks alone does no harm`() throws {
    #expect(try found(String(repeating: "\"", count: 20_000)).isEmpty)
    #expect(try found(String(repeating: "“«”» ", count: 5000)).isEmpty)
  }
}
