import Extract
import Records
import Testing

struct FeedReaderTests {
  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>
    <title>ضفاف</title><link>https://x.ma/</link>
    <item><media:title>صورة</media:title><title>\(PageFixture.headline) &amp;quot;عاجل&amp;quot;</title>
    <link>https://x.ma/1</link><guid isPermaLink="false">n-1</guid>
    <pubDate>Fri, 03 May 2024 23:10:00 +0100</pubDate><dc:creator>سعيد الزروالي</dc:creator>
    <description>ملخص قصير</description>
    <content:encoded><![CDATA[<p>\(PageFixture.first)</p><div class="share">شارك</div>
    <p>\(PageFixture.second)</p><p>ظهرت المقالة <a href="https://x.ma/1">\(PageFixture.headline)</a>
    أولاً على <a href="https://x.ma">ضفاف</a>.</p>]]></content:encoded></item>
    <item><title>خبر</title><link>https://x.ma/2</link>
    <description>&lt;p&gt;نص قصير&amp;nbsp;للخبر&lt;/p&gt;</description></item>
    <item><title>عنوان وحده</title><link>https://x.ma/3</link></item>
    <item><title>مكرر</title><guid>n-1</guid><description>نص آخر</description></item>
    <item><title>ا&nbsp;ب</title><description>نص&nbsp;بلا رابط</description></item>
    </channel></rss>
    """

  @Test func `items become documents under their identifiers`() throws {
    #expect(
      try FileFixture.read(Array(Self.rss.utf8), name: "f.rss") == [
        "f.rss#n-1", "f.rss#https://x.ma/2", "f.rss#https://x.ma/3 empty",
        "f.rss#n-1:4 duplicate-source", "f.rss#5",
      ])
  }

  @Test func `an item's fields are the article's`() throws {
    let outcomes = try FileFixture.outcomes(Array(Self.rss.utf8), name: "f.rss")
    let article = try PageFixture.extractor.get().extract(outcomes[0].get())
    #expect(article.title == PageFixture.headline + " \"عاجل\"")
    #expect(PageFixture.body(article) == [PageFixture.first, PageFixture.second])
    #expect(article.removed.map(\.reason) == [.share, .relatedLinks])
    #expect(article.byline == "سعيد الزروالي")
    #expect(article.publishedOn == "2024-05-03")
    #expect(article.url == "https://x.ma/1")
    let short = try PageFixture.extractor.get().extract(outcomes[1].get())
    #expect(PageFixture.body(short) == ["نص قصير\u{A0}للخبر"])
    let last = try PageFixture.extractor.get().extract(outcomes[4].get())
    #expect(last.title == "ا ب")
  }

  @Test func `categories are keywords, and an update is a change`() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>\(PageFixture.headline)</title>
      <published>2024-05-03T10:00:00Z</published><updated>2024-05-05T10:00:00Z</updated>
      <category term="agri" label="فلاحة"/><category term="مكناس"/>
      <content type="html">&lt;p&gt;\(PageFixture.first)&lt;/p&gt;</content></entry></feed>
      """
    let atom = try FileFixture.outcomes(Array(feed.utf8), name: "f.atom")
    let entry = try PageFixture.extractor.get().extract(atom[0].get())
    #expect(entry.keywords == ["فلاحة", "مكناس"])
    #expect(entry.publishedOn == "2024-05-03")
    #expect(entry.modifiedOn == "2024-05-05")
    let item = """
      <rss><channel><item><title>خبر</title><category>جهات</category><category>جهات</category>
      <description>\(PageFixture.first)</description></item></channel></rss>
      """
    let rss = try FileFixture.outcomes(Array(item.utf8), name: "f.rss")
    #expect(try PageFixture.extractor.get().extract(rss[0].get()).keywords == ["جهات"])
  }

  @Test func `a flash that says no more than its title is news; a page that does is not`() throws {
    let flash = "مجلس الحكومة يصادق على مشروع قانون المالية"
    let extractor = try PageFixture.extractor.get()
    let contents: [RawDocument.Content] = [.fragment("<p>\(flash).</p>"), .text(flash + ".")]
    for content in contents {
      let article = try extractor.extract(
        RawDocument(source: "s", digest: "d", content: content, title: flash))
      #expect(PageFixture.body(article) == [flash + "."])
      #expect(article.removed.isEmpty)
    }
    let page = "<html><head><title>\(flash)</title></head><body><h1>\(flash)</h1></body></html>"
    #expect(PageFixture.rejection(.html(page))?.reason == .noBody)
  }

  @Test func `Atom and RSS 1.0 are read too`() throws {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>ضفاف</title>
      <entry><id>tag:x.ma,2024:1</id><title type="html">عنوان &lt;b&gt;أول&lt;/b&gt;</title>
      <link rel="self" href="https://x.ma/a.atom"/><link href="https://x.ma/a"/>
      <updated>2024-05-04T00:00:00Z</updated><published>2024-05-03T10:00:00Z</published>
      <author><name>سعيد الزروالي</name><uri>https://x.ma/s</uri></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(PageFixture.first)</p>
      <p>\(PageFixture.second)</p></div></content></entry></feed>
      """
    let outcomes = try FileFixture.outcomes(Array(atom.utf8), name: "a.xml")
    let article = try PageFixture.extractor.get().extract(outcomes[0].get())
    #expect(article.source == "a.xml#tag:x.ma,2024:1")
    #expect(article.title == "عنوان أول")
    #expect(article.byline == "سعيد الزروالي")
    #expect(article.publishedOn == "2024-05-03")
    #expect(article.url == "https://x.ma/a")
    #expect(PageFixture.body(article) == [PageFixture.first, PageFixture.second])
    let rdf = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel><title>ضفاف</title></channel><item><title>أ</title><link>https://x.ma/r</link>
      <description>نص الخبر</description></item></rdf:RDF>
      """
    #expect(try FileFixture.read(Array(rdf.utf8), name: "r") == ["r#https://x.ma/r"])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let feed: String
    let said: [String]
    var testDescription: String { name }
  }

  private static let bomb = """
    <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
    """

  static let others = [
    Case(
      name: "a sitemap",
      feed: "<?xml version='1.0'?><urlset><url><loc>https://x.ma</loc></url></urlset>",
      said: ["f.xml no-documents"]),
    Case(
      name: "no items", feed: "<rss><channel><title>x</title></channel></rss>",
      said: ["f.xml no-documents"]),
    Case(name: "other XML", feed: "<svg><g/></svg>", said: ["f.xml unsupported-format"]),
    Case(name: "no XML", feed: "hello", said: ["f.xml unsupported-format"]),
    Case(name: "nothing", feed: "", said: ["f.xml empty"]),
    Case(
      name: "cut inside its second item",
      feed: "<rss><channel><item><guid>1</guid><description>a</description></item><item><gui",
      said: ["f.xml#1", "f.xml damaged"]),
    Case(
      name: "an entity bomb",
      feed: bomb + "<rss><channel><item><description>&c;</description></item></channel></rss>",
      said: ["f.xml unsupported-format"]),
    Case(
      name: "an external entity",
      feed: "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item>"
        + "<description>&x;</description></item></channel></rss>",
      said: ["f.xml unsupported-format"]),
    Case(
      name: "200,000 elements one in another",
      feed: "<rss><channel><item>" + String(repeating: "<a>", count: 200_000),
      said: ["f.xml damaged"]),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: others)
  func `what is no feed, or a broken one, says so`(_ input: Case) throws {
    #expect(try FileFixture.read(Array(input.feed.utf8), name: "f.xml") == input.said)
  }

  private static func feed(_ items: String, before: String = "") -> String {
    before + """
      <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
       xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>ضفاف</title>
      <link>https://x.ma/</link>\(items)</channel></rss>
      """
  }

  @Test(arguments: [
    ("/news/12", "https://x.ma/news/12"),
    ("https://y.ma/n.php?a=1&copy=2", "https://y.ma/n.php?a=1&copy=2"),
    ("https://y.ma/?cat=3&amp;id=17&lang=ar", "https://y.ma/?cat=3&id=17&lang=ar"),
    ("<![CDATA[https://y.ma/?a=1&b=2]]>", "https://y.ma/?a=1&b=2"),
  ])
  func `a link is whole, whatever the feed leaves out`(_ link: String, _ url: String) throws {
    let feed = Self.feed(
      "<item><title>خبر</title><link>\(link)</link><description>\(PageFixture.first)</description></item>",
      before: "<br />\n<b>Warning</b>: Undefined key in <b>feed.php</b><br />\n")
    let outcomes = try FileFixture.outcomes(Array(feed.utf8), name: "f.xml")
    #expect(outcomes.count == 1)
    #expect(try outcomes[0].get().url == url)
  }

  @Test func `items that share a link and have no identifier are several`() throws {
    let items = (1...2).map {
      "<item><title>خبر \($0)</title><link>https://x.ma/</link><description>نص</description></item>"
    }
    let said = try FileFixture.read(Array(Self.feed(items.joined() + items[1]).utf8), name: "f.xml")
    #expect(said[0] == "f.xml#https://x.ma/")
    #expect(said[1].wholeMatch(of: /f\.xml#https:\/\/x\.ma\/@[0-9a-f]{12}/) != nil)
    #expect(said[2].hasSuffix("duplicate-source"))
  }

  @Test func `an aggregator's item has the outlet and the headline of its source`() throws {
    let title = "مجلس الحكومة يصادق على مشروع قانون المالية"
    let feed = Self.feed(
      "<item><title>\(title) - هسبريس</title><link>https://news.example/1</link>"
        + "<description>&lt;a href=\"u\"&gt;\(title)&lt;/a&gt; &lt;font&gt;هسبريس&lt;/font&gt;</description>"
        + "<source url=\"https://www.hespress.com\">هسبريس</source></item>")
    let outcomes = try FileFixture.outcomes(Array(feed.utf8), name: "f.xml")
    let article = try PageFixture.extractor.get().extract(outcomes[0].get())
    #expect(article.title == title)
    #expect(article.outlet == "هسبريس")
    #expect(PageFixture.body(article) == [title])
  }

  @Test func `drafts and attachments of an export of WordPress are no articles`() throws {
    func item(_ id: Int, _ kind: String, _ status: String) -> String {
      "<item><title>خبر</title><guid>\(id)</guid><content:encoded><![CDATA[\(PageFixture.first)\n\n"
        + "\(PageFixture.second)]]></content:encoded><wp:status>\(status)</wp:status>"
        + "<wp:post_type>\(kind)</wp:post_type></item>"
    }
    let items =
      item(1, "post", "publish") + item(2, "post", "draft") + item(3, "attachment", "inherit")
    let outcomes = try FileFixture.outcomes(Array(Self.feed(items).utf8), name: "f.xml")
    let article = try PageFixture.extractor.get().extract(outcomes[0].get())
    #expect(PageFixture.body(article) == [PageFixture.first, PageFixture.second])
    #expect(
      try FileFixture.read(Array(Self.feed(items).utf8), name: "f.xml") == [
        "f.xml#1", "f.xml#2 not-an-article", "f.xml#3 not-an-article",
      ])
  }
}
