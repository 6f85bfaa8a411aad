import Records

/// Takes reports of one meeting together: the same people, the same status, no other day.
struct MeetingMerger {
  /// Whom and how a report tells of.
  private struct Key: Hashable {
    let names: Set<String>
    let status: Meeting.Status
  }

  private let times: [TimeExpression]
  /// In the text's order, each with whether its words tell its status.
  private var reports: [(report: Meeting, isTold: Bool)] = []

  init(times: [TimeExpression]) { self.times = times }

  /// Adds a report.
  mutating func add(_ report: Meeting, isTold: Bool) { reports.append((report, isTold)) }

  /// The meetings in the order of their first reports.
  func merged() -> [Meeting] {
    let told = toldStatuses()
    var meetings: [Meeting] = []
    var latest: [Key: Int] = [:]
    for (report, isTold) in reports {
      let names = Set(report.participants.map(\.name))
      let statuses = told[names] ?? []
      let status = !isTold && statuses.count == 1 ? statuses.first ?? report.status : report.status
      let key = Key(names: names, status: status)
      if let index = latest[key], isSameDay(meetings[index], report) {
        meetings[index] = joined(meetings[index], report)
      } else {
        latest[key] = meetings.count
        meetings.append(
          Meeting(
            place: report.place, time: report.time, participants: report.participants,
            status: status, reports: report.reports))
      }
    }
    return meetings
  }

  /// For each set of people the statuses that words tell: they hold for reports that tell none.
  private func toldStatuses() -> [Set<String>: Set<Meeting.Status>] {
    var told: [Set<String>: Set<Meeting.Status>] = [:]
    for (report, isTold) in reports where isTold {
      told[Set(report.participants.map(\.name)), default: []].insert(report.status)
    }
    return told
  }

  private func joined(_ known: Meeting, _ report: Meeting) -> Meeting {
    Meeting(
      place: known.place ?? report.place, time: known.time ?? report.time,
      participants: known.participants, status: known.status,
      reports: known.reports.last == report.sentence
        ? known.reports : known.reports + report.reports)
  }

  private func isSameDay(_ one: Meeting, _ other: Meeting) -> Bool {
    guard let first = one.time, let second = other.time else { return true }
    return times[first].day == times[second].day
  }
}
