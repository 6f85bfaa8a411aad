import Extract
import Foundation
import Records
import Testing

struct ArchiveReaderTests {
  private static let page = PageFixture.page(
    "<article><h1>\(PageFixture.headline)</h1>"
      + PageFixture.paragraphs([PageFixture.first, PageFixture.second]) + "</article>")

  private static func record(
    _ type: String, _ address: String, _ block: [UInt8], date: String = "2024-05-03T10:00:00Z",
    length: Int? = nil
  ) -> [UInt8] {
    let head = """
      WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nWARC-Date: \(date)\r\n\
      Content-Type: application/http; msgtype=response\r\n\
      Content-Length: \(length ?? block.count)\r\n\r\n
      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private static func response(
    _ body: [UInt8], _ fields: [String] = ["Content-Type: text/html; charset=\"utf-8\""],
    status: Int = 200
  ) -> [UInt8] {
    Array(("HTTP/1.1 \(status) X\r\n" + fields.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  private static let html = Array(page.utf8)
  private static let whole = record("response", "https://x.ma/a", response(html))

  @Test func `pages are documents, other records are passed over`() throws {
    let archive =
      Self.record("warcinfo", "x", Array("software: x\r\n".utf8))
      + Self.record("request", "https://x.ma/a", Array("GET / HTTP/1.1\r\n\r\n".utf8)) + Self.whole
      + Self.record("response", "https://x.ma/b", Self.response(Self.html, status: 404))
      + Self.record(
        "response", "https://x.ma/c.png", Self.response([1, 2, 3], ["Content-Type: image/png"]))
      + Self.record("revisit", "https://x.ma/a", Self.response([]), date: "2024-05-04T10:00:00Z")
      + Self.record("response", "https://x.ma/d", Self.response(Self.html))
    let expected = ["f.warc#https://x.ma/a", "f.warc#https://x.ma/d"]
    #expect(try FileFixture.read(archive, name: "f.warc") == expected)
    let packed = FileFixture.gzip(Self.whole) + FileFixture.gzip(Self.record("metadata", "x", []))
    #expect(try FileFixture.read(packed, name: "f") == ["f#https://x.ma/a"])
  }

  @Test func `a page is the article's, and its address too`() throws {
    let outcomes = try FileFixture.outcomes(Self.whole, name: "f.warc")
    let article = try PageFixture.extractor.get().extract(outcomes[0].get())
    #expect(article.title == PageFixture.headline)
    #expect(article.url == "https://x.ma/a")
  }

  @Test func `later visits of an address are documents of their own`() throws {
    let later = Self.record(
      "response", "https://x.ma/a", Self.response(Self.html), date: "2024-05-04T10:00:00Z")
    let said = try FileFixture.read(Self.whole + later + later, name: "f.warc")
    #expect(
      said.prefix(2) == ["f.warc#https://x.ma/a", "f.warc#https://x.ma/a@2024-05-04T10:00:00Z"])
    #expect(said.count == 3)
    #expect(said.last?.hasSuffix("duplicate-source") == true)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let archive: [UInt8]
    let said: [String]
    var testDescription: String { name }
  }

  private static let chunked =
    Array("10;x=y\r\n".utf8) + html.prefix(16) + Array("\r\n".utf8)
    + Array("\(String(html.count - 16, radix: 16))\r\n".utf8) + html.dropFirst(16)
    + Array("\r\n0\r\n\r\n".utf8)
  private static let type = "Content-Type: text/html"
  private static let chunks = [type, "Transfer-Encoding: chunked"]
  private static let zipped = [type, "Content-Encoding: gzip"]

  static let cases = [
    Case(
      name: "chunks", archive: record("response", "u", response(chunked, chunks)),
      said: ["f.warc#u"]),
    Case(
      name: "chunks that were joined before",
      archive: record("response", "u", response(html, chunks)),
      said: ["f.warc#u"]),
    Case(
      name: "a packed body",
      archive: record("response", "u", response(FileFixture.gzip(html), zipped)),
      said: ["f.warc#u"]),
    Case(
      name: "a body that was unpacked before",
      archive: record("response", "u", response(html, zipped)),
      said: ["f.warc#u"]),
    Case(
      name: "a packed body cut in its check sum",
      archive: record("response", "u", response(FileFixture.gzip(html).dropLast(4), zipped)),
      said: ["f.warc#u"]),
    Case(
      name: "a packed body cut in the middle",
      archive: record("response", "u", response(FileFixture.gzip(html).dropLast(200), zipped))
        + whole,
      said: ["f.warc#u damaged", "f.warc#https://x.ma/a"]),
    Case(
      name: "a packed bomb",
      archive: record(
        "response", "u",
        response(FileFixture.gzip([UInt8](repeating: 0x20, count: 8 << 20)), zipped)) + whole,
      said: ["f.warc#u too-large", "f.warc#https://x.ma/a"]),
    Case(
      name: "a wrong length", archive: record("response", "u", response(html), length: 400) + whole,
      said: ["f.warc#u", "f.warc#https://x.ma/a"]),
    Case(
      name: "a record over the limit",
      archive: record("response", "u", [UInt8](repeating: 0x20, count: DocumentReader.limit + 1))
        + whole,
      said: ["f.warc#u too-large", "f.warc#https://x.ma/a"]),
    Case(
      name: "an end inside a record",
      archive: whole + record("response", "u", response(html)).dropLast(300),
      said: ["f.warc#https://x.ma/a", "f.warc#u damaged"]),
    Case(name: "nothing", archive: [], said: ["f.warc no-documents"]),
    Case(name: "no archive", archive: Array("hello\n".utf8), said: ["f.warc unsupported-format"]),
    Case(name: "no page", archive: record("metadata", "u", []), said: ["f.warc no-documents"]),
    Case(
      name: "a negative length", archive: record("response", "u", [], length: -5) + whole,
      said: ["f.warc#https://x.ma/a"]),
    Case(
      name: "gzip cut in the second record",
      archive: FileFixture.gzip(whole) + FileFixture.gzip(whole).dropLast(100),
      said: ["f.warc#https://x.ma/a", "f.warc damaged"]),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: cases)
  func `archives as crawlers leave them`(_ input: Case) throws {
    #expect(try FileFixture.read(input.archive, name: "f.warc") == input.said)
  }

  private static func typed(_ type: String, _ content: String, _ block: [UInt8]) -> [UInt8] {
    let head = """
      WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://x.ma/a\r\n\
      Content-Type: \(content)\r\nContent-Length: \(block.count)\r\n\r\n
      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  @Test func `pages kept as resources and texts of a converted crawl are documents`() throws {
    let text = Array("\(PageFixture.first)\n\n\(PageFixture.second)".utf8)
    for record in [
      Self.typed("resource", "text/html", Self.html), Self.typed("conversion", "text/plain", text),
    ] {
      let outcomes = try FileFixture.outcomes(record, name: "f.warc.wet.gz")
      let article = try PageFixture.extractor.get().extract(outcomes[0].get())
      #expect(PageFixture.body(article) == [PageFixture.first, PageFixture.second])
      #expect(article.url == "https://x.ma/a")
    }
  }

  @Test func `an answer behind 100 Continue is read`() throws {
    let block = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8) + Self.response(Self.html)
    let archive = Self.record("response", "https://x.ma/a", block)
    #expect(try FileFixture.read(archive, name: "f.warc") == ["f.warc#https://x.ma/a"])
  }

  @Test func `a feed in an archive gives its items`() throws {
    let feed = """
      <rss><channel><item><title>خبر</title><guid>1</guid><description>نص</description></item>
      <item><title>خبر</title><guid>2</guid><description>نص</description></item></channel></rss>
      """
    let block = Self.response(Array(feed.utf8), ["Content-Type: application/rss+xml"])
    let archive = Self.record("response", "https://x.ma/feed", block) + Self.whole
    #expect(
      try FileFixture.read(archive, name: "f.warc") == [
        "f.warc#https://x.ma/feed#1", "f.warc#https://x.ma/feed#2", "f.warc#https://x.ma/a",
      ])
  }

  @Test func `an ARC file is read`() throws {
    let about = "1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n"
    let block = Self.response(Self.html)
    let archive =
      Array(
        "filedesc://f.arc 0.0.0.0 20040503100000 text/plain \(about.utf8.count)\n\(about)\n".utf8)
      + Array("https://x.ma/a 1.2.3.4 20040503100000 text/html \(block.count)\n".utf8) + block
      + Array("\n".utf8)
    #expect(try FileFixture.read(archive, name: "f.arc") == ["f.arc#https://x.ma/a"])
  }

  @Test(arguments: ["quoted-printable", "base64"])
  func `a page in a message has the address it was saved from`(_ encoding: String) throws {
    let quoted = Self.html.map { byte in
      byte >= 0x80 || byte == UInt8(ascii: "=")
        ? "=" + String(byte, radix: 16, uppercase: true) : String(UnicodeScalar(byte))
    }.joined()
    let body =
      encoding == "base64" ? Data(Self.html).base64EncodedString() : quoted + "=\r\n"
    let message = """
      From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.hespress.com/a.html\r\n\
      Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\
      \tboundary="----x"\r\n\r\n------x\r\nContent-Type: text/html; charset=utf-8\r\n\
      Content-Transfer-Encoding: \(encoding)\r\n\r\n\(body)\r\n------x\r\nContent-Type: image/png\r\n\
      \r\nx\r\n------x--\r\n
      """
    let outcomes = try FileFixture.outcomes(Array(message.utf8), name: "f.mhtml")
    let article = try PageFixture.extractor.get().extract(outcomes[0].get())
    #expect(PageFixture.body(article) == [PageFixture.first, PageFixture.second])
    #expect(article.url == "https://www.hespress.com/a.html")
    #expect(article.outlet == "هسبريس")
  }

  @Test(
    arguments: [
      ("a.warc.zst", [0x28, 0xB5, 0x2F, 0xFD, 0], "unzstd"),
      ("a.zip", [0x50, 0x4B, 3, 4, 0], "unpack"),
      ("a.jsonl.bz2", [0x42, 0x5A, 0x68, 0x39], "bunzip2"),
    ] as [(String, [UInt8], String)])
  func `what is packed otherwise is named with the way out`(
    _ name: String, _ bytes: [UInt8], _ way: String
  ) throws {
    guard case .failure(let rejection)? = try FileFixture.outcomes(bytes, name: name).first else {
      Issue.record("it is no document")
      return
    }
    #expect(rejection.reason == .unsupportedFormat)
    #expect(rejection.detail.contains(way))
  }
}
