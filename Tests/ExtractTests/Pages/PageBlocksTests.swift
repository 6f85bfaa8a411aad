import Extract
import Records
import Testing

/// Blocks of pages that stand twice, that are not the article's, or that are although they look otherwise.
struct PageBlocksTests {
  private static let all = [PageFixture.first, PageFixture.second, PageFixture.third]

  private static func article(_ body: String) throws -> Article {
    try PageFixture.extract(
      PageFixture.page("<article><h1>\(PageFixture.headline)</h1>\(body)</article>"))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let html: String
    var body = all
    var reason: RemovedBlock.Reason?
    var testDescription: String { name }
  }

  private static let paragraphs = PageFixture.paragraphs(all)
  private static let cut = String(PageFixture.first.prefix(70))

  static let cases = [
    Case(
      name: "a body for each screen",
      html:
        "<div class=\"desktop-only\">\(paragraphs)</div><div class=\"mobile-only\">\(paragraphs)</div>",
      reason: .repeatedText),
    Case(
      name: "an excerpt above the text",
      html: "<p class=\"excerpt\">\(PageFixture.first)</p><div>\(paragraphs)</div>",
      reason: .repeatedText),
    Case(
      name: "a lead cut short", html: "<p class=\"lead\">\(cut)...</p><div>\(paragraphs)</div>",
      reason: .repeatedText),
    Case(
      name: "one paragraph said again further down",
      html: paragraphs + "<p>\(PageFixture.second)</p>", body: all + [PageFixture.second]),
    Case(
      name: "a post in the text",
      html:
        "<p>\(all[0])</p><blockquote class=\"twitter-tweet\"><p>نبارك لأهل المدينة انطلاق الترميم "
        + "https://t.co/AbC12 <a href=\"https://t.co/x\">pic.twitter.com/x1</a></p>&mdash; بلدية المدينة "
        + "(@wadi) <a href=\"https://twitter.com/w\">٢ مايو ٢٠٢٤</a></blockquote>"
        + PageFixture.paragraphs(Array(all.dropFirst())),
      body: [all[0], "نبارك لأهل المدينة انطلاق الترميم", all[1], all[2]], reason: .embeddedPost),
    Case(
      name: "a gallery whose captions are the story",
      html: "<p>\(all[0])</p>"
        + (all.dropFirst() + [PageFixture.teaser]).map {
          "<figure><img src=\"x\"><figcaption>\($0)</figcaption></figure>"
        }.joined(), body: all + [PageFixture.teaser]),
    Case(
      name: "captions beside a text",
      html: paragraphs + "<figure><figcaption>\(PageFixture.teaser)</figcaption></figure>",
      reason: .caption),
    Case(
      name: "a shadow tree that a program saved",
      html: "<news-text><template shadowrootmode=\"open\">\(paragraphs)</template></news-text>"),
    Case(
      name: "a block that readers may skip",
      html:
        "<p>\(all[0])</p><p>تخطى يستحق الانتباه وواصل القراءة</p><p>شرح معمق لقصة بارزة من أخبار اليوم "
        + "لمساعدتك على فهم الأحداث</p><p>الحلقات</p><p>يستحق الانتباه نهاية</p>"
        + PageFixture.paragraphs(Array(all.dropFirst())), reason: .relatedLinks),
    Case(
      name: "a schedule",
      html: "<p>\(all[0])</p><p>الخميس 02 مارس 2017:</p><p>- الشبيبة القيروانية * اتحاد تطاوين</p>"
        + "<p>- الملعب القابسي * مستقبل قابس</p>",
      body: [
        all[0], "الخميس 02 مارس 2017:", "- الشبيبة القيروانية * اتحاد تطاوين",
        "- الملعب القابسي * مستقبل قابس",
      ]),
    Case(
      name: "a part that a script shows",
      html: paragraphs + "<div class=\"more\" style=\"display: none\"><p>\(PageFixture.teaser)</p>"
        + "<script>var a = 1;</script></div>",
      reason: .hidden),
    Case(
      name: "calls to the reader",
      html: paragraphs
        + "<p>لا تنس الضغط على زر الجرس لتفعيل الإشعارات</p><p>حمّل تطبيق ضفاف على هاتفك</p>",
      reason: .newsletter),
  ]

  @Test(arguments: cases)
  func `the text is the article's, once`(_ input: Case) throws {
    let article = try Self.article(input.html)
    #expect(PageFixture.body(article) == input.body)
    if let reason = input.reason { #expect(article.removed.contains { $0.reason == reason }) }
  }

  @Test(arguments: [
    ("<div class=\"by\">سعيد القرطبي</div><h1>", "</h1>", ""),
    (
      "<h1>", "</h1>",
      "<div class=\"post-footer\"><span class=\"post-author\">مرسلة بواسطة "
        + "<span>سعيد القرطبي</span> في <abbr>10:00 ص</abbr></span></div>"
    ),
    ("<h1>", "</h1><div class=\"author\">كتب: سعيد القرطبي</div>", ""),
  ])
  func `an author is named above the headline, below it or below the text`(
    _ before: String, _ behind: String, _ below: String
  ) throws {
    let html =
      "<article>\(before)\(PageFixture.headline)\(behind)\(Self.paragraphs)</article>\(below)"
    let article = try PageFixture.extract(PageFixture.page(html))
    #expect(article.byline == "سعيد القرطبي")
    #expect(PageFixture.body(article) == Self.all)
  }

  @Test func `a label without a name is no author`() throws {
    let article = try Self.article(
      "<div class=\"author\">Article information</div>" + Self.paragraphs)
    #expect(article.byline == nil)
  }

  @Test(arguments: [
    "<div><h2>خصوصيتك تهمنا</h2><p>نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لتخزين المعلومات الموجودة "
      + "على جهازك والوصول إليها، لأغراض مثل عرض الإعلانات المخصصة وقياس أدائها.</p></div>",
    "<div><p>يرجى تفعيل جافاسكريبت في متصفحك وتعطيل مانع الإعلانات لتتمكن من تصفح الموقع بكل سهولة.</p></div>",
    "<h1>404</h1><p>عذرا، الصفحة التي تبحث عنها غير موجودة أو تم نقلها إلى عنوان آخر على هذا الموقع.</p>",
  ])
  func `a page that asks or fails is no article`(_ body: String) {
    let rejection = PageFixture.rejection(.html("<html><body>\(body)</body></html>"))
    #expect(rejection?.reason == .notAnArticle)
  }

  @Test(arguments: [
    "User-agent: *\nDisallow: /admin\nSitemap: https://x.ma/s.xml",
    "google.com, pub-1, DIRECT, f08c\nrubicon.com, 2, RESELLER",
    (1...5).map { "2024-05-03 10:00:0\($0) ERROR worker failed: no route" }.joined(separator: "\n"),
  ])
  func `a file for programs is no article`(_ text: String) {
    #expect(PageFixture.rejection(.text(text))?.reason == .notAnArticle)
  }

  @Test func `an article about such pages is one`() throws {
    let text =
      "ألزمت الهيئة المواقع الإخبارية بأن تطلب موافقة القارئ قبل أن تستعمل ملفات تعريف الارتباط. "
      + String(repeating: PageFixture.first + " ", count: 8)
    #expect(try Self.article("<p>\(text)</p>").removed.allSatisfy { $0.reason != .cookieNotice })
  }
}
