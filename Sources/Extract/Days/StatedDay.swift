import ArabicText

/// A day as a page, a record or a text states it.
struct StatedDay: Hashable {
  let day: CivilDay
  /// The other reading of numbers whose order is not certain: "03/04/2018"; `nil` where there is none.
  var swapped: CivilDay?
  /// Whether nothing speaks for `day` rather than for `swapped`: "5/3/2024 10:00 AM".
  var isUndecided = false
  /// The hour in UTC, where it is an instant in UTC; `nil` where a local day is stated.
  var utcHour: Int?

  /// Whether its day in some time zone is `other`.
  func mayFall(on other: CivilDay) -> Bool {
    guard let utcHour else { return other == day }
    let distance = other.number - day.number
    return distance == 0 || (distance == 1 && utcHour >= 12) || (distance == -1 && utcHour < 12)
  }

  /// How many days lie between it and `other`, by the reading that is nearer.
  func distance(to other: CivilDay) -> Int {
    [day, swapped].compactMap { $0.map { abs($0.number - other.number) } }.min() ?? 0
  }
}
