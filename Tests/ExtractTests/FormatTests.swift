import Extract
import Records
import Testing

struct FormatTests {
  private static let html = Array(
    PageFixture.page("<h1>\(PageFixture.headline)</h1><p>\(PageFixture.first)</p>").utf8)
  private static let line = Array("{\"id\":\"1\",\"body\":\"a\"}\n".utf8)

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let said: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "a.html", bytes: html, said: ["a.html"]),
    Case(name: "a.HTM", bytes: html, said: ["a.HTM"]),
    Case(name: "a.html.gz", bytes: FileFixture.gzip(html), said: ["a.html.gz"]),
    Case(name: "825076", bytes: html, said: ["825076"]),
    Case(name: "index.php?id=5", bytes: FileFixture.gzip(html), said: ["index.php?id=5"]),
    Case(name: "a.jsonl.gz", bytes: FileFixture.gzip(line), said: ["a.jsonl.gz#1"]),
    Case(name: "packed.jsonl", bytes: FileFixture.gzip(line), said: ["packed.jsonl#1"]),
    Case(name: "a.txt.gz", bytes: FileFixture.gzip(Array("نص".utf8)), said: ["a.txt.gz"]),
    Case(
      name: "feed.html", bytes: Array("<?xml version='1.0'?><rss><channel/></rss>".utf8),
      said: ["feed.html no-documents"]),
    Case(name: "a.png", bytes: [0x89, 0x50, 0x4E, 0x47], said: ["a.png unsupported-format"]),
    Case(
      name: "broken.html.gz", bytes: [0x1F, 0x8B, 8, 0, 1, 2, 3], said: ["broken.html.gz damaged"]),
    Case(
      name: "cut.html.gz", bytes: FileFixture.gzip(html).dropLast(60), said: ["cut.html.gz damaged"]
    ),
    Case(
      name: "bomb.html.gz", bytes: FileFixture.gzip([UInt8](repeating: 0x3C, count: 64 << 20)),
      said: ["bomb.html.gz too-large"]),
    Case(
      name: "bomb.jsonl.gz", bytes: FileFixture.gzip([UInt8](repeating: 0x20, count: 64 << 20)),
      said: ["bomb.jsonl.gz too-large"]),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: cases)
  func `a format is told by name and content`(_ input: Case) throws {
    #expect(try FileFixture.read(input.bytes, name: input.name) == input.said)
  }

  @Test func `a page in a text file is read as a page`() throws {
    let outcomes = try FileFixture.outcomes(Self.html, name: "a.txt")
    #expect(try outcomes[0].get().content == .page(Self.html, charset: nil))
  }

  @Test func `packing changes no digest`() throws {
    let plain = try FileFixture.outcomes(Self.html, name: "a.html")[0].get()
    let packed = try FileFixture.outcomes(FileFixture.gzip(Self.html), name: "a.html")[0].get()
    #expect(plain == packed)
  }
}
