internal import Foundation
import ArabicText
import Lexicons
import Records

/// Provinces and prefectures that bear a city's name, from `divisions.tsv`: the word before the
/// name tells them from the city ("إقليم تارودانت"). Papers mix up the two words, so either serves.
struct Divisions: Sendable {
  /// By the keys of the name without its head.
  private var entities: [[UInt64]: Entity] = [:]
  private var heads: Set<UInt64> = []

  /// - Throws: `LexiconError` with file and line where the lexicon cannot be used.
  init(folder: URL) throws {
    let columns = ["id", "kind", "name", "latin", "wikidata"]
    for row in try LexiconTable("divisions.tsv", in: folder, columns: columns).rows {
      let keys = WordScanner.words(of: CodePointText(row["name"])).map(\.key)
      guard keys.count > 1 else {
        throw LexiconError(file: row.file, line: row.line, problem: "the name has no head")
      }
      heads.insert(keys[0])
      entities[Array(keys.dropFirst())] = Entity(
        key: row["id"], type: .location, kind: row["kind"], name: row["name"],
        nameLatin: row["latin"].isEmpty ? nil : row["latin"],
        wikidata: row["wikidata"].isEmpty ? nil : row["wikidata"])
    }
  }

  /// The division that `span` names together with the word before it; `nil` where it names none.
  func division(_ span: NameSpan, in text: NameText) -> Entity? {
    let first = span.words.lowerBound
    guard span.type == .location, first > 0, text.gaps[first - 1] == .blank,
      span.range.start == text.words[first].range.start,
      text.readings(of: first - 1).contains(where: { heads.contains($0.key) })
    else { return nil }
    return entities[span.words.map { text.words[$0].key }]
  }
}
