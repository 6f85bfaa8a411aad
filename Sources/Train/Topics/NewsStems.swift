import Foundation
import Transform

/// The stems of raw news: which ones there are, how many articles have each, the articles as rows.
struct NewsStems {
  private static let rarest = 6
  /// The kept stems, those of most articles first.
  let keys: [UInt64]
  /// For each stem the logarithm of all articles by those that have it.
  let weights: [Float]
  /// An article a row, of length one.
  let matrix: SparseRows

  /// - Parameters:
  ///   - skipped: openings of articles that are left out.
  ///   - most: how many stems are kept.
  /// - Throws: `TrainingError` where a file cannot be unpacked.
  init(
    _ files: [URL], source: TopicSource, skipping skipped: LabelledOpenings, most: Int
  ) throws {
    var articles: [[UInt64: Int]] = []
    for file in files {
      try NewsText.read(file) { lines in
        guard !skipped.occurs(in: Array(lines.prefix(2))) else { return }
        articles.append(
          source.stems(lines: lines).stems.reduce(into: [:]) { $0[$1.key, default: 0] += 1 })
      }
    }
    var spread: [UInt64: Int] = [:]
    for article in articles { for key in article.keys { spread[key, default: 0] += 1 } }
    let kept = spread.filter { $0.value >= min(Self.rarest, articles.count) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most)
    let weights = kept.map { RoundedLogarithm.log(Double(articles.count) / Double($0.value)) }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.key, $0) })
    var matrix = SparseRows(columns: kept.count)
    for article in articles { matrix.append(Self.row(article, places, weights)) }
    keys = kept.map(\.key)
    self.weights = weights
    self.matrix = matrix
  }

  private static func row(
    _ article: [UInt64: Int], _ places: [UInt64: Int], _ weights: [Float]
  ) -> [(place: Int, value: Float)] {
    var row: [(place: Int, value: Float)] = article.compactMap { key, count in
      places[key].map { ($0, (1 + RoundedLogarithm.log(Double(count))) * weights[$0]) }
    }
    row.sort { $0.place < $1.place }
    let length = row.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
    return row.map { ($0.place, $0.value / max(length, 1e-9)) }
  }
}
