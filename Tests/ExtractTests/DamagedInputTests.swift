import Extract
import Records
import Testing

/// Files damaged in ways that a seeded generator makes up: whatever comes out, nothing crashes.
struct DamagedInputTests {
  /// The usual generator of Steele, Lea and Flood (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let pieces = [
    "<div>", "</div>", "<p>", "<br>", "<script>", "</script>", "<!--", "-->", "<![CDATA[",
    "<a href=x>",
    "</a>", "<span class=author>", "&nbsp;", "&#0;", "&#xD800;", "\u{2028}", "<title>", "<body>",
    "<svg><title>", "<pre>\n\n", "<table><tr><td>", "</p></b></i>", "<p hidden>", "\"", "'", "<",
    ">",
    "\r\n\r\n", "WARC/1.0\r\n", "Content-Length: 5\r\n", "<item>", "</item>", "<entry>", "&x;",
    "<!DOCTYPE a [<!ENTITY x \"y\">]>",
    "<script type=\"application/ld+json\">{\"@type\":\"Article\"",
  ]

  private static func damaged(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...200, using: &generator))
      switch Int.random(in: 0...3, using: &generator) {
      case 0:
        bytes.insert(
          contentsOf: pieces.randomElement(using: &generator)?.utf8 ?? "".utf8, at: place)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      }
    }
    return bytes
  }

  static let page = Array(
    PageFixture.page(
      "<article><h1>\(PageFixture.headline)</h1><div class='post-meta'><span class='author'>سعيد الزروالي"
        + "</span></div>"
        + PageFixture.paragraphs([PageFixture.first, PageFixture.second, PageFixture.third])
        + "<ul class='share'><li>فيسبوك</li></ul></article>"
    ).utf8)
  static let feed = Array(
    "<rss><channel><item><guid>1</guid><title>ا</title><description><![CDATA[<p>\(PageFixture.first)</p>]]></description></item></channel></rss>"
      .utf8)
  static let archive =
    Array(
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: u\r\nContent-Length: \(page.count + 42)\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
        .utf8) + page

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ("f.html", page), ("f.xml", feed), ("f.warc", archive), ("f.html", FileFixture.gzip(page)),
    ])
  func `damaged files neither crash nor give text that does not hold together`(
    _ name: String, _ bytes: [UInt8]
  ) throws {
    var generator = Generator(state: 2024)
    let extractor = try PageFixture.extractor.get()
    for _ in 0..<150 {
      let damaged = Self.damaged(bytes, &generator)
      for case .success(let document) in try FileFixture.outcomes(damaged, name: name) {
        guard let article = try? extractor.extract(document) else { continue }
        let count = article.text.unicodeScalars.count
        #expect(article.blocks.allSatisfy { $0.range.end <= count && !$0.range.isEmpty })
        #expect(article.blocks.contains { $0.part == .body })
      }
    }
  }
}
