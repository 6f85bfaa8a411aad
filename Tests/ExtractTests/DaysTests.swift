import Extract
import Records
import Testing

struct DaysTests {
  @Test(arguments: [
    ("2024-10-02", "2024-10-02"), ("2017-06-05T23:13:00+01:00", "2017-06-05"),
    ("Sun, 18 Feb 2018 21:35:43 +0400", "2018-02-18"), ("2015-07-31 04:28:13", "2015-07-31"),
    ("الخميس 7 أبريل 2022 - 20:00", "2022-04-07"), ("٢٩ / نوفمبر / ٢٠٢٤", "2024-11-29"),
    ("24 نيسان / أبريل 2020 09:22 مساءً", "2020-04-24"), ("ديسمبر 25, 2020", "2020-12-25"),
    ("21/12/2015", "2015-12-21"), ("3 كانون الثاني 2019", "2019-01-03"),
    ("29 فبراير 2024", "2024-02-29"), ("1714730400", "2024-05-03"),
    ("1714730400000", "2024-05-03"), ("/Date(1714730400000)/", "2024-05-03"),
    ("20240503", "2024-05-03"), ("20240503T101500Z", "2024-05-03"),
    ("Fri, 3 Sept 2024 15:53:56 +0300", "2024-09-03"), ("Fri, 03 May 24 10:00 GMT", "2024-05-03"),
    ("5/13/2024 10:00:00 AM", "2024-05-13"), ("3 mai 2024", "2024-05-03"),
    ("٣\u{200F}/٥\u{200F}/٢٠٢٤", "2024-05-03"), ("الجمعة 05/03/2024", "2024-05-03"),
    ("الأربعاء 22/01/1437 هـ", "2015-11-04"), ("26 شوال 1436 هـ", "2015-08-11"),
    ("26 شوال 1436 هـ الموافق 11 أغسطس 2015 م", "2015-08-11"),
  ])
  func `a date beside the text is the day as written there`(_ given: String, _ day: String) throws {
    let article = try article(published: given)
    #expect(article.publishedOn == day)
    #expect(article.publishedBasis == .metadata)
  }

  @Test(arguments: [
    "", "أمس", "2024-13-02", "29 فبراير 2023", "12:30", "أبريل 2022", "0000-01-01",
    "1970-01-01T00:00:00Z", "0", "12345", "30 رمضان 1446 هـ", "5/3/2024 10:00:00 AM",
  ])
  func `what is no full date is none`(_ given: String) throws {
    let article = try article(published: given)
    #expect(article.publishedOn == nil)
    #expect(article.publishedBasis == nil)
  }

  @Test(arguments: [
    ("https://x.ma/2018/03/15/slug", "2018-03-15"), ("https://x.ma/2018/3/5/slug-1", "2018-03-05"),
    ("http://x.com/2015/20150721/ec1.htm", "2015-07-21"),
    ("http://x.com/Issues/20150720/Con20150720784613.htm", "2015-07-20"),
    ("https://x.com/ar/20180218-slug", "2018-02-18"),
    ("https://x.com/news/2020-06-03-1.3874341", "2020-06-03"),
    ("http://x.com/2013/middle_east/8/3/syria/index.html", "2013-08-03"),
    ("http://x.com/arabic/2018/02/180218_slug", "2018-02-18"),
    ("http://x.gov.sa/1437/01/22/slug/", "2015-11-04"),
    ("https://x.com/a?date=2018-03-15", "2018-03-15"),
    ("/politics/2024/4/13/slug", "2024-04-13"),
  ])
  func `the address tells the day`(_ url: String, _ day: String) throws {
    let article = try article(url: url)
    #expect(article.publishedOn == day)
    #expect(article.publishedBasis == .url)
  }

  @Test(arguments: [
    "https://x.ma/article/20180315", "https://x.ma/20180315.html", "https://x.ma/2018/13/15/slug",
    "https://x.ma/news/4867075", "https://x.ma/can-2017/267", "https://20180315.ma/slug",
    "https://x.ma/2087/03/15/slug", "https://x.ma/20183415-slug", "https://x.ma/2018/02/30/slug",
  ])
  func `a number that looks like a day is none`(_ url: String) throws {
    #expect(try article(url: url).publishedOn == nil)
  }

  @Test func `a month in the address bounds the day`() throws {
    let article = try article(url: "https://x.ma/2018/02/slug")
    #expect(article.publishedOn == nil)
    #expect(article.publishedFrom == "2018-02-01")
    #expect(article.publishedTo == "2018-02-28")
  }

  @Test func `a local day wins over an instant in UTC that may fall on it`() throws {
    let night = try article(url: "https://x.ma/2024/05/04/slug", published: "2024-05-03T23:30:00Z")
    #expect(night.publishedOn == "2024-05-04")
    #expect(night.publishedBasis == .url)
    let morning = try article(
      url: "https://x.ma/2024/05/04/slug", published: "2024-05-03T09:30:00Z")
    #expect(morning.publishedOn == "2024-05-03")
    let local = try article(
      url: "https://x.ma/2024/05/04/slug", published: "2024-05-03T23:30:00+03:00")
    #expect(local.publishedOn == "2024-05-03")
  }

  @Test func `evidence that is more than a day off is kept beside the day`() throws {
    let article = try article(url: "https://x.ma/2024/05/09/slug", published: "2024-05-03")
    #expect(article.publishedOn == "2024-05-03")
    #expect(article.disputed == Article.DayStatement(day: "2024-05-09", basis: .url))
    #expect(
      try self.article(url: "https://x.ma/2024/05/04/a", published: "2024-05-03").disputed == nil)
  }

  @Test func `other evidence decides whether the day or the month stands first`() throws {
    #expect(try article(published: "03/04/2018").publishedOn == "2018-04-03")
    let month = try article(url: "https://x.ma/2018/03/04/slug", published: "03/04/2018")
    #expect(month.publishedOn == "2018-03-04")
    let neither = try article(url: "https://x.ma/2018/09/09/slug", published: "03/04/2018")
    #expect(neither.publishedOn == nil)
    #expect(neither.publishedFrom == "2018-03-04")
    #expect(neither.publishedTo == "2018-09-09")
  }

  @Test(
    arguments: [
      (
        "أعلنت الوزارة اليوم الثلاثاء 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م عن فتح باب الترشيح.",
        "2015-08-11"
      ),
      (
        "افتتح الوزير أمس الاثنين 10 غشت 2015 بالرباط أشغال المؤتمر الدولي حول المناخ.",
        "2015-08-11"
      ),
      ("يفتتح الوزير يوم الاثنين 10 غشت 2015 بالرباط أشغال المؤتمر الدولي حول المناخ.", nil),
      ("افتتح الوزير اليوم الأحد 10 غشت 2015 بالرباط أشغال المؤتمر الدولي حول المناخ.", nil),
      ("افتتح الوزير اليوم الاثنين 10 غشت بالرباط أشغال المؤتمر الدولي حول المناخ.", nil),
    ] as [(String, String?)])
  func `a sentence tells the day where today, weekday and date agree`(
    _ text: String, _ day: String?
  ) throws {
    let document = RawDocument(source: "s", digest: "d", content: .text(text))
    let article = try ArticleExtractorTests.extractor.get().extract(document)
    #expect(article.publishedOn == day)
    #expect(article.publishedBasis == (day == nil ? nil : .text))
  }

  @Test(
    arguments: [
      ("خصصت الوزارة مليار درهم برسم السنة الجارية 2018 لبناء المدارس والمستشفيات.", 2018),
      ("خصصت الوزارة مليار درهم برسم سنة 2022 الحالية لبناء المدارس والمستشفيات.", 2022),
      ("انخفض الناتج خلال النصف الأول من العام الحالي 2017/2018 مقابل نفس الفترة قبل ذلك.", nil),
      ("ارتفعت الأسعار سنة 2018 مقارنة بالعام الجاري، كما قالت الوزارة في بلاغها الأخير.", nil),
      ("بين العام الجاري 2018 وبين السنة الحالية 2019 فرق كبير، كما قال الوزير في عرضه.", nil),
    ] as [(String, Int?)])
  func `a year that the text calls current bounds the day`(_ text: String, _ year: Int?) throws {
    let document = RawDocument(source: "s", digest: "d", content: .text(text))
    let article = try ArticleExtractorTests.extractor.get().extract(document)
    #expect(article.publishedOn == nil)
    #expect(article.publishedFrom == year.map { "\($0)-01-01" })
    #expect(article.publishedTo == year.map { "\($0)-12-31" })
  }

  struct Page: Sendable, CustomTestStringConvertible {
    let name: String
    var head = ""
    var above = ""
    var below = ""
    var behind = ""
    let day: String?
    var testDescription: String { name }
  }

  static let pages = [
    Page(
      name: "above the headline", above: "<div class=\"date\">الجمعة، 3 مايو 2024</div>",
      day: "2024-05-03"),
    Page(
      name: "with a section", above: "<span>مجتمع</span> <span>2024/05/03 07:59</span>",
      day: "2024-05-03"),
    Page(
      name: "in a <time>", above: "<time datetime=\"2024-05-03T10:00:00+01:00\">منذ ساعة</time>",
      day: "2024-05-03"),
    Page(
      name: "the day of the visit", above: "<header><div>الأحد 9 يونيو 2024</div></header>",
      below: "<div class=\"meta\">نشر في: 3 ماي 2024</div>", day: "2024-05-03"),
    Page(
      name: "a forgotten attribute",
      below: "<p><time datetime=\"2008-02-14 20:00\">25/11/2022</time></p>", day: "2022-11-25"),
    Page(
      name: "an update first",
      below: "<div class=\"meta\">آخر تحديث: 5 مايو 2024 - نشر في: 3 مايو 2024</div>",
      day: "2024-05-03"),
    Page(
      name: "an update alone", below: "<div class=\"meta\">5 مايو 2024، آخر تحديث 18:22</div>",
      day: nil),
    Page(
      name: "where the author stands", below: "<span class=\"author\">3 ماي 2024</span>",
      day: "2024-05-03"),
    Page(name: "below the text", behind: "<div>الجمعة، 3 مايو 2024</div>", day: "2024-05-03"),
    Page(
      name: "the zero of a clock",
      head: "<meta property=\"article:published_time\" content=\"1970-01-01T00:00:00Z\">",
      below: "<span class=\"date\">3 ماي 2024</span>", day: "2024-05-03"),
    Page(
      name: "printed at night",
      head: "<meta property=\"article:published_time\" content=\"2024-05-03T23:30:00+00:00\">",
      below: "<span class=\"date\">مايو 4, 2024</span>", day: "2024-05-04"),
    Page(
      name: "another article's",
      head: linked("معرض الكتاب المستعمل يفتح أبوابه في رأس الواد", "2023-01-01"), day: nil),
    Page(
      name: "another article's first",
      head: linked("معرض الكتاب المستعمل يفتح أبوابه في رأس الواد", "2023-01-01")
        + linked("جماعة وادي الزيتون تطلق برنامجا لترميم الأسوار", "2024-05-03"),
      day: "2024-05-03"),
    Page(
      name: "in a comment, with a comma too many",
      head: "<script type=\"application/ld+json\"><!-- {\"@type\": \"NewsArticle\", "
        + "\"datePublished\": [\"2024-05-03\"],} --></script>", day: "2024-05-03"),
    Page(
      name: "of the page alone",
      head: "<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"WebPage\", "
        + "\"datePublished\": \"2024-05-03\"}]}</script>", day: "2024-05-03"),
    Page(
      name: "a card's",
      above:
        "<div itemscope><a href=\"/5\">خبر آخر</a><meta itemprop=\"datePublished\" content=\"2023-01-01\"></div>",
      below: "<meta itemprop=\"datePublished\" content=\"2024-05-03\">", day: "2024-05-03"),
  ]

  private static func linked(_ headline: String, _ day: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"\(headline)\", "
      + "\"datePublished\": \"\(day)\"}</script>"
  }

  @Test(arguments: pages)
  func `a page's day is that of its own article`(_ page: Page) throws {
    let title = "جماعة وادي الزيتون تطلق برنامجا لترميم الأسوار"
    let text = String(
      repeating:
        "<p>أعلن رئيس الجماعة عن إطلاق برنامج جديد لترميم الأسوار العتيقة للمدينة، بغلاف مالي كبير.</p>",
      count: 3)
    let html = """
      <html><head><title>\(title)</title>\(page.head)</head><body>
      \(page.above.contains("<header>") ? page.above : "")<div>
      \(page.above.contains("<header>") ? "" : page.above)
      <h1>\(title)</h1>\(page.below)<div>\(text)</div></div>\(page.behind)</body></html>
      """
    let document = RawDocument(source: "s", digest: "d", content: .html(html))
    let article = try ArticleExtractorTests.extractor.get().extract(document)
    #expect(article.publishedOn == page.day)
    #expect(article.byline == nil)
    #expect(!article.text.contains("2024"))
  }

  private func article(url: String? = nil, published: String? = nil) throws -> Article {
    let document = RawDocument(
      source: "s", digest: "d", content: .body("نص قصير."), url: url, published: published)
    return try ArticleExtractorTests.extractor.get().extract(document)
  }
}
