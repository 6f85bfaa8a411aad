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
    let meetings = try NameFixture.meetings(text, names)
    let found = meetings.map { meeting in
      [meeting.place.map { names.entities[$0].name } ?? ""] + meeting.participants.map(\.name)
    }
    #expect(found == input.meetings)
  }

  static let frames = [
    Case(
      testDescription: "قد ends the phrase of a group",
      body: "كان أعضاء الكونغرس الأميركي قد استقبلوا السيد برونو روتايو.",
      meetings: [["held", "أعضاء الكونغرس الأميركي", "برونو روتايو"]]),
    Case(
      testDescription: "the subject before the verb",
      body: "كان عبد الوافي لفتيت قد التقى السيد برونو روتايو.",
      meetings: [["held", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "the subject before a noun of meeting",
      body: "أعلن عبد الوافي لفتيت عن لقاء مرتقب مع السيد برونو روتايو.",
      meetings: [["planned", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "a pronoun on the noun is who acts",
      body: "سافر عبد الوافي لفتيت إلى باريس بعد لقائه بالسيد برونو روتايو.",
      meetings: [["held", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "a meeting that brings two together",
      body: "كشفت الوزارة عن لقاء جمع عبد الوافي لفتيت بالسيد برونو روتايو.",
      meetings: [["held", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "talks that a relative clause holds",
      body: "عقب المباحثات التي أجراها عبد الوافي لفتيت مع السيد برونو روتايو صدر بيان.",
      meetings: [["held", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "who speaks behind the meeting had it",
      body: "وبعد اجتماع مع السيد برونو روتايو، قال عبد الوافي لفتيت إن العمل مستمر.",
      meetings: [["held", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "an imperfect behind س is planned",
      body: "سيلتقي عبد الوافي لفتيت بالسيد برونو روتايو غدا.",
      meetings: [["planned", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "what was called off is denied",
      body: "ألغى لقاء عبد الوافي لفتيت مع السيد برونو روتايو.",
      meetings: [["denied", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "a telephone call",
      body: "أجرى عبد الوافي لفتيت اتصالا هاتفيا مع السيد برونو روتايو.",
      meetings: [["call", "عبد الوافي لفتيت", "برونو روتايو"]]),
    Case(
      testDescription: "who calls and who is called",
      body: "تلقى عبد الوافي لفتيت اتصالا هاتفيا من السيد برونو روتايو.",
      meetings: [["call", "برونو روتايو", "عبد الوافي لفتيت"]]),
    Case(
      testDescription: "an interview is none",
      body: "قال عبد الوافي لفتيت في لقاء صحفي مع السيد برونو روتايو إنه راض.", meetings: []),
    Case(
      testDescription: "a welcome at an arrival is none",
      body: "وكان في استقبال السيد برونو روتايو عبد الوافي لفتيت.", meetings: []),
    Case(
      testDescription: "an adviser's name before that of whom he advises",
      body: "التقى إيمانويل ماكرون مستشار دونالد ترامب.", meetings: []),
  ]

  @Test(arguments: frames)
  func `verbs and nouns of meeting have their slots and their status`(_ input: Case) throws {
    let (text, names) = try NameFixture.resolved(input.body)
    let found = try NameFixture.meetings(text, names).map {
      [$0.status.rawValue] + $0.participants.map(\.name)
    }
    #expect(found == input.meetings)
  }

  @Test func `an office stands for the person to whom the article gives it`() throws {
    let body = """
      قال وزير الداخلية عبد الوافي لفتيت إن العمل مستمر.
      والتقى وزير الداخلية بالسيد برونو روتايو.
      """
    let (text, names) = try NameFixture.resolved(body)
    let found = try NameFixture.meetings(text, names).map { $0.participants.map(\.name) }
    #expect(found == [["عبد الوافي لفتيت", "برونو روتايو"]])
  }

  @Test func `several reports of one meeting are one, and a noun takes the status of the others`()
    throws
  {
    let body = """
      سيلتقي عبد الوافي لفتيت بالسيد برونو روتايو.
      ويأتي لقاء عبد الوافي لفتيت مع السيد برونو روتايو في ظرف خاص.
      """
    let (text, names) = try NameFixture.resolved(body)
    let meetings = try NameFixture.meetings(text, names)
    #expect(meetings.map(\.reports) == [[0, 1]])
    #expect(meetings.map(\.status) == [.planned])
  }

  @Test func `host and guest are told apart`() throws {
    let (text, names) = try NameFixture.resolved(
      "استقبل عبد الوافي لفتيت السيد برونو روتايو والسيد كريم العلمي.")
    let meetings = try NameFixture.meetings(text, names)
    #expect(meetings.map { $0.participants.map(\.side) } == [[.host, .guest, .guest]])
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
    let meetings = try NameFixture.meetings(text, names, times: times)
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
    let meetings = try NameFixture.meetings(text, names, times: times)
    #expect(meetings.map(\.time) == [nil])
  }

  @Test func `a span of time is no day`() throws {
    let (text, names) = try NameFixture.resolved("استقبل عبد الوافي لفتيت السيد برونو روتايو.")
    let times = [
      TimeExpression(
        range: TextRange(0, 3), kind: .duration, value: "P10Y", basis: .explicit, sentence: 0)
    ]
    let meetings = try NameFixture.meetings(text, names, times: times)
    #expect(meetings.count == 1)
    #expect(meetings.map(\.time) == [nil])
  }
}
