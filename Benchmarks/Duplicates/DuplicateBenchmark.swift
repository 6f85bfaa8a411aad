import Corpus
import Foundation
import Records

/// Measures how the search for duplicates grows with the corpus, in seconds of one core.
///
///     swift run -c release duplicate-benchmark ARTICLES.jsonl
///
/// ARTICLES holds a record with `id` and `text` a line; `url` may come along. Every second half is
/// twice the first: a time that doubles too grows with the corpus.
@main
struct DuplicateBenchmark {
  private struct Record: Decodable {
    let id: String
    let text: String
    let url: String?
  }

  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      print("usage: duplicate-benchmark ARTICLES.jsonl")
      return
    }
    let decoder = JSONDecoder()
    let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A)
    let (articles, reading) = try measure {
      try lines.map { facts(of: try decoder.decode(Record.self, from: $0)) }
    }
    print("\(articles.count) articles; to read and fingerprint \(reading)")
    for part in [8, 4, 2, 1] {
      let some = Array(articles.prefix(articles.count / part))
      let (found, took) = measure { DuplicateFinder().find(among: some) }
      let kinds = Dictionary(grouping: found, by: \.kind).map { "\($0.key) \($0.value.count)" }
      print("\(some.count) articles: \(took); \(kinds.sorted().joined(separator: ", "))")
    }
  }

  private static func facts(of record: Record) -> ArticleFacts {
    let end = record.text.unicodeScalars.count
    let article = Article(
      source: record.id, digest: "", text: record.text,
      blocks: [TextBlock(range: TextRange(0, end), part: .body)])
    return ArticleFacts(
      source: record.id, url: record.url, fingerprint: TextFingerprinter().fingerprint(article))
  }

  private static func measure<T>(_ work: () throws -> T) rethrows -> (T, String) {
    let start = clock()
    let value = try work()
    return (value, String(format: "%.2f s", Double(clock() - start) / Double(CLOCKS_PER_SEC)))
  }
}
