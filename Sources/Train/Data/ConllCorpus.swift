import Foundation
import Records
import Transform

/// Sentences with a label a token, as CoNLL files hold them.
struct ConllCorpus {
  /// A name as a range of tokens.
  struct Name: Hashable {
    let tokens: Range<Int>
    let type: EntityType
  }

  struct Sentence {
    let tokens: [String]
    let names: [Name]
    /// The article it belongs to; sentences of an article stand together.
    let article: String

    /// The tokens with a blank between.
    var text: String { tokens.joined(separator: " ") }
  }

  let sentences: [Sentence]

  init(sentences: [Sentence]) { self.sentences = sentences }

  /// Reads `file`, and the article of each sentence from the file of the same name with `.ids`;
  /// without one, 12 sentences make an article.
  ///
  /// - Throws: `TrainingError` where a line cannot be read or the ids do not fit.
  init(_ file: URL) throws {
    let ids = try? String(
      contentsOf: file.deletingPathExtension().appendingPathExtension("ids"), encoding: .utf8
    ).split(separator: "\n")
    let content = try String(contentsOf: file, encoding: .utf8)
    var sentences: [Sentence] = []
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

  private static func sentence(_ rows: [(String, Substring)], _ article: String) -> Sentence {
    var names: [Name] = []
    var open: (start: Int, type: EntityType)?
    for index in 0...rows.count {
      let label = index < rows.count ? rows[index].1 : "O"
      let type = EntityType(rawValue: String(label.dropFirst(2)))
      if let name = open, label.hasPrefix("B") || type != name.type {
        names.append(Name(tokens: name.start..<index, type: name.type))
        open = nil
      }
      if let type, open == nil { open = (index, type) }
    }
    return Sentence(tokens: rows.map(\.0), names: names, article: article)
  }

  /// The sentences by article, in order.
  var articles: [[Sentence]] {
    var articles: [[Sentence]] = []
    for sentence in sentences {
      if articles.last?.last?.article == sentence.article {
        articles[articles.count - 1].append(sentence)
      } else {
        articles.append([sentence])
      }
    }
    return articles
  }
}
