import ArabicText
import Records
import Testing

@testable import Transform

/// The steps behind the tagger: two names in one span, Latin names, plain words.
struct NameStepTests {
  private static func span(
    _ text: NameText, _ words: Range<Int>, _ type: EntityType, offset: Int = 0
  ) -> NameSpan {
    NameSpan(
      range: TextRange(
        text.words[words.lowerBound].range.start + offset,
        text.words[words.upperBound - 1].range.end),
      type: type, sentence: Int(text.sentenceOf[words.lowerBound]), words: words, score: 0.9,
      basis: .model, entry: nil)
  }

  private static func text(_ body: String) throws -> NameText {
    NameText(NameFixture.prepared(body), lexicon: try NameFixture.lexicon.get())
  }

  private static func surfaces(_ spans: [NameSpan], _ text: NameText) -> [String] {
    spans.map { "\($0.type.rawValue) \(text.text[$0.range])" }
  }

  @Test func `subject and object of a verb are two people`() throws {
    let text = try Self.text("هنأ سمير الوردغي كريم البطيوي أمس.")
    let spans = [Self.span(text, 1..<5, .person)]
    let divided = AdjacentNames(text, spans).divided(spans)
    #expect(Self.surfaces(divided, text) == ["PER سمير الوردغي", "PER كريم البطيوي"])
  }

  @Test func `a name of four parts behind a title is one person`() throws {
    let text = try Self.text("السيد سمير كريم محمد الوردغي وصل.")
    let spans = [Self.span(text, 1..<5, .person)]
    #expect(AdjacentNames(text, spans).divided(spans).count == 1)
  }

  @Test func `two surnames side by side are two people whom the article names`() throws {
    let text = try Self.text("الوردغي البطيوي: حوار\nالتقى سمير الوردغي مع كريم البطيوي.")
    let spans = [
      Self.span(text, 0..<2, .person), Self.span(text, 4..<6, .person),
      Self.span(text, 7..<9, .person),
    ]
    let divided = AdjacentNames(text, spans).divided(spans)
    #expect(Self.surfaces(divided, text).prefix(2) == ["PER الوردغي", "PER البطيوي"])
  }

  @Test(arguments: [
    ("وقعت شركة Norsat عقدا.", ["ORG Norsat"]),
    ("عبر موقع wasl.example الجديد.", ["ORG wasl.example"]),
    ("وكتب Liam Hartwell رسالة.", ["PER Liam Hartwell"]),
    ("وصل هاتف Zentel 17 إلى السوق.", ["MISC Zentel 17"]),
    ("مع Microsoft في باريس.", ["ORG Microsoft"]),
    ("برامج وMicrosoft تدعمها.", ["ORG Microsoft"]),
    ("في قاعة Big Room الجديدة.", []),
  ])
  func `Latin names are what announces them`(_ body: String, _ names: [String]) throws {
    let text = try Self.text(body)
    #expect(Self.surfaces(LatinNames(text).complete([]), text) == names)
  }

  @Test func `a Latin name that was cut is whole again`() throws {
    let text = try Self.text("وكتب Liam Hartwell رسالة.")
    let spans = LatinNames(text).complete([Self.span(text, 1..<2, .person)])
    #expect(Self.surfaces(spans, text) == ["PER Liam Hartwell"])
  }

  @Test func `a party's name is plain words where nothing speaks of a party`() throws {
    let text = try Self.text("طالب السكان بالعدالة والتنمية. وصوت نواب العدالة والتنمية.")
    let spans = [
      Self.span(text, 2..<4, .organization, offset: 1), Self.span(text, 6..<8, .organization),
    ]
    let kept = KnownNames(text).checked(spans)
    #expect(kept.map(\.words) == [6..<8])
  }

  @Test func `formulas and money are no names`() throws {
    let text = try Self.text("توفي رحمه الله أمس. سعر الريال السعودي ثابت.")
    let spans = [
      Self.span(text, 1..<3, .person), Self.span(text, 5..<6, .organization),
    ]
    #expect(KnownNames(text).checked(spans).isEmpty)
  }
}
