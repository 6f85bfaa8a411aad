import ArabicText
import Testing

@testable import Transform

struct CivilDayTests {
  @Test func `days count on over ends of months and leap years`() throws {
    let day = try #require(CivilDay(iso: "2024-02-28"))
    #expect(TimeValue.day(day.adding(1)) == "2024-02-29")
    #expect(TimeValue.day(day.adding(2)) == "2024-03-01")
    #expect(TimeValue.day(day.adding(-59)) == "2023-12-31")
  }

  @Test func `numbers and days belong to each other`() {
    for number in stride(from: -800_000, through: 100_000, by: 271) {
      #expect(CivilDay(number: number).number == number)
    }
  }

  @Test(arguments: [("2025-04-21", 1), ("2024-01-07", 7), ("1970-01-01", 4)])
  func `weekdays run from Monday to Sunday`(_ iso: String, _ weekday: Int) throws {
    #expect(try #require(CivilDay(iso: iso)).weekday == weekday)
  }

  @Test(arguments: [
    ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"), ("2022-04-08", "2022-W14"),
  ])
  func `weeks are those of ISO 8601`(_ iso: String, _ week: String) throws {
    #expect(TimeValue.week(try #require(CivilDay(iso: iso))) == week)
  }

  @Test(arguments: ["2023-02-29", "2023-13-01", "2023-00-10", "23-01-01", "2023-1-1", "", "x"])
  func `what is no day makes none`(_ iso: String) {
    #expect(CivilDay(iso: iso) == nil)
  }
}
