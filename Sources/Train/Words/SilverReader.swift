import Dispatch
import Foundation
import Synchronization
import Transform

/// Lets a first tagger read raw news and counts what it takes each word for.
struct SilverReader {
  private static let parts = 16
  let source: TaggerSource
  let table: [UInt8]
  let model: QuantizedModel
  let bits: Int
  /// Articles of labelled sentences are passed over: there the first tagger is too sure.
  let labelled: LabelledOpenings

  /// The counts over `files`; of large files every third article.
  ///
  /// - Throws: `TrainingError` where a file cannot be unpacked.
  func read(_ files: [URL]) throws -> SilverCounts {
    var counts = SilverCounts()
    let words = WordTable(TaggerBytes(table))
    for file in files {
      var articles: [[String]] = []
      try NewsText.read(file) { if !labelled.occurs(in: $0) { articles.append($0) } }
      let step = articles.count > 10_000 ? 3 : 1
      counts.add(count(stride(from: 0, to: articles.count, by: step).map { articles[$0] }, words))
    }
    return counts
  }

  /// Counts in fixed parts, each on any core; sums do not depend on their order.
  private func count(_ articles: [[String]], _ words: WordTable) -> SilverCounts {
    let total = Mutex(SilverCounts())
    DispatchQueue.concurrentPerform(iterations: Self.parts) { part in
      var counts = SilverCounts()
      var decoder = model.decoder()
      let range = articles.count * part / Self.parts..<articles.count * (part + 1) / Self.parts
      for article in articles[range] {
        count(source.sample(article, words: words, bits: bits), &decoder, &counts)
      }
      total.withLock { [counts] in $0.add(counts) }
    }
    return total.withLock { $0 }
  }

  private func count(
    _ sample: TaggerSource.Sample, _ decoder: inout LabelDecoder, _ counts: inout SilverCounts
  ) {
    for index in sample.ends.indices where !sample.ends[index].isEmpty {
      let example = Example(
        rows: sample.rows[index], ends: sample.ends[index], gaps: sample.gaps[index], labels: [],
        corpus: NamesTrainer.moroccan)
      let labels = decoder.decode(scores: model.scores(of: example), gaps: example.gaps)
      counts.add(sample.keys[index], labels)
    }
  }
}
