import ArabicText
import Records
import Testing

@testable import Transform

struct SentenceSplitterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let sentences: [String]
    var between = " "
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "full stops", sentences: ["افتتح المعرض أبوابه.", "وزاره المئات."]),
    Case(name: "a question", sentences: ["هل ينجح المشروع؟", "لا أحد يعرف."]),
    Case(name: "an exclamation", sentences: ["يا له من فوز!", "احتفل الجمهور."]),
    Case(name: "line ends", sentences: ["عنوان فرعي", "نص الفقرة"], between: "\n"),
    Case(name: "a comma", sentences: ["وصل الوفد، ثم غادر؛ وقال: شكرا"]),
    Case(name: "a decimal", sentences: ["بلغت النسبة 16.74 في المائة.", "ثم تراجعت."]),
    Case(name: "thousands", sentences: ["حضر 25.000 متفرج."]),
    Case(name: "a numeric date", sentences: ["عقد اللقاء يوم 12.3.2024 بفاس."]),
    Case(name: "a title", sentences: ["قال د. سعيد إن الحالة مستقرة."]),
    Case(name: "an agency", sentences: ["نقلت و.م.ع عن المصدر الخبر."]),
    Case(name: "initials", sentences: ["التقى ج. ر. سميث بالوزير."]),
    Case(name: "an ellipsis", sentences: ["فكر قليلا... ثم أجاب."]),
    Case(name: "two dots", sentences: ["خطوة ذكية.. تحسب للفريق."]),
    Case(name: "one ellipsis mark", sentences: ["فكر… ثم أجاب."]),
    Case(name: "a domain", sentences: ["زوروا موقع example.ma اليوم."]),
    Case(name: "an address", sentences: ["المزيد على https://example.ma/a.html?x=1 هنا."]),
    Case(name: "a closing quote", sentences: ["قال “انتهى الأمر.”", "ثم خرج."]),
    Case(name: "a quote of two sentences", sentences: ["قال “انتهى الأمر.", "لن نعود”."]),
    Case(name: "a straight closing quote", sentences: ["قال \"انتهى الأمر.\"", "ثم خرج."]),
    Case(name: "a closing bracket", sentences: ["(راجع الصفحة الأولى.)", "ثم عد."]),
    Case(name: "no space", sentences: ["استقرت المنطقة.", "خاصة الشمال."], between: ""),
    Case(name: "a stop before a comma", sentences: ["سأل “هل تم؟”، ثم خرج."], between: ""),
    Case(name: "a list number", sentences: ["1. النقطة الأولى"]),
    Case(name: "English", sentences: ["Mr. Smith left at 3.5 p.m. on foot.", "He was late."]),
    Case(name: "several stops", sentences: ["ماذا حدث؟!", "لا أحد يعلم."]),
  ]

  @Test(arguments: cases)
  func `stops and line ends cut, and nothing else does`(_ input: Case) throws {
    let text = input.sentences.joined(separator: input.between)
    let prepared = try DiscourseFixture.prepared(text)
    #expect(prepared.sentences.map { prepared.text[$0.range] } == input.sentences)
  }

  @Test func `a bidi mark beside the stop of an abbreviation changes nothing`() throws {
    let prepared = try DiscourseFixture.prepared("قال د\u{202A}.\u{202C} سعيد ذلك.")
    #expect(prepared.sentences.count == 1)
  }

  @Test func `a line of stops alone is one sentence`() throws {
    #expect(try DiscourseFixture.prepared("......").sentences.count == 1)
  }

  @Test func `a megabyte without a stop is one sentence`() throws {
    let text = String(repeating: "كلمة ", count: 100_000)
    #expect(try DiscourseFixture.prepared(text).sentences.count == 1)
  }

  @Test func `sentences are ordered, disjoint and inside their blocks`() throws {
    let pieces = ["كلمة", " ", ".", "\"", "”", "؟", "\n", "د", "12", "»", "،", "\u{200F}"]
    var state: UInt64 = 7
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let prepared = try DiscourseFixture.prepared(text)
      var end = 0
      for sentence in prepared.sentences {
        #expect(sentence.range.start >= end && !sentence.range.isEmpty)
        #expect(prepared.article.blocks.contains { $0.range.contains(sentence.range) })
        end = sentence.range.end
      }
    }
  }
}
