import Extract
import Records
import Testing

struct OutletTests {
  @Test(
    arguments: [
      ("https://www.hespress.com/a-1.html", "هسبريس"), ("http://m.hespress.com:8080/a", "هسبريس"),
      ("https://en.hespress.com/a", "Hespress English"),
      ("https://web.archive.org/web/20240609101010/https://www.hespress.com/a.html", "هسبريس"),
      ("https://web.archive.org/web/20240609101010id_/http://hespress.com/a.html", "هسبريس"),
      ("https://www-hespress-com.cdn.ampproject.org/c/s/www.hespress.com/amp/1.html", "هسبريس"),
      ("https://www.google.com/amp/s/www.hespress.com/amp/1.html", "هسبريس"),
      ("https://www-hespress-com.translate.goog/a.html?_x_tr_sl=ar", "هسبريس"),
      (
        "https://webcache.googleusercontent.com/search?q=cache:abc:https://www.hespress.com/a",
        "هسبريس"
      ),
      ("http://www.okaz.com.sa/new/1.htm", "عكاظ"), ("https://arabic.cnn.com/a", "CNN بالعربية"),
      ("https://www.unknown-site.co.uk/a", "unknown-site.co.uk"),
      ("https://news.moi.gov.example.sa/a", "example.sa"),
      ("https://a.b.presse.ma/1", "b.presse.ma"),
      ("https://ahmed.blogspot.com/2024/05/a.html", "ahmed.blogspot.com"),
      ("https://xn--mgbh0fb.xn--kgbechtv/", "مثال.إختبار"),
      ("http://192.168.0.1/a", nil), ("http://localhost/a", nil), ("/politics/1", nil),
    ] as [(String, String?)])
  func `the address tells the outlet`(_ url: String, _ outlet: String?) throws {
    #expect(try article(url: url).outlet == outlet)
  }

  @Test(arguments: [
    ("Hespress", "هسبريس"), ("صحيفة عكاظ", "عكاظ"), ("جريدة الأسوار", "جريدة الأسوار"),
    ("  ", "الرياض"),
  ])
  func `a name beside the text counts before the address`(_ stated: String, _ outlet: String) throws
  {
    #expect(try article(url: "https://www.alriyadh.com/1", outlet: stated).outlet == outlet)
  }

  @Test(
    arguments: [
      ("الرباط (و م ع)", "وكالة المغرب العربي للأنباء"), ("القاهرة – رويترز", "رويترز"),
      ("غزة - أ ف ب", "فرانس برس"), ("الرياض / واس", "واس"),
      ("Tunis (TAP)", "وات"), ("باريس (AFP)", "فرانس برس"), ("أحمد فارس", nil), ("الرباط", nil),
    ] as [(String, String?)])
  func `a credit names the agency`(_ byline: String, _ agency: String?) throws {
    let document = RawDocument(source: "s", digest: "d", content: .body("نص."), byline: byline)
    #expect(try ArticleExtractorTests.extractor.get().extract(document).agency == agency)
  }

  @Test(
    arguments: [
      (nil, nil, "أصوات الريف"), (nil, "https://www.hespress.com/a-1.html", "أصوات الريف"),
      ("Hespress", "https://www.x.example/1", "هسبريس"),
    ] as [(String?, String?, String)])
  func `an outlet given for all counts where a document names none`(
    _ stated: String?, _ url: String?, _ outlet: String
  ) throws {
    let extractor = try ArticleExtractor(outlet: "  أصوات الريف ")
    let document = RawDocument(
      source: "s", digest: "d", content: .body("نص قصير."), url: url, outlet: stated)
    #expect(try extractor.extract(document).outlet == outlet)
  }

  @Test func `an outlet given for all is the known one that goes by the name`() throws {
    let extractor = try ArticleExtractor(outlet: "hespress")
    let document = RawDocument(source: "s", digest: "d", content: .body("نص قصير."))
    #expect(try extractor.extract(document).outlet == "هسبريس")
  }

  @Test(
    arguments: [
      ("AHDATH.INFO - متابعة", "أحداث أنفو"), ("هسبريس – محمد الراجي", "هسبريس"),
      ("الوطن - متابعة", nil), ("رويترز - متابعة", nil),
    ] as [(String, String?)])
  func `a credit line names the outlet where nothing else does`(
    _ line: String, _ outlet: String?
  ) throws {
    let report = "أعلنت الحكومة عن برنامج جديد لدعم الفلاحين في المناطق المتضررة من الجفاف."
    let text = "\(line)\n\n\(report) \(report)"
    let document = RawDocument(source: "s", digest: "d", content: .text(text))
    #expect(try ArticleExtractorTests.extractor.get().extract(document).outlet == outlet)
  }

  @Test func `an agency of the table of outlets is cut from the report's first line`() throws {
    let report = "أعلنت الحكومة عن برنامج جديد لدعم الفلاحين في المناطق المتضررة من الجفاف."
    let document = RawDocument(source: "s", digest: "d", content: .text("تونس (وات) - " + report))
    let article = try ArticleExtractorTests.extractor.get().extract(document)
    #expect(article.text == report)
    #expect(article.agency == "وات")
  }

  @Test(arguments: [
    "<!--\n Page saved with SingleFile \n url: https://www.hespress.com/a-1.html \n-->",
    "<!-- saved from url=(0034)https://www.hespress.com/a-1.html -->",
    "<!-- Mirrored from www.hespress.com/a-1.html by HTTrack Website Copier/3.x -->",
  ])
  func `a saved page tells where it came from`(_ comment: String) throws {
    let html =
      "<html>\(comment)<body><p>" + String(repeating: "نص طويل من الكلام. ", count: 12) + "</p>"
    let document = RawDocument(source: "s", digest: "d", content: .html(html))
    let article = try ArticleExtractorTests.extractor.get().extract(document)
    #expect(article.outlet == "هسبريس")
    #expect(article.url?.hasSuffix("://www.hespress.com/a-1.html") == true)
  }

  @Test func `a copy's address is the original's`() throws {
    let url = "https://web.archive.org/web/20240609101010/https://www.hespress.com/a.html"
    #expect(try article(url: url).url == "https://www.hespress.com/a.html")
  }

  private func article(url: String, outlet: String? = nil) throws -> Article {
    let document = RawDocument(
      source: "s", digest: "d", content: .body("نص قصير."), url: url, outlet: outlet)
    return try ArticleExtractorTests.extractor.get().extract(document)
  }
}
