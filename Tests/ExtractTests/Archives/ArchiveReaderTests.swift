import Extract
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
}
