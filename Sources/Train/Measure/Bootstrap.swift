/// How far a score may be off by the choice of articles.
enum Bootstrap {
  private static let draws = 1000

  /// The middle 95 % of the F1 of 1000 draws of as many articles, with replacement.
  static func interval(_ articles: [NameScore]) -> ClosedRange<Double> {
    interval(articles.map(\.all))
  }

  /// So for the counts of articles.
  static func interval(_ counts: [NameScore.Counts]) -> ClosedRange<Double> {
    guard !counts.isEmpty else { return 0...0 }
    var random = SeededRandom(seed: 95)
    var scores: [Double] = []
    for _ in 0..<draws {
      var sum = NameScore.Counts()
      for _ in counts { sum += counts[Int.random(in: counts.indices, using: &random)] }
      scores.append(sum.f1)
    }
    scores.sort()
    return scores[draws * 25 / 1000]...scores[draws * 975 / 1000 - 1]
  }
}
