package import Foundation
import Lexicons

/// The cues of topics as they are written down, for the trainer.
package struct TopicCueLexicon: Sendable {
  /// A topic and the words and phrases that speak for it.
  package struct Entry: Sendable, Hashable {
    package let code: String
    package let cues: [String]
  }

  /// Sorted by code.
  package let entries: [Entry]

  /// - Throws: `LexiconError` where the table cannot be used, or a code is unknown, retired or out
  ///   of order.
  package init(lexicons folder: URL, taxonomy: TopicTaxonomy) throws {
    let table = try LexiconTable("topic_cues.tsv", in: folder, columns: ["code", "cues"])
    var entries: [Entry] = []
    for row in table.rows {
      let code = row["code"]
      guard let topic = taxonomy.row(code), topic.retiredOn == nil else {
        throw LexiconError(
          file: row.file, line: row.line, problem: "\(code) is no topic of IPTC in use")
      }
      if let last = entries.last, code <= last.code {
        throw LexiconError(file: row.file, line: row.line, problem: "\(code) is out of order")
      }
      entries.append(Entry(code: code, cues: row.list("cues")))
    }
    self.entries = entries
  }
}
