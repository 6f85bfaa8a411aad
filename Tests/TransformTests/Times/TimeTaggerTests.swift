import Records
import Testing

@testable import Transform

struct TimeTaggerTests {
  static let calendar = [
    TimeCase(text: "عقد في 12 شتنبر 2025 بفاس", expected: ["12 شتنبر 2025|DATE|2025-09-12"]),
    TimeCase(text: "خلال أكتوبر 2024", expected: ["أكتوبر 2024|DATE|2024-10"]),
    TimeCase(text: "يوم 3 آب/أغسطس 2019", expected: ["يوم 3 آب/أغسطس 2019|DATE|2019-08-03"]),
    TimeCase(text: "في 3 أغسطس (آب) 2019", expected: ["3 أغسطس (آب) 2019|DATE|2019-08-03"]),
    TimeCase(text: "وقع 5 أوت 2018", expected: ["5 أوت 2018|DATE|2018-08-05"]),
    TimeCase(text: "في كانون الثاني 2017", expected: ["كانون الثاني 2017|DATE|2017-01"]),
    TimeCase(text: "بتاريخ 2-3-2019", expected: ["2-3-2019|DATE|2019-03-02"]),
    TimeCase(text: "بتاريخ 2023/09/11", expected: ["2023/09/11|DATE|2023-09-11"]),
    TimeCase(text: "29 / نوفمبر / ٢٠٢٤", expected: ["29 / نوفمبر / ٢٠٢٤|DATE|2024-11-29"]),
    TimeCase(text: "فاتح ماي 2021", expected: ["فاتح ماي 2021|DATE|2021-05-01"]),
    TimeCase(text: "في 9 رمضان 1441", expected: ["9 رمضان 1441|DATE|2020-05-02"]),
    TimeCase(text: "احتضنتها باريس عام 2024.", expected: ["عام 2024|DATE|2024"]),
    TimeCase(text: "ونظم المونديال سنة 2030", expected: ["سنة 2030|DATE|2030"]),
    TimeCase(text: "استضافة مونديال 2030.", expected: ["2030|DATE|2030"]),
    TimeCase(text: "في الفترة 1974-1984،", expected: ["1974|DATE|1974", "1984|DATE|1984"]),
    TimeCase(
      text: "من 08 يونيو إلى 08 يوليوز 2019",
      expected: ["08 يونيو|DATE|2019-06-08", "08 يوليوز 2019|DATE|2019-07-08"]),
    TimeCase(
      text: "أيام 13 و14 و15 ماي القادم",
      expected: ["13|DATE|2022-05-13", "14|DATE|2022-05-14", "15 ماي القادم|DATE|2022-05-15"]),
    TimeCase(
      text: "يومي 25 و26 يونيو 2023",
      expected: ["25|DATE|2023-06-25", "26 يونيو 2023|DATE|2023-06-26"]),
  ]

  static let relative = [
    TimeCase(text: "عقد أمس الخميس لقاء", expected: ["أمس الخميس|DATE|2022-04-07"]),
    TimeCase(text: "عقد أول أمس الأربعاء", expected: ["أول أمس الأربعاء|DATE|2022-04-06"]),
    TimeCase(text: "عقد اليوم الجمعة", expected: ["اليوم الجمعة|DATE|2022-04-08"]),
    TimeCase(text: "يصل يوم غد السبت", expected: ["يوم غد السبت|DATE|2022-04-09"]),
    TimeCase(text: "أعلنت الأربعاء النتائج", expected: ["الأربعاء|DATE|2022-04-06"]),
    TimeCase(text: "يوم الجمعة الماضي", expected: ["يوم الجمعة الماضي|DATE|2022-04-01"]),
    TimeCase(text: "الاثنين المقبل", expected: ["الاثنين المقبل|DATE|2022-04-11"]),
    TimeCase(text: "مساء أمس الخميس", expected: ["مساء أمس الخميس|TIME|2022-04-07TEV"]),
    TimeCase(
      text: "الأربعاء 20 يونيو / حزيران", expected: ["الأربعاء 20 يونيو / حزيران|DATE|2022-06-20"]),
    TimeCase(text: "في أكتوبر الماضي", expected: ["أكتوبر الماضي|DATE|2021-10"]),
    TimeCase(text: "في مارس الماضي", expected: ["مارس الماضي|DATE|2022-03"]),
    TimeCase(text: "في أبريل الجاري", expected: ["أبريل الجاري|DATE|2022-04"]),
    TimeCase(text: "منذ 20 دجنبر", expected: ["20 دجنبر|DATE|2021-12-20"]),
    TimeCase(text: "الأسبوع المقبل", expected: ["الأسبوع المقبل|DATE|2022-W15"]),
    TimeCase(text: "خلال الشهر المنصرم", expected: ["الشهر المنصرم|DATE|2022-03"]),
    TimeCase(text: "خصصت هذه السنة لذلك", expected: ["هذه السنة|DATE|2022"]),
    TimeCase(text: "مقارنة بالعام الماضي", expected: ["العام الماضي|DATE|2021"]),
    TimeCase(text: "في السنوات الأخيرة", expected: ["السنوات الأخيرة|DATE|PAST_REF"]),
    TimeCase(text: "يوجد حاليا بفاس", expected: ["حاليا|DATE|PRESENT_REF"]),
    TimeCase(
      text: "خلال الأيام القليلة المقبلة", expected: ["الأيام القليلة المقبلة|DATE|FUTURE_REF"]),
    TimeCase(text: "وقع قبل ثلاثة أيام", expected: ["قبل ثلاثة أيام|DATE|2022-04-05"]),
    TimeCase(text: "أمس الخميس", expected: ["أمس الخميس|DATE|"], publishedOn: nil),
    TimeCase(text: "السنوات الأخيرة", expected: ["السنوات الأخيرة|DATE|"], publishedOn: nil),
    TimeCase(text: "أكتوبر الماضي", expected: ["أكتوبر الماضي|DATE|"], publishedOn: nil),
  ]

  static let periods = [
    TimeCase(text: "استمر ثلاثة أيام متتالية", expected: ["ثلاثة أيام|DURATION|P3D"]),
    TimeCase(text: "دام 48 ساعة", expected: ["48 ساعة|DURATION|PT48H"]),
    TimeCase(text: "لمدة ساعة بعد البدء", expected: ["ساعة|DURATION|PT1H"]),
    TimeCase(text: "غاب شهرين عن الفريق", expected: ["شهرين|DURATION|P2M"]),
    TimeCase(text: "على مدار السنة", expected: ["السنة|DURATION|P1Y"]),
    TimeCase(text: "يجتمعون كل أسبوع", expected: ["كل أسبوع|SET|P1W"]),
    TimeCase(text: "ينتج سنويا", expected: ["سنويا|SET|P1Y"]),
    TimeCase(text: "على الساعة الثامنة مساء", expected: ["الساعة الثامنة مساء|TIME|T20:00"]),
    TimeCase(text: "نشر في 17:34", expected: ["17:34|TIME|T17:34"]),
  ]

  static let none = [
    "نشرت جريدة اليوم 24 الخبر", "فاز الفريق 2-1", "في 45 يناير", "البالغ عددها 2000 قاعة",
    "يبلغ من العمر 25 سنة", "رصد 2000 درهم", "مارس الضغط على الخصم", "أب لطفلين",
    "اليوم العالمي للمرأة",
    "أحد اللاعبين", "الفصل 2024", "30/14/2020",
  ]

  @Test(arguments: calendar)
  func `calendar dates have their span and value`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: relative)
  func `relative dates are computed from the day of publication`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: periods)
  func `durations, sets and clock times have their value`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: none)
  func `numbers, names and words that are no times stay out`(_ text: String) throws {
    let times = try TimeCase(text: text, expected: []).found()
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
    _ = try TimeCase(text: text, expected: []).found()
    _ = try TimeCase(text: String(repeating: "1 و", count: 20_000), expected: []).found()
  }
}
