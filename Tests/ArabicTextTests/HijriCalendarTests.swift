import ArabicText
import Testing

struct HijriCalendarTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let hijri: [Int]
    let day: String?
    var testDescription: String { "\(hijri)" }
  }

  /// Pairs that papers printed, and the ends of what is known.
  static let cases = [
    Case(hijri: [1436, 10, 26], day: "2015-08-11"),
    Case(hijri: [1437, 1, 22], day: "2015-11-04"),
    Case(hijri: [1437, 4, 22], day: "2016-02-01"),
    Case(hijri: [1445, 9, 1], day: "2024-03-11"),
    Case(hijri: [1400, 1, 1], day: "1979-11-20"),
    Case(hijri: [1343, 1, 1], day: "1924-08-01"),
    Case(hijri: [1500, 12, 30], day: "2077-11-16"),
    Case(hijri: [1342, 12, 29], day: nil),
    Case(hijri: [1501, 1, 1], day: nil),
    Case(hijri: [1445, 13, 1], day: nil),
    Case(hijri: [1445, 0, 1], day: nil),
    Case(hijri: [1445, 9, 31], day: nil),
    Case(hijri: [1445, 9, 0], day: nil),
  ]

  @Test(arguments: cases)
  func `a Hijri day has its Gregorian day by the Umm al-Qura calendar`(_ input: Case) {
    let day = HijriCalendar.civilDay(
      year: input.hijri[0], month: input.hijri[1], day: input.hijri[2])
    #expect(day?.iso == input.day)
  }

  @Test func `the days of 158 years follow each other without a gap`() {
    var expected = HijriCalendar.civilDay(year: 1343, month: 1, day: 1)?.number ?? 0
    for year in 1343...1500 {
      for month in 1...12 {
        var day = 1
        while let found = HijriCalendar.civilDay(year: year, month: month, day: day) {
          #expect(found.number == expected)
          (day, expected) = (day + 1, expected + 1)
        }
        #expect((29...32).contains(day))
      }
    }
  }
}
