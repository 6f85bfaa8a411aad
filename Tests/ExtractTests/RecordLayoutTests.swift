import Extract
import Records
import Testing

/// Records as programs and people lay them out.
struct RecordLayoutTests {
  private func read(
    _ text: String, _ name: String = "f.json", fields: FieldMap = .contract
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(text.utf8), to: name)
    let format = try #require(SourceFile.Format(name: name))
    var reader = DocumentReader(
      SourceFile(source: name, path: path, format: format), fields: fields)
    var said: [String] = []
    while let outcome = reader.next() {
      switch outcome {
      case .success(let document): said.append("\(document.source) \(document.title ?? "-")")
      case .failure(let rejection):
        said.append("\(rejection.source) \(rejection.reason.rawValue)")
      }
    }
    return said
  }

  @Test(arguments: [
    #"[{"id":"1","body":"a"},{"id":"2","body":"b]}\"["}]"#,
    "[\n {\n  \"id\": \"1\",\n  \"body\": \"a\"\n },\n {\"id\": \"2\", \"body\": \"b\"}\n]\n",
    "{\n \"id\": \"1\",\n \"body\": \"a\"\n}\n{\n \"id\": \"2\",\n \"body\": \"b\"\n}",
    #"{"count":2,"articles":[{"id":"1","body":"a"},{"id":"2","body":"b"}]}"#,
    "{\n\"data\": {\"items\": [{\"id\":\"1\",\"body\":\"a\"},{\"id\":\"2\",\"body\":\"b\"}]}}",
    #"{"hits":{"hits":[{"_id":"1","_source":{"body":"a"}},{"_id":"2","_source":{"body":"b"}}]}}"#,
    "\u{FEFF}[[{\"id\":\"1\",\"body\":\"a\"}],[{\"id\":\"2\",\"body\":\"b\"}]]",
  ])
  func `records stand in lists, over several lines, and in answers of interfaces`(_ text: String)
    throws
  {
    #expect(try read(text) == ["f.json#1 -", "f.json#2 -"])
    if !text.hasPrefix("\u{FEFF}") {
      #expect(try read(text, "f.txt") == ["f.txt#1 -", "f.txt#2 -"])
    }
  }

  @Test func `a list that is cut gives what stands before the cut`() throws {
    let text = #"[{"id":"1","body":"a"},{"id":"2","bo"#
    #expect(try read(text) == ["f.json#1 -", "f.json:2 invalid-json"])
  }

  @Test func `JSON Feed is read by its own names`() throws {
    let text = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "ضفاف", "items": [
        {"id": "1", "url": "https://x.example/1", "title": "عنوان", "content_html": "<p>نص</p>",
         "date_published": "2024-05-03T10:00:00+01:00", "authors": [{"name": "سعاد"}]}]}
      """
    #expect(try read(text) == ["f.json#1 عنوان"])
  }

  @Test(arguments: [
    ("f.csv", "id,title,body\r\n1,\"عنوان، \"\"أول\"\"\",\"نص\nآخر\"\r\n2,ثان,نص\r\n"),
    ("f.tsv", "id\ttitle\tbody\n1\tعنوان، \"أول\"\tنص\n\n2\tثان\tنص"),
    ("f.csv", "\u{FEFF}id;title;body;x\n1;\"عنوان، \"\"أول\"\"\";نص;\n2;ثان;نص"),
  ])
  func `a table has its names on top`(_ name: String, _ text: String) throws {
    #expect(try read(text, name) == ["\(name)#1 عنوان، \"أول\"", "\(name)#2 ثان"])
  }

  @Test func `tables and records of spreadsheets may be UTF-16 or Windows-1256`() throws {
    let text = "id,title,body\n1,عنوان الخبر,قال الوزير إن المدارس المغلقة فتحت أبوابها اليوم\n"
    let units = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [[0xFF, 0xFE] + units, try #require(Windows1256Fixture.encode(text))] {
      let folder = try TemporaryFolder()
      let path = try folder.write(bytes, to: "f.csv")
      var reader = DocumentReader(SourceFile(source: "f.csv", path: path, format: .table))
      #expect(try reader.next()?.get().title == "عنوان الخبر")
    }
  }

  @Test func `a row that is none is a rejection with its number`() throws {
    let text = "id,body\n1,a\n2,b,c\n3,\n4,d\n5,\"e"
    #expect(
      try read(text, "f.csv") == [
        "f.csv#1 -", "f.csv:3 damaged", "f.csv:4 missing-field", "f.csv#4 -", "f.csv:6 damaged",
      ])
  }

  @Test func `a record without an id has its address, or its content`() throws {
    let lines = [
      #"{"url":"https://x.example/1","body":"a"}"#, #"{"body":"b"}"#,
      #"{"url":"https://x.example/1","body":"c"}"#, #"{"body":"b"}"#,
    ]
    let said = try read(lines.joined(separator: "\n"))
    #expect(said[0] == "f.json#https://x.example/1 -")
    #expect(said[1...2].allSatisfy { $0.wholeMatch(of: /f\.json#[0-9a-f]{16} -/) != nil })
    #expect(Set(said).count == 4)
    #expect(said[3] == "f.json:4 duplicate-source")
  }

  @Test func `a file none of whose records has a text says so once and proposes fields`() throws {
    let folder = try TemporaryFolder()
    let line = #"{"DOCNO":"1","Content":"نص","Title":"عنوان","Date":"2024-05-03","Link":"u"}"#
    let path = try folder.write(Array("\(line)\n\(line)\n".utf8), to: "f.jsonl")
    var reader = DocumentReader(SourceFile(source: "f.jsonl", path: path, format: .jsonLines))
    guard case .failure(let rejection)? = reader.next() else {
      Issue.record("it is no document")
      return
    }
    #expect(reader.next() == nil)
    #expect(rejection.source == "f.jsonl")
    #expect(
      rejection.detail == """
        None of 2 records has a field for its text; the fields are Content, DOCNO, Date, Link, Title; \
        try --fields id=DOCNO,text=Content,url=Link,title=Title,published=Date.
        """)
  }

  @Test func `a field that no record has is known`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(#"{"id":"1","T":"نص","t":"عنوان"}"#.utf8), to: "f.jsonl")
    let file = SourceFile(source: "f.jsonl", path: path, format: .jsonLines)
    var reader = DocumentReader(file, fields: try FieldMap("text=T,title=Title"))
    while reader.next() != nil {}
    #expect(reader.unseenFields?.fields == ["title"])
    #expect(reader.unseenFields?.names == ["T", "id", "t"])
  }

  @Test(
    arguments: [
      ("<p>قال&nbsp;الوزير</p><p>وأضاف</p>", .fragment("<p>قال&nbsp;الوزير</p><p>وأضاف</p>")),
      ("&lt;p&gt;قال الوزير&lt;/p&gt;", .fragment("<p>قال الوزير</p>")),
      ("قال &quot;نعم&quot; &amp; لا", .text("قال \"نعم\" & لا")),
      ("5 < 7 & 3 > 2", .text("5 < 7 & 3 > 2")),
      ("&#1575;ل&nbsp;", .text("ال\u{A0}")), ("R&D;", .text("R&D;")),
    ] as [(String, RawDocument.Content)])
  func `markup in a text is undone`(_ text: String, _ content: RawDocument.Content) throws {
    let escaped = text.replacing("\"", with: "\\\"")
    let record = try RecordDecoder().decode(Array(#"{"id":"1","text":"\#(escaped)"}"#.utf8))
    #expect(record.document.content == content)
  }

  @Test func `labelled lines above a text are its fields`() throws {
    let report = "أعلن رئيس الجماعة عن إطلاق برنامج جديد لترميم الأسوار العتيقة للمدينة القديمة."
    let text = """
      العنوان: ترميم الأسوار العتيقة
      الرابط: https://www.hespress.com/1
      التاريخ: 2024-05-03
      الكاتب: سعيد القرطبي

      \(report)
      """
    let article = try extracted(text)
    #expect(article.title == "ترميم الأسوار العتيقة")
    #expect(article.text == "ترميم الأسوار العتيقة\n\(report)")
    #expect(article.outlet == "هسبريس")
    #expect(article.publishedOn == "2024-05-03")
    #expect(article.byline == "سعيد القرطبي")
    #expect(article.removed.map(\.reason) == [.publicationInfo])
    #expect(try extracted("التاريخ: حكاية طويلة لا تنتهي.\n\n\(report)").text.hasPrefix("التاريخ"))
  }

  private func extracted(_ text: String) throws -> Article {
    try ArticleExtractorTests.extractor.get().extract(
      RawDocument(source: "s", digest: "d", content: .text(text)))
  }
}
