import Foundation
import Records

/// Sentences with a label a token, as CoNLL files hold them.
struct ConllCorpus {
  let sentences: [LabelledSentence]

  /// Reads `file`, and the article of each sentence from the file of the same name with `.ids`;
  /// without one, 12 sentences make an article.
  ///
  /// - Throws: `TrainingError` where a line cannot be read or the ids do not fit.
  init(_ file: URL) throws {
    let ids = try? String(
      contentsOf: file.deletingPathExtension().appendingPathExtension("ids"), encoding: .utf8
    ).split(separator: "\n")
    let content = try String(contentsOf: file, encoding: .utf8)
    var sentences: [LabelledSentence] = []
    var rows: [(String, Substring)] = []
    func finish() throws {
      guard !rows.isEmpty else { return }
      var article = "\(sentences.count / 12)"
      if let ids {
        guard sentences.count < ids.count else {
          throw TrainingError("\(file.path): has more sentences than its ids")
        }
        article = String(ids[sentences.count].prefix { $0 != "." })
      }
      sentences.append(Self.sentence(rows, article))
      rows = []
    }
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      let fields = line.split(whereSeparator: { $0 == "\t" || $0 == " " || $0 == "\r" })
      if fields.isEmpty {
        try finish()
      } else if let label = fields.last, fields.count > 1 {
        rows.append((String(fields[0]), label))
      }
    }
    try finish()
    self.sentences = sentences
  }

  /// The sentences by article, in order.
  var articles: [[LabelledSentence]] { LabelledSentence.byArticle(sentences) }

  /// The tokens with a blank between.
  private static func sentence(
    _ rows: [(token: String, label: Substring)], _ article: String
  ) -> LabelledSentence {
    var names: [LabelledSentence.Name] = []
    var open: (start: Int, type: EntityType)?
    var (position, last) = (0, 0)
    for (token, label) in rows + [("", "O")] {
      let type = EntityType(rawValue: String(label.dropFirst(2)))
      if let name = open, label.hasPrefix("B") || type != name.type {
        names.append(.init(range: TextRange(name.start, last), type: name.type))
        open = nil
      }
      if let type, open == nil { open = (position, type) }
      last = position + token.unicodeScalars.count
      position = last + 1
    }
    return LabelledSentence(
      text: rows.map(\.token).joined(separator: " "), names: names, article: article)
  }
}
