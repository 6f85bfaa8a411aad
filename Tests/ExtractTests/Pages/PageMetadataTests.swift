import Extract
import Records
import Testing

struct PageMetadataTests {
  private static let text = PageFixture.paragraphs([PageFixture.first, PageFixture.second])
  private static let article = "<article><h1>\(PageFixture.headline)</h1>\(text)</article>"

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let head: String
    let day: String
    var basis = Article.PublishedBasis.metadata
    var above = ""
    var testDescription: String { name }
  }

  static let days = [
    Case(
      name: "JSON-LD in a graph",
      head: """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","name":"ضفاف"},
        {"@type":["NewsArticle"],"datePublished":"2024-05-03T23:10:00+01:00"}]}</script>
        <meta property="article:published_time" content="2024-05-09">
        """, day: "2024-05-03"),
    Case(
      name: "Open Graph",
      head: "<meta property='article:published_time' content='2024-05-04T10:00'>",
      day: "2024-05-04"),
    Case(
      name: "an Arabic date in a meta element",
      head: "<meta name='pubdate' content='الجمعة 3 ماي 2024 - 10:30'>", day: "2024-05-03"),
    Case(
      name: "a visible date", head: "", day: "2024-05-05", basis: .page,
      above: "<div class='x'>الأحد 5 ماي 2024 - 17:34</div>"),
    Case(
      name: "a time element", head: "", day: "2024-05-06", basis: .page,
      above: "<time datetime='2024-05-06T08:00:00Z'>قبل ساعة</time>"),
    Case(
      name: "the address", head: "<link rel='canonical' href='https://x.ma/2024/5/7/a.html'>",
      day: "2024-05-07", basis: .url),
  ]

  @Test(arguments: days)
  func `the day of publication is found with its basis`(_ input: Case) throws {
    let body = "<article><h1>\(PageFixture.headline)</h1>\(input.above)\(Self.text)</article>"
    let article = try PageFixture.extract(PageFixture.page(body, head: input.head))
    #expect(article.publishedOn == input.day)
    #expect(article.publishedBasis == input.basis)
    #expect(PageFixture.body(article) == [PageFixture.first, PageFixture.second])
  }

  struct Terms: Sendable, CustomTestStringConvertible {
    let name: String
    let head: String
    var section: String?
    var keywords: [String] = []
    var modified: String?
    var testDescription: String { name }
  }

  @Test(arguments: [
    Terms(
      name: "JSON-LD",
      head: """
        <script type="application/ld+json">{"@type":"NewsArticle","articleSection":["جهات","مجتمع"],
        "keywords":["مكناس"," فلاحة ",{"@type":"DefinedTerm","name":"معارض"}],
        "dateModified":"2024-05-04T09:00:00+01:00"}</script>
        <meta name="keywords" content="أخبار, المغرب">
        """, section: "جهات", keywords: ["مكناس", "فلاحة", "معارض"], modified: "2024-05-04"),
    Terms(
      name: "Open Graph",
      head: """
        <meta property="article:section" content="مجتمع &amp; ناس">
        <meta property="article:tag" content="مكناس"><meta property="article:tag" content="فلاحة">
        <meta property="article:modified_time" content="2024-05-05T10:00">
        """, section: "مجتمع & ناس", keywords: ["مكناس", "فلاحة"], modified: "2024-05-05"),
    Terms(
      name: "keywords in one text",
      head: "<meta name='news_keywords' content='مكناس، فلاحة,مكناس, '>",
      keywords: ["مكناس", "فلاحة"]),
    Terms(name: "nothing", head: ""),
  ])
  func `section, keywords and day of change are the article's`(_ input: Terms) throws {
    let article = try PageFixture.extract(PageFixture.page(Self.article, head: input.head))
    #expect(article.section == input.section)
    #expect(article.keywords == input.keywords)
    #expect(article.modifiedOn == input.modified)
  }

  @Test func `a day of change is no day of publication`() throws {
    let body =
      "<article><h1>\(PageFixture.headline)</h1><p>آخر تحديث: 9 ماي 2024</p>\(Self.text)</article>"
    let article = try PageFixture.extract(
      PageFixture.page(body), url: "https://x.ma/2024/05/08/a")
    #expect(article.publishedOn == "2024-05-08")
  }

  @Test func `a title that only metadata state loses the site's name`() throws {
    let head =
      "<meta property='og:title' content='\(PageFixture.headline) | ضفاف نيوز'>"
      + "<meta property='og:site_name' content='ضفاف نيوز'>"
    let article = try PageFixture.extract(PageFixture.page("<div>\(Self.text)</div>", head: head))
    #expect(article.title == PageFixture.headline)
  }

  @Test func `the outlet is known by its domain, else by what the page says`() throws {
    let page = PageFixture.page(Self.article, head: "<meta property='og:site_name' content='ضفاف'>")
    #expect(
      try PageFixture.extract(page, url: "https://www.hespress.com/a.html").outlet == "هسبريس")
    #expect(try PageFixture.extract(page, url: "https://unknown.example/a").outlet == "ضفاف")
    let bare = PageFixture.page(Self.article)
    #expect(
      try PageFixture.extract(bare, url: "https://www.Unknown.example:8/a").outlet
        == "unknown.example")
    #expect(try PageFixture.extract(bare).outlet == nil)
  }

  @Test func `the canonical address is the page's`() throws {
    let head = "<link rel='canonical' href='https://x.ma/a'>"
    #expect(
      try PageFixture.extract(PageFixture.page(Self.article, head: head)).url == "https://x.ma/a")
  }

  @Test func `where the metadata state another text than was found, they are believed`() throws {
    let stated =
      [PageFixture.first, PageFixture.second, PageFixture.third]
      .joined(separator: "\\n") + "\\n" + PageFixture.comment
    let head =
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"\(stated)\"}</script>"
    let other = "<div><p>\(PageFixture.teaser)</p><p>\(PageFixture.teaser)</p></div>"
    let found = try PageFixture.extract(PageFixture.page(other, head: head))
    #expect(PageFixture.body(found).first == PageFixture.first)
    let same = try PageFixture.extract(PageFixture.page(Self.article, head: head))
    #expect(PageFixture.body(same) == [PageFixture.first, PageFixture.second])
  }

  @Test func `a page that scripts fill is read from its JSON-LD`() throws {
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"\(PageFixture.headline)",
      "articleBody":"\(PageFixture.first)\\n\(PageFixture.second)","author":{"name":"سعيد الزروالي"}}
      </script>
      """
    let article = try PageFixture.extract(PageFixture.page("<div id='root'></div>", head: head))
    #expect(article.title == PageFixture.headline)
    #expect(PageFixture.body(article) == [PageFixture.first, PageFixture.second])
    #expect(article.byline == "سعيد الزروالي")
  }
}
