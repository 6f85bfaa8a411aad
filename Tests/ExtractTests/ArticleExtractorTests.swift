import Extract
import Records
import Testing

struct ArticleExtractorTests {
  static let extractor = Result { try ArticleExtractor() }

  static let first =
    "افتتح وزير الفلاحة، صباح اليوم الثلاثاء بمكناس، معرضا جهويا للمنتوجات المحلية يشارك فيه مئتا عارض من مختلف مناطق البلاد."
  static let second =
    "وقال مدير المعرض إن الدورة الجديدة تراهن على تثمين عمل التعاونيات الصغيرة، وتقريبها من أسواق لم تكن تصل إليها من قبل."
  static let third =
    "وينتظر أن يستقبل المعرض خلال أسبوع واحد أزيد من ستين ألف زائر، حسب ما جاء في ورقة وزعت على الصحافيين الحاضرين."

  private func extract(_ text: String, title: String? = nil, published: String? = nil) throws
    -> Article
  {
    try Self.extractor.get().extract(
      RawDocument(
        source: "s", digest: "d", content: .text(text), title: title, published: published))
  }

  /// What an article is, in the words of these tests.
  struct Shape: Equatable {
    var title: String?
    var byline: String?
    var dateline: String?
    var body = [first, second]
    var removed: [RemovedBlock.Reason] = []

    init(
      title: String? = nil, byline: String? = nil, dateline: String? = nil,
      body: [String] = [first, second], removed: [RemovedBlock.Reason] = []
    ) {
      (self.title, self.byline, self.dateline) = (title, byline, dateline)
      (self.body, self.removed) = (body, removed)
    }

    init(_ article: Article) {
      let lines = article.text.split(separator: "\n").map(String.init)
      (title, byline, dateline) = (article.title, article.byline, article.dateline)
      body = Array(lines.dropFirst(article.title == nil ? 0 : 1))
      removed = article.removed.map(\.reason)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: [String]
    let shape: @Sendable () -> Shape
    var testDescription: String { name }

    init(_ name: String, _ lines: [String], _ shape: @autoclosure @escaping @Sendable () -> Shape) {
      (self.name, self.lines, self.shape) = (name, lines, shape)
    }
  }

  static let headline = "وزير الفلاحة يفتتح معرضا جهويا بمكناس"

  static let heads = [
    Case("body alone", [first, second], Shape()),
    Case("title and blank line", [headline, "", first, second], Shape(title: headline)),
    Case("title right above the report", [headline, first, second], Shape(title: headline)),
    Case(
      "title, shortened repeat, correspondent",
      [headline, "", "وزير الفلاحة يفتتح معرضا", "", "الضفة نيوز - مراسلة", "", first, second],
      Shape(title: headline, byline: "الضفة نيوز - مراسلة", removed: [.repeatedTitle])),
    Case("author alone", ["", "سعيد الزروالي", first, second], Shape(byline: "سعيد الزروالي")),
    Case(
      "author whose name no lexicon has, between title and report",
      [headline, "شمهروش بوعزاوي", "", first, second],
      Shape(title: headline, byline: "شمهروش بوعزاوي")),
    Case(
      "author with كتب", ["كتب: وائل بوشامة", first, second], Shape(byline: "كتب: وائل بوشامة")),
    Case(
      "outlet, agency and author on three lines",
      ["MANAR.INFO", " ", "و م ع", "خديجة التازي", first, second],
      Shape(byline: "خديجة التازي", removed: [.source])),
    Case(
      "unknown outlet and author", ["المنار – حمزة الراجي", first, second],
      Shape(byline: "المنار – حمزة الراجي")),
    Case(
      "known outlet and author", ["الصحيفة – حمزة الراجي", first, second],
      Shape(
        byline: "الصحيفة – حمزة الراجي")),
    Case(
      "dateline line", [headline, "", "مكناس – المغرب", "", first, second],
      Shape(
        title: headline, dateline: "مكناس – المغرب")),
    Case("place before a colon", ["الرباط: " + first, second], Shape(dateline: "الرباط")),
    Case(
      "place, country and agency", ["دبي، الإمارات العربية المتحدة (CNN)-- " + first, second],
      Shape(
        dateline: "دبي، الإمارات العربية المتحدة (CNN)")),
    Case(
      "place and agency letters", ["الرباط (و.م.ع) – " + first, second],
      Shape(
        dateline: "الرباط (و.م.ع)")),
    Case(
      "a speaker before a colon is no dateline", ["الزروالي: " + first, second],
      Shape(body: [
        "الزروالي: " + first, second,
      ])),
    Case(
      "day of publication on its own line",
      [headline, "", "السبت 25 ماي 2024 - 17:34", first, second],
      Shape(title: headline, removed: [.publicationInfo])),
    Case(
      "scraps of a sentence are no title",
      ["أكدت نتائج المعرض الذي نظمته", "تعاونية الأمل", first],
      Shape(body: ["أكدت نتائج المعرض الذي نظمته", "تعاونية الأمل", first])),
  ]

  static let teaser = "لقاء تواصلي حول مستقبل الصناعة التقليدية بالجهة"

  static let cuts = [
    Case(
      "related links at the end", [first, second, "شاهد أيضاً", teaser, teaser + " يجمع …"],
      Shape(removed: [.relatedLinks])),
    Case(
      "related links inside", [first, "إقرأ أيضا", teaser, "12 ماي 2024", second],
      Shape(removed: [.relatedLinks])),
    Case(
      "headlines that nothing announces", [first, teaser, teaser + " قريبا", second],
      Shape(removed: [.relatedLinks])),
    Case(
      "a label and its link", [first, "للمزيد: " + teaser, second],
      Shape(
        removed: [.relatedLinks])),
    Case(
      "a list behind a colon stays",
      [first, "ومن بين الفقرات:", teaser, teaser + " قريبا", second],
      Shape(body: [first, "ومن بين الفقرات:", teaser, teaser + " قريبا", second])),
    Case(
      "a subheading stays", [first, "رهانات الدورة", second],
      Shape(body: [
        first, "رهانات الدورة", second,
      ])),
    Case(
      "comment form and what visitors wrote",
      [
        first, second, "أضف تعليقك", third, "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية *",
      ],
      Shape(removed: [.commentForm])),
    Case(
      "share bar", [first, second, "شارك", "فيسبوك", "تويتر", "WhatsApp"],
      Shape(
        removed: [.share])),
    Case("tags", [first, second, "كلمات دلالية: معرض فلاحة مكناس"], Shape(removed: [.tags])),
    Case(
      "newsletter", [first, "اشترك في النشرة البريدية ليصلك جديدنا كل صباح", second],
      Shape(
        removed: [.newsletter])),
    Case(
      "cookies", ["نستخدم ملفات تعريف الارتباط لتحسين تجربتكم.", first, second],
      Shape(
        removed: [.cookieNotice])),
    Case(
      "copyright", [first, second, "© 2024 المنار. جميع الحقوق محفوظة"],
      Shape(
        removed: [.copyright])),
    Case("advertisement", [first, "إعلان", second], Shape(removed: [.advertisement])),
    Case("photo credit", [first, "تصوير: وائل بوشامة", second], Shape(removed: [.caption])),
    Case(
      "agencies below", [first, second, "المنار24/ أ ف ب"],
      Shape(
        body: [first, second, "المنار24/ أ ف ب"])),
    Case("known agencies below", [first, second, "فرانس24/ أ ف ب"], Shape(removed: [.source])),
    Case(
      "disclaimer", [first, second, "** جميع المقالات المنشورة تمثل رأي كتابها فقط."],
      Shape(
        removed: [.disclaimer])),
    Case("a rule of dashes", [first, "-----------", second], Shape(removed: [.navigation])),
    Case(
      "a sentence that begins like a label stays",
      [first, "المصدر نفسه أكد أن المعرض سيتواصل إلى نهاية الأسبوع الجاري."],
      Shape(body: [
        first, "المصدر نفسه أكد أن المعرض سيتواصل إلى نهاية الأسبوع الجاري.",
      ])),
  ]

  @Test(arguments: heads + cuts)
  func `each layout gives its parts`(_ input: Case) throws {
    #expect(Shape(try extract(input.lines.joined(separator: "\n"))) == input.shape())
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}"])
  func `all line ends count`(_ end: String) throws {
    let article = try extract([Self.headline, "", Self.first, Self.second].joined(separator: end))
    #expect(Shape(article) == Shape(title: Self.headline))
  }

  @Test func `a whole page gives its report and nothing of its frame`() throws {
    let menu = [
      "الرئيسية", "سياسة", "اقتصاد", "مجتمع", "رياضة", "ثقافة", "فن", "جهات", "صوت وصورة",
    ]
    let frame = menu + ["فريق المدينة يفوز بثلاثية نظيفة", "أسعار الخضر تستقر بالأسواق", "مجتمع"]
    let page =
      frame + [Self.headline, "آخر تحديث : 12 شتنبر 2025", Self.first, Self.second, "شارك المقال"]
      + ["التعليقات", "0", "الأكثر قراءة"] + [Self.teaser, Self.third] + menu
    let article = try extract(page.joined(separator: "\n"))
    #expect(article.title == Self.headline)
    #expect(article.text == [Self.headline, Self.first, Self.second].joined(separator: "\n"))
    // The day of an update is not that of publication, but bounds it.
    #expect(article.publishedOn == nil)
    #expect(article.publishedTo == "2025-09-12")
    #expect(article.modifiedOn == "2025-09-12")
  }

  @Test func `subheadings are told apart, and the blocks cover the text`() throws {
    let lines = [
      Self.headline, "", Self.first, "رهانات الدورة", Self.second, "من يشارك؟", Self.third,
    ]
    let article = try extract(lines.joined(separator: "\n"))
    #expect(article.blocks.map(\.part) == [.title, .body, .subheading, .body, .subheading, .body])
    var position = 0
    for block in article.blocks {
      #expect(block.range.start == position)
      position = block.range.end + 1
    }
    #expect(position == article.text.unicodeScalars.count + 1)
  }

  @Test func `a given title wins and its repeat is cut`() throws {
    let article = try extract(
      [Self.headline, "", Self.first].joined(separator: "\n"), title: " \(Self.headline)\n")
    #expect(
      Shape(article) == Shape(title: Self.headline, body: [Self.first], removed: [.repeatedTitle]))
  }

  @Test func `nothing of a clean body is touched`() throws {
    let body = "  سعيد الزروالي\n\n\(Self.first)\nشاهد أيضا\n"
    let article = try Self.extractor.get().extract(
      RawDocument(source: "s", digest: "d", content: .body(body), title: Self.headline))
    #expect(article.text == Self.headline + "\n" + body)
    #expect(article.blocks.map(\.part) == [.title, .body, .body, .body])
    #expect(article.removed.isEmpty && article.byline == nil)
  }

  @Test(arguments: ["شارك\nفيسبوك\nتويتر", "MANAR.INFO\n\nو م ع", "https://example.org/video"])
  func `a page without a report is a rejection`(_ text: String) throws {
    let rejection = #expect(throws: Rejection.self) { try extract(text) }
    #expect(rejection?.reason == .noBody)
    #expect(rejection?.stage == .extract)
    #expect(rejection?.digest == "d")
  }

  @Test func `cut and doubled texts neither crash nor lose their order`() throws {
    let page = Array(
      [
        Self.headline, "", "الرباط: " + Self.first, "إقرأ أيضا", Self.teaser, Self.second, "«",
        "\u{200F}",
      ]
      .joined(separator: "\n"))
    for end in stride(from: 1, through: page.count, by: 7) {
      let text = String(page[..<end])
      for input in [text, text + text, String(text.reversed())] {
        guard let article = try? extract(input) else { continue }
        let count = article.text.unicodeScalars.count
        #expect(article.blocks.allSatisfy { $0.range.end <= count && !$0.range.isEmpty })
        #expect(article.blocks.map(\.range) == article.blocks.map(\.range).sorted())
      }
    }
  }
}
