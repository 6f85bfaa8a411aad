import ArabicText
import Foundation
import Records
import Testing

@testable import Transform

/// The tagger with the model that comes with the program.
struct NameTaggerTests {
  private static let recognizer = Result {
    let model = NameFixture.lexiconFolder.deletingLastPathComponent()
      .appendingPathComponent("models/names.model")
    return NameRecognizer(
      lexicon: try NameFixture.lexicon.get(), tagger: try NameTagger(model: model))
  }

  private func spans(_ body: String) throws -> (NameText, [NameSpan]) {
    let text = NameText(NameFixture.prepared(body), lexicon: try NameFixture.lexicon.get())
    return (text, try Self.recognizer.get().recognize(text))
  }

  private func surfaces(_ body: String) throws -> [String] {
    let (text, spans) = try spans(body)
    return spans.map { "\($0.type.rawValue) \(text.text[$0.range])" }
  }

  static let clitics: [(String, [String])] = [
    ("وقعت فرنسا وألمانيا اتفاقا جديدا.", ["LOC فرنسا", "LOC ألمانيا"]),
    ("عاد إلى وجدة بعد زيارة لندن.", ["LOC وجدة", "LOC لندن"]),
    ("قدم المغرب دعما للسنغال وللجزائر.", ["LOC المغرب", "LOC لسنغال", "LOC لجزائر"]),
    ("وصل إلى باريس قادما من فاس.", ["LOC باريس", "LOC فاس"]),
    ("أعلنت وزارة الداخلية النتائج.", ["ORG وزارة الداخلية"]),
    ("أكد وزير الداخلية عبد الوافي لفتيت ذلك.", ["PER عبد الوافي لفتيت"]),
  ]

  @Test(arguments: clitics)
  func `a name loses its proclitics and keeps its own first letter`(
    _ body: String, _ expected: [String]
  ) throws {
    #expect(try surfaces(body) == expected)
  }

  static let spellings = [
    "زار الوزير مدينة الدار البيضاء أمس.", "زار الوزير مدينة الدّارِ البَيْضاءِ أمس.",
    "زار الوزير مدينة الـدار البيضـاء أمس.", "زار الوزير مدينة ﺍﻟﺪﺍﺭ ﺍﻟﺒﻴﻀﺎﺀ أمس.",
  ]

  @Test(arguments: spellings)
  func `marks, tatweel and presentation forms hide no name`(_ body: String) throws {
    let (_, spans) = try spans(body)
    #expect(spans.map(\.type) == [.location])
    #expect(spans.map(\.words.count) == [2])
  }

  static let oddities =
    NameRobustnessTests.oddities + [
      "قالت شركة Google وMicrosoft إن iPhone 15 متوفر في maroc.ma",
      "واش بغيتي تمشي لكازا ولا غادي تبقى فالرباط؟", "٢٠٢٤ ٣٠ ٪ ١٢٣٤٥٦٧٨٩", "ⵜⴰⵎⴰⵣⵉⵖⵜ المغرب 😀",
      String(repeating: "و“", count: 500), String(repeating: "المغرب، ", count: 500),
    ]

  @Test(arguments: oddities)
  func `odd text gives spans that lie in the text, in order`(_ body: String) throws {
    try check(body)
  }

  @Test(.timeLimit(.minutes(5)))
  func `a megabyte without a stop is tagged`() throws {
    try check(String(repeating: "قال محمد بن عبد الله في الرباط ", count: 18_000))
  }

  private func check(_ body: String) throws {
    let (text, spans) = try spans(body)
    var position = 0
    for span in spans {
      #expect(span.range.start >= position && span.range.end <= text.text.count)
      #expect(!span.range.isEmpty && (0...1).contains(span.score))
      #expect(Set(span.words.map { text.sentenceOf[$0] }).count == 1)
      position = span.range.end
    }
  }

  @Test func `the same text gives the same names`() throws {
    let body = Self.clitics.map(\.0).joined(separator: "\n")
    #expect(try spans(body).1 == spans(body).1)
  }
}
