internal import Foundation
import ArabicText
import Lexicons
import Records

/// What the head word of a name tells of the kind of thing it names, from `name_kinds.tsv`.
struct NameKinds: Sendable {
  private var kinds: [UInt64: [EntityType: String]] = [:]

  /// - Throws: `LexiconError` with file and line where the lexicon cannot be used.
  init(folder: URL) throws {
    let table = try LexiconTable("name_kinds.tsv", in: folder, columns: ["word", "type", "kind"])
    for row in table.rows {
      let type: EntityType = try row.value("type")
      kinds[WordKey.of(row["word"]), default: [:]][type] = row["kind"]
    }
  }

  /// The kind of the thing that `span` names: by its first word, else by the word before it.
  func kind(of span: NameSpan, in text: NameText) -> String? {
    let first = span.words.lowerBound
    let head = text.readings(of: first).first { $0.start == span.range.start }
    if span.words.count > 1, let kind = head.flatMap({ kinds[$0.key]?[span.type] }) { return kind }
    guard first > 0, text.gaps[first - 1] == .blank || text.gaps[first - 1] == .quote,
      span.range.start == text.words[first].range.start
    else { return nil }
    return text.readings(of: first - 1).lazy.compactMap { kinds[$0.key]?[span.type] }.first
  }
}
