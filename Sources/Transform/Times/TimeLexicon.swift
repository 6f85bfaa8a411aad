import ArabicText
internal import Foundation
import Lexicons

/// The words that time expressions are made of.
struct TimeLexicon: Sendable {
  private let phrases: CuePhrases<TimeCue>

  /// - Throws: `LexiconError` where one of the four tables cannot be used.
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

  /// What is said of the words at `index`, with or without proclitics: the cue, the number of
  /// words, and the number of code points of the proclitics.
  func cue(
    at index: Int, in words: ArraySlice<Word>, _ text: CodePointText
  ) -> (cue: TimeCue, count: Int, offset: Int)? {
    let word = words[index]
    if let (cue, count) = phrases.match(word.key, at: index, in: words) { return (cue, count, 0) }
    switch text[word.range.start] {
    case "و", "ف", "ب", "ل", "ك":
      for split in Proclitics.splits(of: word, in: text) {
        if let (cue, count) = phrases.match(split.key, at: index, in: words) {
          return (cue, count, split.length)
        }
      }
    default: break
    }
    return nil
  }

  private static func addMonths(_ folder: URL, to cues: inout [String: TimeCue]) throws {
    let table = try LexiconTable(
      "months.tsv", in: folder, columns: ["text", "month", "calendar", "ambiguous"])
    for row in table.rows {
      cues[Folding.folded(row["text"]), default: TimeCue()].month = Int(try row.number("month"))
      cues[Folding.folded(row["text"]), default: TimeCue()].isHijri = row["calendar"] == "hijri"
      cues[Folding.folded(row["text"]), default: TimeCue()].isAmbiguous = row["ambiguous"] == "yes"
    }
  }

  private static func addWeekdays(_ folder: URL, to cues: inout [String: TimeCue]) throws {
    let table = try LexiconTable("weekdays.tsv", in: folder, columns: ["text", "weekday"])
    for row in table.rows {
      cues[Folding.folded(row["text"]), default: TimeCue()].weekday = Int(try row.number("weekday"))
    }
  }

  private static func addNumbers(_ folder: URL, to cues: inout [String: TimeCue]) throws {
    let table = try LexiconTable(
      "number_words.tsv", in: folder, columns: ["text", "value", "kind"])
    for row in table.rows {
      let value = Int(try row.number("value"))
      switch row["kind"] {
      case "ordinal": cues[Folding.folded(row["text"]), default: TimeCue()].ordinal = value
      case "day": cues[Folding.folded(row["text"]), default: TimeCue()].dayOfMonth = value
      default: cues[Folding.folded(row["text"]), default: TimeCue()].cardinal = value
      }
    }
  }

  private static func addRoles(_ folder: URL, to cues: inout [String: TimeCue]) throws {
    let table = try LexiconTable(
      "relative_times.tsv", in: folder, columns: ["text", "role", "value", "offset"])
    for row in table.rows {
      guard let role = TimeCue.Roles(name: row["role"]) else {
        throw LexiconError(
          file: row.file, line: row.line, problem: "unknown role \(row["role"])")
      }
      var cue = cues[Folding.folded(row["text"]), default: TimeCue()]
      cue.roles.formUnion(role)
      if let unit = TimeUnit(row["value"]) {
        cue.unit = unit
      } else if !row["value"].isEmpty {
        cue.value = row["value"]
      }
      if let offset = Int(row["offset"]) { cue.offset = offset }
      cues[Folding.folded(row["text"])] = cue
    }
  }
}
