import Records
import Testing

struct TimeExpressionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: TimeExpression.Kind
    let value: String
    let day: String?
    var testDescription: String { value }
  }

  static let cases = [
    Case(kind: .date, value: "2024-10-05", day: "2024-10-05"),
    Case(kind: .time, value: "2024-10-05T20:30", day: "2024-10-05"),
    Case(kind: .date, value: "2024-10", day: nil),
    Case(kind: .date, value: "2024-W10-WE", day: nil),
    Case(kind: .date, value: "PRESENT_REF", day: nil),
    Case(kind: .time, value: "T20:00", day: nil),
    Case(kind: .set, value: "XXXX-XX-XXTMO", day: nil),
    Case(kind: .date, value: "", day: nil),
  ]

  @Test(arguments: cases)
  func `only dates and times of a day name that day`(_ input: Case) {
    let time = TimeExpression(
      range: TextRange(0, 4), kind: input.kind, value: input.value, basis: .explicit, sentence: 0)
    #expect(time.day == input.day)
  }
}
