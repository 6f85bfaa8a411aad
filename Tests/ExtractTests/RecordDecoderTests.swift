import Extract
import Records
import Testing

struct RecordDecoderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let line: String
    let reason: Rejection.Reason
    var id: String?
    var testDescription: String { name }
  }

  static let failures = [
    Case(name: "no JSON", line: "text", reason: .invalidJSON),
    Case(name: "an array", line: "[1]", reason: .invalidJSON),
    Case(name: "cut", line: #"{"id":"a","body":"x"#, reason: .invalidJSON),
    Case(name: "rubbish behind", line: #"{"id":"a","body":"x"} {}"#, reason: .invalidJSON),
    Case(name: "a NUL", line: #"{"id":"a","body":"x\u0000"}"#, reason: .invalidJSON, id: "a"),
    Case(name: "no id", line: #"{"body":"x"}"#, reason: .missingField),
    Case(name: "an empty id", line: #"{"id":"","body":"x"}"#, reason: .missingField),
    Case(name: "a fraction as id", line: #"{"id":1.5,"body":"x"}"#, reason: .missingField),
    Case(name: "no content", line: #"{"id":"a","body":null}"#, reason: .missingField, id: "a"),
    Case(name: "number as body", line: #"{"id":"a","body":1}"#, reason: .missingField, id: "a"),
    Case(
      name: "two contents", line: #"{"id":"a","body":"x","html":"y"}"#, reason: .ambiguousContent,
      id: "a"),
    Case(name: "blank", line: #"{"id":"a","text":" \n\u00a0"}"#, reason: .empty, id: "a"),
  ]

  @Test func `author, section, keywords and day of change come along, under any names`() throws {
    let line = #"""
      {"id":"a","text":"x","by":"سعاد","cat":"جهات","tags":["ا","ب"],"modified":"2024-05-04"}
      """#
    let map = try FieldMap("author=by,section=cat,keywords=tags")
    let document = try RecordDecoder(fields: map).decode(Array(line.utf8)).document
    #expect(document.byline == "سعاد")
    #expect(document.section == "جهات")
    #expect(document.keywords == ["ا", "ب"])
    #expect(document.modified == "2024-05-04")
    let joined = #"{"id":"a","text":"x","keywords":"ا، ب","section":null}"#
    let other = try RecordDecoder().decode(Array(joined.utf8)).document
    #expect(other.keywords == ["ا", "ب"])
    #expect(other.section == nil)
  }

  @Test(
    arguments: [
      (#""title":[]"#, nil), (#""title":{"rendered":"ب"}"#, "ب"), (#""title":7"#, "7"),
      (#""title":true"#, nil), (#""title":NaN"#, nil), (#""title":["ب","ت"]"#, "ب"),
    ] as [(String, String?)])
  func `an optional field of another type costs no article`(_ field: String, _ title: String?)
    throws
  {
    let line = "{\"id\":\"a\",\"body\":\"x\",\(field)}"
    #expect(try RecordDecoder().decode(Array(line.utf8)).document.title == title)
  }

  @Test(arguments: [
    (#"خبر \ud83d هنا"#, "خبر \u{FFFD} هنا"), (#"خبر \uDE00"#, "خبر \u{FFFD}"),
    (#"\ud83d\ude00"#, "\u{1F600}"), (#"\ud83d\ud83d\ude00"#, "\u{FFFD}\u{1F600}"),
    (#"\\ud83d"#, #"\ud83d"#), (#"\ud83dx"#, "\u{FFFD}x"),
  ])
  func `half a surrogate pair costs its sign, not the article`(_ written: String, _ read: String)
    throws
  {
    let line = "{\"id\":\"a\",\"body\":\"\(written)\"}"
    #expect(try RecordDecoder().decode(Array(line.utf8)).document.content == .body(read))
  }

  @Test func `authors and paragraphs may be lists, fields may lie in objects`() throws {
    let line = #"""
      {"id":1,"c":{"t":["ا","ب"]},"by":["سعاد","ليلى"],"at":{"$date":{"$numberLong":"1714730400000"}}}
      """#
    let map = try FieldMap("text=c.t,author=by,published=at")
    let document = try RecordDecoder(fields: map).decode(Array(line.utf8)).document
    #expect(document.content == .text("ا\nب"))
    #expect(document.byline == "سعاد، ليلى")
    #expect(document.published == "1714730400000")
  }

  @Test(arguments: failures)
  func `a line that is no record says why, and whose it was`(_ input: Case) {
    let failure = #expect(throws: RecordDecoder.Failure.self) {
      try RecordDecoder().decode(Array(input.line.utf8))
    }
    #expect(failure?.reason == input.reason)
    #expect(failure?.id == input.id)
    #expect(failure?.detail.hasSuffix(".") == true)
  }

  @Test func `a record's fields are taken over as they stand`() throws {
    let line = #"{"id":"7","text":"نص","url":"u","title":null,"published":"2024-10-02","x":[{}]}"#
    let record = try RecordDecoder().decode(Array(line.utf8), digest: "d", file: "f.jsonl")
    #expect(record.id == "7")
    #expect(
      record.document
        == RawDocument(
          source: "f.jsonl#7", digest: "d", content: .text("نص"), url: "u",
          published: "2024-10-02"))
  }

  @Test func `an export's own names are read where they are told`() throws {
    let map = try FieldMap("id=DOCNO,text=Content,title=Title")
    let line = Array(#"{"DOCNO":"7","Content":"نص","Title":"عنوان","title":"x","url":"u"}"#.utf8)
    let document = try RecordDecoder(fields: map).decode(line).document
    #expect(
      document
        == RawDocument(source: "7", digest: "", content: .text("نص"), url: "u", title: "عنوان"))
  }

  @Test(arguments: ["", "title", "title=", "headline=Title", "id=a,id=b", "id=a,"])
  func `a list of fields that cannot be used is told`(_ list: String) {
    #expect(throws: FieldMap.Problem.self) { try FieldMap(list) }
  }

  @Test func `a record may hold a page`() throws {
    let record = try RecordDecoder().decode(Array(#"{"id":"a","html":"<p>"}"#.utf8))
    #expect(record.document.content == .html("<p>"))
  }

  @Test func `an integer id is its decimal string, and the source where there is no file`() throws {
    let record = try RecordDecoder().decode(Array(#"{"id":42,"body":"x"}"#.utf8))
    #expect(record.id == "42")
    #expect(record.document.source == "42")
  }

  @Test func `broken UTF-8 is told with its place`() {
    let line = Array(#"{"id":"a","body":""#.utf8) + [0xD8, 0x22, 0x7D]
    let failure = #expect(throws: RecordDecoder.Failure.self) { try RecordDecoder().decode(line) }
    #expect(failure?.reason == .encoding)
    #expect(failure?.detail.contains("byte 18") == true)
  }
}
