import ArabicText
internal import Foundation
import Lexicons

/// The words that time expressions are made of.
struct TimeLexicon: Sendable {
  private let phrases: CuePhrases<TimeCue>

  /// - Throws: `LexiconError` where one of the tables cannot be used.
  init(lexicons folder: URL) throws {
    var cues: [String: TimeCue] = [:]
    try Self.addMonths(folder, to: &cues)
    try Self.addWeekdays(folder, to: &cues)
    try Self.addNumbers(folder, to: &cues)
    try Self.addRoles(folder, to: &cues)
    var phrases = CuePhrases<TimeCue>()
    for text in cues.keys.sorted() { if let cue = cues[text] { phrases.add(text, cue) } }
    self.phrases = phrases
  }

  /// The longest phrase that `key` begins and the keys behind it, in order, go on with: what is
  /// said of it, and its number of words.
  func cue(_ key: UInt64, then tail: ArraySlice<UInt64>) -> (TimeCue, Int)? {
    phrases.match(key, then: tail)
  }

  private static func addMonths(_ folder: URL, to cues: inout [String: TimeCue]) throws {
    let table = try LexiconTable(
      "months.tsv", in: folder, columns: ["text", "month", "calendar", "ambiguous"])
    for row in table.rows {
      var cue = cues[Folding.folded(row["text"]), default: TimeCue()]
      cue.month = Int(try row.number("month"))
      cue.isHijri = row["calendar"] == "hijri"
      cue.isAmbiguous = row["ambiguous"] == "yes"
      cues[Folding.folded(row["text"])] = cue
    }
  }

  private static func addWeekdays(_ folder: URL, to cues: inout [String: TimeCue]) throws {
    for row in try LexiconTable(
      "weekdays.tsv", in: folder, columns: ["text", "weekday", "weak"]
    ).rows {
      var cue = cues[Folding.folded(row["text"]), default: TimeCue()]
      cue.weekday = Int(try row.number("weekday"))
      cue.isWeakDay = row["weak"] == "yes"
      cues[Folding.folded(row["text"])] = cue
    }
  }

  private static func addNumbers(_ folder: URL, to cues: inout [String: TimeCue]) throws {
    let table = try LexiconTable(
      "number_words.tsv", in: folder, columns: ["text", "value", "kind"])
    for row in table.rows {
      let value = Int(try row.number("value"))
      var cue = cues[Folding.folded(row["text"]), default: TimeCue()]
      switch row["kind"] {
      case "cardinal": cue.cardinal = value
      case "definite": (cue.cardinal, cue.isDefiniteNumber) = (value, true)
      case "joined": cue.joinedUnit = value
      case "ordinal": cue.ordinal = value
      case "hour": cue.hour = value
      case "day": cue.dayOfMonth = value
      case let kind:
        throw LexiconError(file: row.file, line: row.line, problem: "unknown kind \(kind)")
      }
      cues[Folding.folded(row["text"])] = cue
    }
  }

  private static func addRoles(_ folder: URL, to cues: inout [String: TimeCue]) throws {
    let table = try LexiconTable(
      "relative_times.tsv", in: folder, columns: ["text", "role", "value", "offset"])
    for row in table.rows {
      guard let role = TimeRole(name: row["role"]) else {
        throw LexiconError(file: row.file, line: row.line, problem: "unknown role \(row["role"])")
      }
      var cue = cues[Folding.folded(row["text"]), default: TimeCue()]
      cue.roles.insert(TimeRoles(role))
      switch role {
      case .unit, .units, .period, .periods, .pair: cue.unit = TimeUnit(row["value"])
      case .part, .noon, .alone, .nowpart: cue.part = row["value"]
      case .fraction, .decadeName: cue.amount = Int(row["value"]) ?? 0
      default: if !row["value"].isEmpty { cue.value = row["value"] }
      }
      if let offset = Int(row["offset"]) { cue.offset = offset }
      cues[Folding.folded(row["text"])] = cue
    }
  }
}
