import ArabicText
import Digests
import Foundation
import Lexicons
import Records
import Transform

/// Our own labels on articles of the raw news, stored apart from the texts: which article, which
/// code points, which type.
struct NewsLabels {
  private struct Article: Hashable {
    let corpus: String
    let record: Int
  }

  private let source: TaggerSource
  /// The labelled articles of each corpus by record, with how much of their text was labelled.
  private var lengths: [String: [Int: (length: Int, digest: String)]] = [:]
  private var names: [Article: [LabelledSentence.Name]] = [:]
  private var surfaces: [Article: [String]] = [:]

  /// Reads `articles.tsv` and `names.tsv` in `folder`.
  ///
  /// - Throws: `LexiconError` with file and line where one cannot be used.
  init(in folder: URL, source: TaggerSource) throws {
    self.source = source
    let articles = try LexiconTable(
      "articles.tsv", in: folder, columns: ["corpus", "record", "length", "sha256"])
    for row in articles.rows {
      lengths[row["corpus"], default: [:]][Int(try row.number("record"))] = (
        Int(try row.number("length")), row["sha256"]
      )
    }
    let table = try LexiconTable(
      "names.tsv", in: folder, columns: ["corpus", "record", "start", "end", "type", "name"])
    for row in table.rows {
      let article = Article(corpus: row["corpus"], record: Int(try row.number("record")))
      let range = TextRange(Int(try row.number("start")), Int(try row.number("end")))
      names[article, default: []].append(.init(range: range, type: try row.value("type")))
      surfaces[article, default: []].append(row["name"])
    }
  }

  /// The labelled articles, in the order of corpora and records.
  ///
  /// - Parameter files: the raw news, a file a corpus.
  /// - Throws: `TrainingError` where a text is not the one that was labelled.
  func articles(from files: [URL]) throws -> [[LabelledSentence]] {
    var articles: [[LabelledSentence]] = []
    for file in files {
      let corpus = file.deletingLastPathComponent().lastPathComponent
      guard let wanted = lengths[corpus] else { continue }
      for (record, text) in try NewsText.texts(of: Set(wanted.keys), in: file) {
        guard let labelled = wanted[record] else { continue }
        let whole = CodePointText(text)
        let beginning = whole[TextRange(0, min(labelled.length, whole.count))]
        guard ContentDigest.of([UInt8](beginning.utf8)) == labelled.digest else {
          throw TrainingError("\(file.path): record \(record) is not the text that was labelled")
        }
        articles.append(try sentences(Article(corpus: corpus, record: record), beginning))
      }
    }
    return articles
  }

  private func sentences(_ article: Article, _ content: String) throws -> [LabelledSentence] {
    let text = CodePointText(content)
    let names = names[article] ?? []
    for (name, surface) in zip(names, surfaces[article] ?? []) where text[name.range] != surface {
      throw TrainingError("names.tsv: \(article.corpus) \(article.record) has no \(surface) there")
    }
    return source.sentences(of: content).map { sentence in
      let inside = names.filter { sentence.contains($0.range) }.map {
        LabelledSentence.Name(
          range: TextRange($0.range.start - sentence.start, $0.range.end - sentence.start),
          type: $0.type)
      }
      return LabelledSentence(
        text: text[sentence], names: inside, article: "\(article.corpus)-\(article.record)")
    }
  }
}
