import Transform

/// Articles and cues as the regression sees them: profiles, products of each with each, targets.
struct TopicExamples {
  /// How much a topic's cues count beside an article.
  private static let cueWeight: Float = 0.5
  private static let penalty: Float = 0.5

  let space: TopicSpace
  /// The coded articles, and behind them a list of cues for each topic that has some.
  let profiles: [TopicProfile]
  /// How many of the profiles are articles.
  let articleCount: Int
  /// The topics of each profile, without those that the space does not know.
  let topics: [[Int]]
  private let products: [Float]

  init(
    space: TopicSpace, articles: [(profile: TopicProfile, topics: [Int])],
    cues: [(profile: TopicProfile, topics: [Int])]
  ) {
    self.space = space
    let all = articles + cues
    profiles = all.map(\.profile)
    topics = all.map(\.topics)
    articleCount = articles.count
    products = Self.products(profiles, stems: space.stemCount)
  }

  /// Each profile times each: the product of their directions and of their stems.
  private static func products(_ profiles: [TopicProfile], stems: Int) -> [Float] {
    let count = profiles.count
    var products = [Float](repeating: 0, count: count * count)
    var strengths = [Float](repeating: 0, count: stems)
    for row in 0..<count {
      for (stem, strength) in profiles[row].weightedStems { strengths[stem] = strength }
      let vector = profiles[row].vector
      for column in row..<count {
        var sum: Float = 0
        for (a, b) in zip(vector, profiles[column].vector) { sum += a * b }
        for (stem, strength) in profiles[column].weightedStems { sum += strength * strengths[stem] }
        products[row * count + column] = sum
        products[column * count + row] = sum
      }
      for (stem, _) in profiles[row].weightedStems { strengths[stem] = 0 }
    }
    return products
  }

  /// The topics of an article and all above them.
  func closure(_ profile: Int) -> Set<Int> {
    var closure: Set<Int> = []
    for topic in topics[profile] { space.forLineage(of: topic) { closure.insert($0) } }
    return closure
  }

  /// For each topic the logarithm of how many of the articles have it; closures, then exact.
  func priors(_ articles: [Int]) -> [Float] {
    var counts = [Float](repeating: 0.3, count: 2 * space.codes.count)
    for article in articles {
      for topic in closure(article) { counts[topic] += 1 }
      for topic in topics[article] { counts[space.codes.count + topic] += 1 }
    }
    return counts.map { RoundedLogarithm.log(Double($0)) }
  }

  /// The weights that the articles with these numbers, and all cues, teach.
  func weights(_ articles: [Int]) -> TopicWeights {
    let examples = articles + (articleCount..<profiles.count)
    let width = 2 * space.codes.count
    var targets = [Float](repeating: 0, count: examples.count * width)
    for (row, example) in examples.enumerated() {
      for topic in closure(example) { targets[row * width + topic] = 1 }
      for topic in topics[example] { targets[row * width + space.codes.count + topic] = 1 }
    }
    let count = profiles.count
    let part = examples.flatMap { row in examples.map { products[row * count + $0] } }
    let penalties = examples.map {
      $0 < articleCount ? Self.penalty : Self.penalty / Self.cueWeight
    }
    let factors = RidgeRegression.solve(part, penalties: penalties, targets: targets, width: width)
    return WeightMaker(space: space, profiles: examples.map { profiles[$0] }, factors: factors)
      .weights()
  }
}
