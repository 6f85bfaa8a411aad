import Records
import Testing

@testable import Transform

struct TimeTaggerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]
    /// A Friday.
    var publishedOn: String? = "2022-04-08"
    var testDescription: String { text }
  }

  private func found(_ text: String, _ publishedOn: String?) throws -> [String] {
    let prepared = try DiscourseFixture.prepared(text, publishedOn: publishedOn)
    let tagger = try TimeTagger(lexicons: DiscourseFixture.lexicons)
    return tagger.tag(prepared).map {
      "\(prepared.text[$0.range])|\($0.kind.rawValue)|\($0.value)"
    }
  }

  static let calendar = [
    Case(text: "عقد في 12 شتنبر 2025 بفاس", expected: ["12 شتنبر 2025|DATE|2025-09-12"]),
    Case(text: "خلال أكتوبر 2024", expected: ["أكتوبر 2024|DATE|2024-10"]),
    Case(text: "يوم 3 آب/أغسطس 2019", expected: ["يوم 3 آب/أغسطس 2019|DATE|2019-08-03"]),
    Case(text: "في 3 أغسطس (آب) 2019", expected: ["3 أغسطس (آب) 2019|DATE|2019-08-03"]),
    Case(text: "وقع 5 أوت 2018", expected: ["5 أوت 2018|DATE|2018-08-05"]),
    Case(text: "في كانون الثاني 2017", expected: ["كانون الثاني 2017|DATE|2017-01"]),
    Case(text: "بتاريخ 2-3-2019", expected: ["2-3-2019|DATE|2019-03-02"]),
    Case(text: "بتاريخ 2023/09/11", expected: ["2023/09/11|DATE|2023-09-11"]),
    Case(text: "29 / نوفمبر / ٢٠٢٤", expected: ["29 / نوفمبر / ٢٠٢٤|DATE|2024-11-29"]),
    Case(text: "فاتح ماي 2021", expected: ["فاتح ماي 2021|DATE|2021-05-01"]),
    Case(text: "في 9 رمضان 1441", expected: ["9 رمضان 1441|DATE|"]),
    Case(text: "احتضنتها باريس عام 2024.", expected: ["عام 2024|DATE|2024"]),
    Case(text: "ونظم المونديال سنة 2030", expected: ["سنة 2030|DATE|2030"]),
    Case(text: "استضافة مونديال 2030.", expected: ["2030|DATE|2030"]),
    Case(text: "في الفترة 1974-1984،", expected: ["1974|DATE|1974", "1984|DATE|1984"]),
    Case(
      text: "من 08 يونيو إلى 08 يوليوز 2019",
      expected: ["08 يونيو|DATE|2019-06-08", "08 يوليوز 2019|DATE|2019-07-08"]),
    Case(
      text: "أيام 13 و14 و15 ماي القادم",
      expected: ["13|DATE|2022-05-13", "14|DATE|2022-05-14", "15 ماي القادم|DATE|2022-05-15"]),
    Case(
      text: "يومي 25 و26 يونيو 2023",
      expected: ["25|DATE|2023-06-25", "26 يونيو 2023|DATE|2023-06-26"]),
  ]

  static let relative = [
    Case(text: "عقد أمس الخميس لقاء", expected: ["أمس الخميس|DATE|2022-04-07"]),
    Case(text: "عقد أول أمس الأربعاء", expected: ["أول أمس الأربعاء|DATE|2022-04-06"]),
    Case(text: "عقد اليوم الجمعة", expected: ["اليوم الجمعة|DATE|2022-04-08"]),
    Case(text: "يصل يوم غد السبت", expected: ["يوم غد السبت|DATE|2022-04-09"]),
    Case(text: "أعلنت الأربعاء النتائج", expected: ["الأربعاء|DATE|2022-04-06"]),
    Case(text: "يوم الجمعة الماضي", expected: ["يوم الجمعة الماضي|DATE|2022-04-01"]),
    Case(text: "الاثنين المقبل", expected: ["الاثنين المقبل|DATE|2022-04-11"]),
    Case(text: "مساء أمس الخميس", expected: ["مساء أمس الخميس|TIME|2022-04-07TEV"]),
    Case(
      text: "الأربعاء 20 يونيو / حزيران", expected: ["الأربعاء 20 يونيو / حزيران|DATE|2022-06-20"]),
    Case(text: "في أكتوبر الماضي", expected: ["أكتوبر الماضي|DATE|2021-10"]),
    Case(text: "في مارس الماضي", expected: ["مارس الماضي|DATE|2022-03"]),
    Case(text: "في أبريل الجاري", expected: ["أبريل الجاري|DATE|2022-04"]),
    Case(text: "منذ 20 دجنبر", expected: ["20 دجنبر|DATE|2021-12-20"]),
    Case(text: "الأسبوع المقبل", expected: ["الأسبوع المقبل|DATE|2022-W15"]),
    Case(text: "خلال الشهر المنصرم", expected: ["الشهر المنصرم|DATE|2022-03"]),
    Case(text: "خصصت هذه السنة لذلك", expected: ["هذه السنة|DATE|2022"]),
    Case(text: "مقارنة بالعام الماضي", expected: ["العام الماضي|DATE|2021"]),
    Case(text: "في السنوات الأخيرة", expected: ["السنوات الأخيرة|DATE|PAST_REF"]),
    Case(text: "يوجد حاليا بفاس", expected: ["حاليا|DATE|PRESENT_REF"]),
    Case(text: "خلال الأيام القليلة المقبلة", expected: ["الأيام القليلة المقبلة|DATE|FUTURE_REF"]),
    Case(text: "وقع قبل ثلاثة أيام", expected: ["قبل ثلاثة أيام|DATE|2022-04-05"]),
    Case(text: "أمس الخميس", expected: ["أمس الخميس|DATE|"], publishedOn: nil),
    Case(text: "السنوات الأخيرة", expected: ["السنوات الأخيرة|DATE|"], publishedOn: nil),
    Case(text: "أكتوبر الماضي", expected: ["أكتوبر الماضي|DATE|"], publishedOn: nil),
  ]

  static let periods = [
    Case(text: "استمر ثلاثة أيام متتالية", expected: ["ثلاثة أيام|DURATION|P3D"]),
    Case(text: "دام 48 ساعة", expected: ["48 ساعة|DURATION|PT48H"]),
    Case(text: "لمدة ساعة بعد البدء", expected: ["ساعة|DURATION|PT1H"]),
    Case(text: "غاب شهرين عن الفريق", expected: ["شهرين|DURATION|P2M"]),
    Case(text: "على مدار السنة", expected: ["السنة|DURATION|P1Y"]),
    Case(text: "يجتمعون كل أسبوع", expected: ["كل أسبوع|SET|P1W"]),
    Case(text: "ينتج سنويا", expected: ["سنويا|SET|P1Y"]),
    Case(text: "على الساعة الثامنة مساء", expected: ["الساعة الثامنة مساء|TIME|T20:00"]),
    Case(text: "نشر في 17:34", expected: ["17:34|TIME|T17:34"]),
  ]

  static let none = [
    "نشرت جريدة اليوم 24 الخبر", "فاز الفريق 2-1", "في 45 يناير", "البالغ عددها 2000 قاعة",
    "يبلغ من العمر 25 سنة", "رصد 2000 درهم", "مارس الضغط على الخصم", "أب لطفلين",
    "اليوم العالمي للمرأة",
    "أحد اللاعبين", "الفصل 2024", "30/14/2020",
  ]

  @Test(arguments: calendar)
  func `calendar dates have their span and value`(_ input: Case) throws {
    #expect(try found(input.text, input.publishedOn) == input.expected)
  }

  @Test(arguments: relative)
  func `relative dates are reckoned from the day of publication`(_ input: Case) throws {
    #expect(try found(input.text, input.publishedOn) == input.expected)
  }

  @Test(arguments: periods)
  func `durations, sets and clock times have their value`(_ input: Case) throws {
    #expect(try found(input.text, input.publishedOn) == input.expected)
  }

  @Test(arguments: none)
  func `numbers, names and words that are no times stay out`(_ text: String) throws {
    let times = try found(text, "2022-04-08")
    #expect(!times.contains { !$0.hasPrefix("يناير") })
  }

  @Test func `a value of the publication date says so`() throws {
    let tagger = try TimeTagger(lexicons: DiscourseFixture.lexicons)
    let known = try DiscourseFixture.prepared("أمس في أكتوبر 2024", publishedOn: "2022-04-08")
    #expect(tagger.tag(known).map(\.basis) == [.published, .explicit])
    let unknown = try DiscourseFixture.prepared("أمس")
    #expect(tagger.tag(unknown).map(\.basis) == [.unresolved])
  }

  @Test func `numbers of any length are read without harm`() throws {
    let text = String(repeating: "9", count: 5000) + " 99999999999 يوم 999999999 سنة 31/12/9999"
    _ = try found(text, "2022-04-08")
    _ = try found(String(repeating: "1 و", count: 20_000), "2022-04-08")
  }
}
