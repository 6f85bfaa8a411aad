import ArabicText
internal import Foundation
import Lexicons

/// The words that tell of meetings.
struct MeetingLexicon: Sendable {
  private var words: [UInt64: MeetingCue] = [:]

  /// - Throws: `LexiconError` where the table cannot be used.
  init(lexicons folder: URL) throws {
    for row in try LexiconTable("meeting_words.tsv", in: folder, columns: ["text", "roles"]).rows {
      for name in row.list("roles") {
        guard let role = MeetingCue.roles[name] else {
          throw LexiconError(file: row.file, line: row.line, problem: "unknown role \(name)")
        }
        words[WordKey.of(row["text"]), default: []].insert(role)
      }
    }
  }

  /// What each word of the text is, as it is written or else without its proclitics.
  func cues(of text: NameText) -> [MeetingCue] {
    text.words.indices.map { index in
      for reading in text.readings(of: index) {
        if let cue = words[reading.key] { return cue }
      }
      return future(index, text)
    }
  }

  /// "سيلتقي", "وسيلتقي": an imperfect behind س.
  private func future(_ index: Int, _ text: NameText) -> MeetingCue {
    let range = text.words[index].range
    var start = range.start
    if text.text[start] == "\u{0648}" || text.text[start] == "\u{0641}" { start += 1 }
    guard range.end - start > 3, text.text[start] == "\u{0633}",
      text.text[start + 1] == "\u{064A}" || text.text[start + 1] == "\u{062A}",
      let cue = words[WordKey.of(text.text.scalars[start + 1..<range.end])],
      cue.contains(.imperfect)
    else { return [] }
    return cue.union(.future)
  }
}
