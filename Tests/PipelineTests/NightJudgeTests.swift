import Load
import Testing

@testable import Pipeline

/// Which nights are out of line with the nights before them.
struct NightJudgeTests {
  /// Ten nights like each other: 400 documents, 40 articles of two outlets, two rejections.
  private static let usual = (1...10).map { night(100 + $0) }

  private static func night(
    _ day: Int, documents: Int = 400, rejected: Int = 2, rebuild: Bool = false,
    arrivals: [String: Int] = ["a": 25, "b": 15]
  ) -> PastNight {
    PastNight(
      day: day, documents: documents, rejected: rejected, isRebuild: rebuild, arrivals: arrivals)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let night: PastNight
    let past: [PastNight]
    let expected: [String]

    init(
      _ name: String, _ night: PastNight, past: [PastNight] = NightJudgeTests.usual,
      _ expected: String...
    ) {
      (testDescription, self.night, self.past, self.expected) = (name, night, past, expected)
    }
  }

  static let cases = [
    Case("a night like the others", night(111)),
    Case("half the documents", night(111, documents: 200)),
    Case("less than half", night(111, documents: 199), "199 documents read, usually 400"),
    Case(
      "few articles new", night(111, arrivals: ["a": 10, "b": 9]),
      "19 articles new or changed today, usually 40"),
    Case(
      "little found, but more found earlier that day", night(111, arrivals: ["a": 1, "b": 1]),
      past: usual + [night(111)]),
    Case(
      "everything anew, which tells nothing of arrivals", night(111, rebuild: true, arrivals: [:])),
    Case("some more rejections", night(111, rejected: 11)),
    Case("many more rejections", night(111, rejected: 12), "12 rejections, usually 2"),
    Case(
      "one outlet missing for two days", night(112, arrivals: ["a": 40]),
      past: usual + [night(111, arrivals: ["a": 40])]),
    Case(
      "one outlet missing for three", night(113, arrivals: ["a": 40]),
      past: usual + [night(111, arrivals: ["a": 40]), night(112, arrivals: ["a": 40])],
      "nothing from b for 3 days"),
    Case(
      "an outlet that seldom writes", night(120),
      past: usual + [night(111, arrivals: ["a": 25, "b": 15, "rare": 1])]
        + (112...119).map { night($0) }),
    Case("a young warehouse", night(102, documents: 5), past: [night(101)]),
    Case("no night before", night(101), past: []),
  ]

  @Test(arguments: cases)
  func `a night is judged by those before it`(_ input: Case) {
    #expect(NightJudge(past: input.past).judge(input.night).map(\.text) == input.expected)
  }
}
