import ArabicText
internal import Foundation
import Lexicons

/// Words of offices that say the same ("العاهل", "الملك").
struct OfficeSynonyms: Sendable {
  private var same: [UInt64: UInt64] = [:]

  /// - Throws: `LexiconError` where the table cannot be used.
  init(lexicons folder: URL) throws {
    for row in try LexiconTable("office_synonyms.tsv", in: folder, columns: ["text", "same"]).rows {
      same[WordKey.of(row["text"])] = WordKey.of(row["same"])
    }
  }

  /// The key of the word that stands for all that say the same as that with `key`.
  func key(_ key: UInt64) -> UInt64 { same[key] ?? key }
}
