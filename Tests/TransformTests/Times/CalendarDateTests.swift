import Records
import Testing

struct CalendarDateTests {
  /// A day in words or behind من is never cut to its month.
  static let days = [
    TimeCase(text: "في الأول من نوفمبر 2024", expected: ["الأول من نوفمبر 2024|DATE|2024-11-01"]),
    TimeCase(
      text: "في السادس عشر من شتنبر 2021", expected: ["السادس عشر من شتنبر 2021|DATE|2021-09-16"]),
    TimeCase(
      text: "يصادف الحادي والثلاثين من كانون الأول",
      expected: ["الحادي والثلاثين من كانون الأول|DATE|2021-12-31"], publishedOn: "2022-01-20"),
    TimeCase(text: "في 16 من مارس 2020", expected: ["16 من مارس 2020|DATE|2020-03-16"]),
    TimeCase(text: "ثامن مارس 2022", expected: ["ثامن مارس 2022|DATE|2022-03-08"]),
    TimeCase(text: "العاشر من أبريل", expected: ["العاشر من أبريل|DATE|2022-04-10"]),
    TimeCase(text: "العاشر من أبريل", expected: ["العاشر من أبريل|DATE|"], publishedOn: nil),
    TimeCase(text: "قبل متم دجنبر 2022", expected: ["متم دجنبر 2022|DATE|2022-12-31"]),
    TimeCase(text: "متم فبراير 2024", expected: ["متم فبراير 2024|DATE|2024-02-29"]),
    TimeCase(text: "غرة يناير 2020", expected: ["غرة يناير 2020|DATE|2020-01-01"]),
    TimeCase(text: "في 20 من الشهر الجاري", expected: ["20 من الشهر الجاري|DATE|2022-04-20"]),
    TimeCase(text: "يوم 23 من الشهر المقبل", expected: ["يوم 23 من الشهر المقبل|DATE|2022-05-23"]),
    TimeCase(text: "في 28 الشهر الماضي", expected: ["28 الشهر الماضي|DATE|2022-03-28"]),
    TimeCase(text: "في 15 الجاري", expected: ["15 الجاري|DATE|2022-04-15"]),
    TimeCase(
      text: "12 ماي من العام الفارط", expected: ["12 ماي من العام الفارط|DATE|2021-05-12"]),
    TimeCase(text: "ماي من السنة المقبلة", expected: ["ماي من السنة المقبلة|DATE|2023-05"]),
    TimeCase(text: "شهد 28 يوليو 1914م", expected: ["28 يوليو 1914م|DATE|1914-07-28"]),
    TimeCase(text: "12/03/2019م", expected: ["12/03/2019م|DATE|2019-03-12"]),
    TimeCase(text: "يوم 12/10", expected: ["يوم 12/10|DATE|2022-10-12"]),
    TimeCase(
      text: "19 تشرين الأول/أكتوبر الماضي",
      expected: ["19 تشرين الأول/أكتوبر الماضي|DATE|2021-10-19"]),
    TimeCase(text: "2 أبريل الماضي", expected: ["2 أبريل الماضي|DATE|2022-04-02"]),
    TimeCase(text: "20 أبريل الماضي", expected: ["20 أبريل الماضي|DATE|2021-04-20"]),
    TimeCase(
      text: "26 شباط - فبراير عام 2016", expected: ["26 شباط - فبراير عام 2016|DATE|2016-02-26"]),
    TimeCase(text: "وشباط/فبراير", expected: ["شباط/فبراير|DATE|2022-02"]),
    TimeCase(
      text: "بين مارس وماي", expected: ["مارس|DATE|2022-03", "ماي|DATE|2022-05"]),
    TimeCase(text: "يونيو حزيران 2014", expected: ["يونيو حزيران 2014|DATE|2014-06"]),
    TimeCase(text: "قال le 12 octobre 2025 إن", expected: ["12 octobre 2025|DATE|2025-10-12"]),
    TimeCase(text: "قال May 3, 2019 إن", expected: ["May 3, 2019|DATE|2019-05-03"]),
    TimeCase(
      text: "الأحد الأول من أكتوبر 2023", expected: ["الأحد الأول من أكتوبر 2023|DATE|2023-10-01"]),
    TimeCase(
      text: "الأحد الثاني من أكتوبر 2023",
      expected: ["الأحد الثاني من أكتوبر 2023|DATE|2023-10-08"]),
    TimeCase(
      text: "يوم الخميس الرابع من يوليو 2019",
      expected: ["يوم الخميس الرابع من يوليو 2019|DATE|2019-07-04"]),
  ]

  static let hijri = [
    TimeCase(text: "في 9 رمضان 1441 هـ", expected: ["9 رمضان 1441 هـ|DATE|2020-05-02"]),
    TimeCase(text: "1436/10/28هـ", expected: ["1436/10/28هـ|DATE|2015-08-13"]),
    TimeCase(
      text: "26 شوال 1436 هـ الموافق 11 أغسطس 2015 م",
      expected: ["26 شوال 1436 هـ|DATE|2015-08-11", "11 أغسطس 2015 م|DATE|2015-08-11"]),
    TimeCase(
      text: "يوم الخميس الموافق 1436/10/28هـ",
      expected: ["يوم الخميس|DATE|2015-08-13", "1436/10/28هـ|DATE|2015-08-13"]),
    TimeCase(
      text: "مساء الخميس الـ29 من شهر شعبان 1438 هـ",
      expected: ["مساء الخميس الـ29 من شهر شعبان 1438 هـ|TIME|2017-05-25TEV"]),
    TimeCase(text: "في 3 صفر 1250 هـ", expected: ["3 صفر 1250 هـ|DATE|"]),
    TimeCase(text: "خلال رمضان", expected: ["رمضان|DATE|"]),
    TimeCase(text: "عام 1436هـ", expected: ["عام 1436هـ|DATE|"]),
    TimeCase(text: "العشر الأواخر من رمضان", expected: ["العشر الأواخر من رمضان|DATE|"]),
    TimeCase(text: "قبل عيد الأضحى", expected: ["عيد الأضحى|DATE|"]),
  ]

  static let weekdays = [
    TimeCase(
      text: "الثلاثاء 5 من الشهر الجاري", expected: ["الثلاثاء 5 من الشهر الجاري|DATE|2022-04-05"]),
    TimeCase(text: "يوم الأربعاء 20 للبت فيه", expected: ["يوم الأربعاء 20|DATE|2022-04-20"]),
    TimeCase(text: "باشر أمس الخميس 5 حوادث", expected: ["أمس الخميس|DATE|2022-04-07"]),
    TimeCase(text: "سيعود يوم الأربعاء", expected: ["يوم الأربعاء|DATE|2022-04-13"]),
    TimeCase(
      text: "الثلاثاء والأربعاء القادمين",
      expected: ["الثلاثاء|DATE|2022-04-12", "الأربعاء القادمين|DATE|2022-04-13"]),
    TimeCase(
      text: "بين الاثنين والجمعة المقبلين",
      expected: ["الاثنين|DATE|2022-04-11", "الجمعة المقبلين|DATE|2022-04-15"]),
    TimeCase(
      text: "السبت 9 والأحد 10 أبريل",
      expected: ["السبت 9|DATE|2022-04-09", "الأحد 10 أبريل|DATE|2022-04-10"]),
    TimeCase(
      text: "يومي الجمعة والسبت 8 - 9 أبريل",
      expected: [
        "الجمعة|DATE|2022-04-08", "السبت|DATE|2022-04-09", "8|DATE|2022-04-08",
        "9 أبريل|DATE|2022-04-09",
      ]),
  ]

  static let ranges = [
    TimeCase(
      text: "من 21 إلى 31 مارس 2017",
      expected: ["21|DATE|2017-03-21", "31 مارس 2017|DATE|2017-03-31"]),
    TimeCase(
      text: "من يوم 15 إلى غاية 19 مارس 2017",
      expected: ["يوم 15|DATE|2017-03-15", "19 مارس 2017|DATE|2017-03-19"]),
    TimeCase(
      text: "من 14 يونيو إلى 15 يوليو المقبلين",
      expected: ["14 يونيو|DATE|2022-06-14", "15 يوليو المقبلين|DATE|2022-07-15"]),
    TimeCase(
      text: "من 23-25 أكتوبر/تشرين الأول",
      expected: ["23|DATE|2022-10-23", "25 أكتوبر/تشرين الأول|DATE|2022-10-25"]),
    TimeCase(
      text: "يومي الأول والثاني من ماي",
      expected: ["الأول|DATE|2022-05-01", "الثاني من ماي|DATE|2022-05-02"]),
  ]

  @Test(arguments: days)
  func `a date keeps its day, month and year together`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: hijri)
  func `a full Hijri date has its Gregorian day, a part of one has none`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: weekdays)
  func `a weekday takes the number that is its day of the month`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: ranges)
  func `dates of a range share what only the last says`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }
}
