import Extract
import Records
import Testing

struct HostilePageTests {
  private static let page = PageFixture.page(
    "<article><h1>\(PageFixture.headline)</h1>"
      + PageFixture.paragraphs([PageFixture.first, PageFixture.second, PageFixture.third])
      + "</article>")

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let html: String
    let reason: Rejection.Reason
    var testDescription: String { name }
  }

  static let rejected = [
    Case(
      name: "scripts alone", html: "<html><body><script>\(PageFixture.first)</script><div></div>",
      reason: .noBody),
    Case(
      name: "links alone",
      html: String(repeating: "<li><a href='/'>\(PageFixture.headline)</a></li>", count: 500),
      reason: .noBody),
    Case(name: "no markup and no text", html: "<<<>>>", reason: .noBody),
    Case(
      name: "200,000 elements one in another", html: String(repeating: "<div>", count: 200_000),
      reason: .tooComplex),
    Case(
      name: "a million attributes in one element",
      html: "<p " + (0..<10_000).map { "a\($0)" }.joined(separator: " ")
        + ">\(PageFixture.first)",
      reason: .tooComplex),
    Case(
      name: "a million attributes with values that end tags",
      html: "<p " + (0..<10_000).map { "a\($0)='>'" }.joined() + ">\(PageFixture.first)",
      reason: .tooComplex),
    Case(
      name: "elements by the hundred thousand in related blocks",
      html: String(repeating: "<div class='share'>", count: 900)
        + String(repeating: "<br>\(PageFixture.headline)", count: 250_000), reason: .tooComplex),
    Case(
      name: "200,000 inline elements one in another",
      html: String(repeating: "<font><span>", count: 100_000) + PageFixture.first,
      reason: .tooComplex),
  ]

  @Test func `ten thousand keywords are a few`() throws {
    let list = (0..<10_000).map { "k\($0)&amp;" }.joined(separator: ",")
    let head =
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"keywords\":\"\(list)\"}</script>"
    let body = PageFixture.paragraphs([PageFixture.first, PageFixture.second])
    let article = try PageFixture.extract(
      PageFixture.page("<article><h1>\(PageFixture.headline)</h1>\(body)</article>", head: head))
    #expect(article.keywords.count == 30)
    #expect(article.keywords.first == "k0&")
  }

  @Test(.timeLimit(.minutes(5)), arguments: rejected)
  func `a page without an article is a rejection`(_ input: Case) {
    #expect(PageFixture.rejection(.html(input.html))?.reason == input.reason)
  }

  @Test(.timeLimit(.minutes(5)))
  func `an entity bomb and external entities stay what they are`() throws {
    let bomb =
      "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
      + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    let article = try PageFixture.extract(
      bomb
        + "<h1>\(PageFixture.headline)</h1><p>\(PageFixture.first)</p><p>&b;&b; &x; \(PageFixture.second)</p>"
    )
    #expect(!article.text.contains("root:"))
    #expect(article.text.unicodeScalars.count < 1000)
  }

  @Test func `a label in a paragraph cuts no paragraph, and one that shows nothing harms nothing`()
    throws
  {
    let html =
      "<article><h1>\(PageFixture.headline)</h1><p><span class='author'>سعيد الزروالي</span></p>"
      + "<p><span class='share'>شارك</span> \(PageFixture.first)</p><p>\(PageFixture.second)</p>"
      + "<p><i class='share'>&nbsp;</i></p></article><span class='date'>&nbsp;&zwnj;</span>"
    let article = try PageFixture.extract(html)
    #expect(PageFixture.body(article) == ["شارك " + PageFixture.first, PageFixture.second])
    #expect(article.byline == "سعيد الزروالي")
  }

  @Test func `a script may hold long lists behind a sign that looks like a tag`() throws {
    let list = (0..<5000).map { "\"\($0)\"" }.joined(separator: ", ")
    let html =
      "<script>for(i=0;i<n;i++){}; var it's = [\(list)];</script><h1>\(PageFixture.headline)</h1>"
      + "<p>\(PageFixture.first)</p>"
    #expect(PageFixture.body(try PageFixture.extract(html)) == [PageFixture.first])
  }

  @Test(.timeLimit(.minutes(5)))
  func `many attributes, end tags and unclosed tags take no more than their time`() throws {
    let attributes = (0..<900).map { "a\($0)='x'" }.joined(separator: " ")
    let ends = String(repeating: "</div></b></x>", count: 100_000)
    let tables = String(repeating: "<table><tr><td>", count: 300)
    let html =
      "<p \(attributes)>\(PageFixture.first)</p>\(ends)\(tables)<p>\(PageFixture.second)</p>"
    let article = try PageFixture.extract(html)
    #expect(article.text.contains(PageFixture.first))
  }

  @Test func `an encoding that the page states wrongly is not believed`() throws {
    let lying = Self.page.replacing("charset=\"utf-8\"", with: "charset=\"windows-1256\"")
    let extractor = try PageFixture.extractor.get()
    for charset in [nil, "iso-8859-1", "nonsense"] {
      let article = try extractor.extract(
        RawDocument(
          source: "s", digest: "d", content: .page(Array(lying.utf8), charset: charset)))
      #expect(article.title == PageFixture.headline)
    }
  }

  @Test func `a page in Windows-1256 is read, whatever it says`() throws {
    let bytes = try #require(Windows1256Fixture.encode(Self.page))
    let article = try PageFixture.extractor.get().extract(
      RawDocument(source: "s", digest: "d", content: .page(bytes, charset: "utf-8")))
    #expect(
      PageFixture.body(article) == [PageFixture.first, PageFixture.second, PageFixture.third])
  }

  @Test func `a page cut inside a letter is read, a page of noise is not`() throws {
    let bytes = Array(Self.page.utf8)
    let cut = Array(bytes.prefix(upTo: bytes.count - 40)) + [0xD9]
    #expect(PageFixture.rejection(.page(cut, charset: nil)) == nil)
    let noise = (0..<4000).map { UInt8(truncatingIfNeeded: 0x80 | ($0 &* 167)) }
    let rejection = PageFixture.rejection(.page(noise, charset: nil))
    #expect(rejection?.reason == .encoding)
  }
}
