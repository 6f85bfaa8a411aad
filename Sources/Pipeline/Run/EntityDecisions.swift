import Corpus
import Foundation
import Lexicons
import Records

/// What an operator decided on who is who: a TSV with the columns `decision`, `key` and `other`.
///
/// `merge`: the entity with the key `other` is the one with `key`. `split`: the two are never taken
/// for one. Keys are those of `entities.natural_key`; they come from content, so decisions survive
/// every rebuild.
struct EntityDecisions: Sendable {
  private enum Decision: String { case merge, split }

  /// For each key of an entity that is another the key of that other one; when all rows are read, that
  /// of the one it stands for in the end.
  private var merged: [String: String] = [:]
  private var split: [(String, String)] = []

  /// - Parameter file: `nil` for no decisions.
  /// - Throws: `LexiconError` with file and line where a row cannot be followed.
  init(file: URL?) throws {
    guard let file else { return }
    let table = try LexiconTable(
      file.lastPathComponent, in: file.deletingLastPathComponent(),
      columns: ["decision", "key", "other"], advice: "cannot be read")
    for row in table.rows { try add(row) }
    // Chains are as long as the file; each is followed once.
    for key in Array(merged.keys) { merged[key] = resolve(key) }
  }

  private mutating func add(_ row: LexiconTable.Row) throws {
    let decision: Decision = try row.value("decision")
    let (key, other) = (row["key"], row["other"])
    func problem(_ text: String) -> LexiconError {
      LexiconError(file: row.file, line: row.line, problem: text)
    }
    guard !key.isEmpty, !other.isEmpty else { throw problem("key and other must be filled") }
    guard decision == .merge else { return split.append((key, other)) }
    guard resolve(key) != other else { throw problem("\(other) would be merged into itself") }
    guard merged[other] == nil else { throw problem("\(other) was merged into another above") }
    merged[other] = key
  }

  /// The key that `key` stands for in the end; all keys on the way to it lead there at once from then.
  private mutating func resolve(_ key: String) -> String {
    var final = key
    while let next = merged[final] { final = next }
    var current = key
    while let next = merged[current], next != final { (merged[current], current) = (final, next) }
    return final
  }

  /// The pairs that stay two.
  var apart: KeptApart { KeptApart(split) }

  /// `article` with the entities that an operator knows to be one as one.
  func apply(to article: AnnotatedArticle) -> AnnotatedArticle {
    guard article.entities.contains(where: { merged[$0.key] != nil }) else { return article }
    return article.rekeyed { merged[$0] ?? $0 }
  }
}
