import Records
import Testing

@testable import Transform

struct MeetingFinderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let body: String
    /// Place ("" for none), then the participants of each meeting.
    let meetings: [[String]]
  }

  static let cases = [
    Case(
      testDescription: "who held a meeting with whom, and where",
      body: "عقد السيد عبد الوافي لفتيت بالرباط اجتماع عمل مع السيد برونو روتايو.",
      meetings: [["الرباط", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "who received whom",
      body: "استقبل عبد الوافي لفتيت في طنجة السيد جيرالد دارمانان.",
      meetings: [["طنجة", "عبد الوافي لفتيت", "جيرالد دارمانان"]]),
    Case(
      testDescription: "offices stand for those who are not named",
      body: "شهدت الرباط لقاء بين وزير الداخلية المغربي ونظيره الفرنسي.",
      meetings: [["الرباط", "وزير الداخلية المغربي", "وزير الداخلية الفرنسي"]]),
    Case(
      testDescription: "those who were only there are left out",
      body: "استقبل عبد الوافي لفتيت السيد برونو روتايو بحضور السيد كريم العلمي.",
      meetings: [["", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "talk of a meeting is no meeting",
      body: "يأتي هذا اللقاء بعد اتفاق وقعه محمد السادس وإيمانويل ماكرون.", meetings: []),
    Case(
      testDescription: "what may be is no meeting",
      body: "قد يلتقي عبد الوافي لفتيت السيد برونو روتايو.", meetings: []),
    Case(
      testDescription: "what is planned is no meeting",
      body: "من المقرر أن يستقبل عبد الوافي لفتيت السيد برونو روتايو.", meetings: []),
    Case(
      testDescription: "قد before a perfect is no doubt",
      body: "وقد استقبل عبد الوافي لفتيت السيد برونو روتايو.",
      meetings: [["", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "one person makes no meeting",
      body: "عقد عبد الوافي لفتيت اجتماعا مع المنتخبين.", meetings: []),
  ]

  @Test(arguments: cases)
  func `a meeting is found with its place and its people`(_ input: Case) throws {
    let (text, names) = try NameFixture.resolved(input.body)
    let meetings = MeetingFinder()
      .find(text, names, times: [])
    let found = meetings.map { meeting in
      [meeting.place.map { names.entities[$0].name } ?? ""] + meeting.participants.map(\.name)
    }
    #expect(found == input.meetings)
  }

  @Test func `the day is that of the same sentence`() throws {
    let body = "أمس حدث كذا.\nاستقبل عبد الوافي لفتيت اليوم السيد برونو روتايو."
    let (text, names) = try NameFixture.resolved(body)
    let times = [
      TimeExpression(
        range: TextRange(0, 3), kind: .date, value: "", basis: .unresolved, sentence: 0),
      TimeExpression(
        range: TextRange(37, 42), kind: .date, value: "", basis: .unresolved, sentence: 1),
    ]
    let meetings = MeetingFinder()
      .find(text, names, times: times)
    #expect(meetings.map(\.time) == [1])
  }

  @Test(arguments: [
    "استقبل عبد الوافي لفتيت السيد برونو روتايو الذي وصل أمس.",
    "استقبل عبد الوافي لفتيت السيد برونو روتايو بعد هجوم أمس.",
    "بعد الهجوم الذي وقع أمس استقبل عبد الوافي لفتيت السيد برونو روتايو.",
  ])
  func `a day that another clause names is not that of the meeting`(_ body: String) throws {
    let (text, names) = try NameFixture.resolved(body)
    let times = DiscourseFixture.ranges(of: "أمس", in: body).map {
      TimeExpression(range: $0, kind: .date, value: "", basis: .unresolved, sentence: 0)
    }
    let meetings = MeetingFinder().find(text, names, times: times)
    #expect(meetings.map(\.time) == [nil])
  }

  @Test func `a span of time is no day`() throws {
    let (text, names) = try NameFixture.resolved("استقبل عبد الوافي لفتيت السيد برونو روتايو.")
    let times = [
      TimeExpression(
        range: TextRange(0, 3), kind: .duration, value: "P10Y", basis: .explicit, sentence: 0)
    ]
    let meetings = MeetingFinder().find(text, names, times: times)
    #expect(meetings.count == 1)
    #expect(meetings.map(\.time) == [nil])
  }
}
