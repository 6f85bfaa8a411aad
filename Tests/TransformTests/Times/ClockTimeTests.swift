import Testing

struct ClockTimeTests {
  static let cases = [
    TimeCase(text: "على الساعة 14h30", expected: ["الساعة 14h30|TIME|T14:30"]),
    TimeCase(
      text: "على الساعة الثامنة والنصف ليلا", expected: ["الساعة الثامنة والنصف ليلا|TIME|T20:30"]),
    TimeCase(text: "على الساعة 8 مساء", expected: ["الساعة 8 مساء|TIME|T20:00"]),
    TimeCase(text: "على الساعة 09.15 صباحا", expected: ["الساعة 09.15 صباحا|TIME|T09:15"]),
    TimeCase(text: "الساعة 1535 بتوقيت جرينتش", expected: ["الساعة 1535|TIME|T15:35"]),
    TimeCase(text: "في الخامسة إلا ربعا مساء", expected: ["الخامسة إلا ربعا مساء|TIME|T16:45"]),
    TimeCase(text: "في الثالثة والثلث فجرا", expected: ["الثالثة والثلث فجرا|TIME|T03:20"]),
    TimeCase(
      text: "الساعة الخامسة و15 دقيقة", expected: ["الساعة الخامسة و15 دقيقة|TIME|T05:15"]),
    TimeCase(
      text: "الساعة الثانية عشرة زوالا", expected: ["الساعة الثانية عشرة زوالا|TIME|T12:00"]),
    TimeCase(
      text: "من الثامنة صباحا إلى العاشرة",
      expected: ["الثامنة صباحا|TIME|T08:00", "العاشرة|TIME|T10:00"]),
    TimeCase(text: "احتلت المرتبة الثالثة أمام الثامنة", expected: []),
    TimeCase(text: "على مدار الساعة", expected: []),
    TimeCase(text: "انتهت 25:20", expected: []),
  ]

  static let days = [
    TimeCase(
      text: "الساعة الثامنة من مساء أمس الخميس",
      expected: ["الساعة الثامنة من مساء أمس الخميس|TIME|2022-04-07T20:00"]),
    TimeCase(
      text: "الساعة السادسة وعشر دقائق من صباح يوم الثلاثاء",
      expected: ["الساعة السادسة وعشر دقائق من صباح يوم الثلاثاء|TIME|2022-04-05T06:10"]),
    TimeCase(
      text: "الساعة 23 من ليلة أمس الخميس",
      expected: ["الساعة 23 من ليلة أمس الخميس|TIME|2022-04-07T23:00"]),
    TimeCase(
      text: "حتى الثانية من فجر اليوم", expected: ["الثانية من فجر اليوم|TIME|2022-04-08T02:00"]),
    TimeCase(
      text: "غدا عند الثامنة والنصف مساء",
      expected: ["غدا|DATE|2022-04-09", "الثامنة والنصف مساء|TIME|2022-04-09T20:30"]),
    TimeCase(text: "غدا الساعة 20:00", expected: ["غدا الساعة 20:00|TIME|2022-04-09T20:00"]),
    TimeCase(
      text: "الساعة 22,40 (16,40 ت غ) الأربعاء",
      expected: [
        "الساعة 22,40|TIME|2022-04-06T22:40", "16,40|TIME|2022-04-06T16:40",
        "الأربعاء|DATE|2022-04-06",
      ]),
    TimeCase(
      text: "الساعة الثامنة من مساء أمس", expected: ["الساعة الثامنة من مساء أمس|TIME|"],
      publishedOn: nil),
  ]

  static let parts = [
    TimeCase(text: "ليل الاثنين/الثلاثاء", expected: ["ليل الاثنين/الثلاثاء|TIME|2022-04-04TNI"]),
    TimeCase(text: "الليلة الماضية", expected: ["الليلة الماضية|TIME|2022-04-07TNI"]),
    TimeCase(text: "أمس مساء", expected: ["أمس مساء|TIME|2022-04-07TEV"]),
    TimeCase(text: "بعد ظهر غد السبت", expected: ["بعد ظهر غد السبت|TIME|2022-04-09TAF"]),
    TimeCase(text: "وصل صباحا", expected: ["صباحا|TIME|TMO"]),
    TimeCase(text: "يعمل ليلا ونهارا", expected: []),
  ]

  @Test(arguments: cases)
  func `a clock time is read in words and digits`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: days)
  func `a clock time is one with its day or carries it`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: parts)
  func `a part of the day belongs to its day`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }
}
