import Extract
import Records
import Testing

/// Where the article stands in pages of the usual builds, none of them a certain site's.
struct PageLayoutTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    var testDescription: String { name }

    init(_ name: String, _ body: String) { (self.name, self.body) = (name, body) }
  }

  private static let h1 = "<h1>\(PageFixture.headline)</h1>"
  private static let (first, second, third) = (
    PageFixture.first, PageFixture.second, PageFixture.third
  )
  private static let text = PageFixture.paragraphs([first, second, third])
  private static let teasers =
    (1...4).map {
      "<h3><a href='/\($0)'>مجلس المدينة يصادق على مشروع رقم \($0) للنقل</a></h3><p>\(PageFixture.teaser.prefix(70))...</p>"
    }.joined()

  static let cases = [
    Case("semantic elements", "<main><article><header>\(h1)</header>\(text)</article></main>"),
    Case(
      "a theme with classes for everything",
      """
      <div class="post-wrap"><div class="entry-header">\(h1)
      <div class="post-meta"><span class="author">سعيد الزروالي</span>
      <time datetime="2024-05-03">3 ماي 2024</time></div></div>
      <div class="entry-content no-share"><div class="share-buttons"><a href="#">فيسبوك</a></div>
      <p>\(first)</p><div class="related-inline"><h3>إقرأ أيضاً</h3>\(teasers)</div><p>\(second)</p>
      <p>\(third)</p><div class="post-tags">وسوم: <a href="/t">مكناس</a><a href="/u">فلاحة</a></div>
      </div></div><aside class="sidebar">\(teasers)</aside>
      <div id="comments" class="comments-area"><p>\(PageFixture.comment)</p></div>
      """),
    Case(
      "plain divisions without a class",
      "<div><div>\(h1)<div>\(text)</div></div><div>\(teasers)</div></div>"),
    Case(
      "line breaks for paragraphs",
      "<div>\(h1)<div>\(first)<br><br>\(second)<br/><br/>\(third)</div></div><div>\(teasers)</div>"),
    Case(
      "a layout of tables",
      """
      <table><tr><td>\(teasers)</td><td><table><tr><td>\(h1)</td></tr>
      <tr><td>\(text)</td></tr></table></td></tr></table>
      """),
    Case(
      "paragraphs each in a division of its own",
      "<div>\(h1)<div>"
        + [first, second, third].map { "<div class='e-widget'><div>\($0)</div></div>" }.joined()
        + "</div></div>"),
    Case(
      "the next articles below",
      "<div><article>\(h1)\(text)</article>"
        + (1...2).map {
          "<article><h1>خبر آخر رقم \($0)</h1><p>\(PageFixture.teaser)</p><p>\(PageFixture.comment)</p></article>"
        }.joined() + "</div>"),
    Case(
      "more comments than text",
      "<div class='story'>\(h1)\(text)</div><section id='comments'>"
        + String(repeating: "<div class='comment'><p>\(PageFixture.comment)</p></div>", count: 9)
        + "</section>"),
    Case(
      "elements that nobody closed",
      "<div><h1>\(PageFixture.headline)</h1><p>\(first)<p>\(second)<p><b>\(third)</div><ul><li>a<li>b"
    ),
    Case(
      "a figure with its caption",
      "<article>\(h1)<figure><img src='a.jpg'><figcaption>صورة من المعرض الجهوي بمكناس</figcaption></figure>\(text)</article>"
    ),
    Case(
      "links of other stories between the paragraphs",
      "<article>\(h1)<p>\(first)</p><p><a href='/x'>مجلس المدينة يصادق على مشروع جديد للنقل</a></p>"
        + "<p>\(second)</p><p>\(third)</p></article>"),
  ]

  @Test(arguments: cases)
  func `the article is found, and nothing else`(_ input: Case) throws {
    let article = try PageFixture.extract(PageFixture.page(input.body))
    #expect(article.title == PageFixture.headline)
    #expect(PageFixture.body(article) == [Self.first, Self.second, Self.third])
    #expect(!article.removed.isEmpty)
  }

  @Test func `what was cut is kept with its reason`() throws {
    let article = try PageFixture.extract(PageFixture.page(Self.cases[1].body))
    let reasons = Set(article.removed.map(\.reason))
    #expect(
      reasons.isSuperset(of: [
        .navigation, .share, .relatedLinks, .tags, .commentForm, .publicationInfo,
      ]))
    #expect(article.byline == "سعيد الزروالي")
    #expect(article.publishedOn == "2024-05-03")
  }

  @Test func `headings inside the text are subheadings, and lists stay`() throws {
    let body =
      "<article>\(Self.h1)<p>\(Self.first)</p><h2>محاور الدورة</h2><p>\(Self.second)</p>"
      + "<ul><li>تثمين منتوجات التعاونيات الصغيرة؛</li><li>تقريب المنتوجات من الأسواق.</li></ul>"
      + "<p>\(Self.third)</p><h2>مواضيع أخرى</h2></article>"
    let article = try PageFixture.extract(PageFixture.page(body))
    let parts = article.blocks.map(\.part)
    #expect(parts == [.title, .body, .subheading, .body, .body, .body, .body])
    #expect(PageFixture.body(article)[1] == "محاور الدورة")
  }

  @Test func `text is as browsers show it`() throws {
    let body =
      "<article>\(Self.h1)<p>افتتح&nbsp;الوزير &laquo;المعرض&raquo;\n\t  الجهوي <b>ب</b>مكناس<!-- x -->،"
      + " بحضور<wbr> <span style='display: none'>خفي</span>مئتي عارض من مختلف المناطق.</p>"
      + "<p hidden>\(PageFixture.teaser)</p><noscript><p>\(PageFixture.teaser)</p></noscript>"
      + "\(Self.text)</article>"
    let article = try PageFixture.extract(PageFixture.page(body))
    #expect(
      PageFixture.body(article).first
        == "افتتح\u{A0}الوزير «المعرض» الجهوي بمكناس، بحضور مئتي عارض من مختلف المناطق.")
    #expect(!article.text.contains(PageFixture.teaser))
    let hidden = article.removed.filter { $0.text.contains(PageFixture.teaser) }
    #expect(hidden.map(\.reason) == [.hidden])
  }

  @Test func `a subheading above the line with the dateline stays whole`() throws {
    let report = "قال وزير الداخلية إن الأمر عادي جدا هنا وهناك ولا شيء فيه"
    let article = try ArticleExtractor().extract(
      RawDocument(
        source: "s", digest: "d", content: .html("<h2>رهانات</h2><p>الرباط - \(report)</p>")))
    #expect(article.dateline == "الرباط")
    #expect(article.text == "رهانات\n\(report)")
  }
}
