/// What speaks for and against a topic of an article, as one row of numbers: the same kinds of
/// numbers for all topics, so that what is learned of frequent ones holds for rare ones.
package struct TopicTraits {
  /// Where in a row the numbers stand.
  package enum Place: Int, CaseIterable {
    case one, closure, exact, parent, top, closureGap, exactGap, narrower
    case body, headline, isInHeadline, share, isInBoth
    case closurePrior, exactPrior, closureByPrior, exactByPrior, second, third
    case bodyUnder, headlineUnder, isUnderHeadline, shareUnder
  }

  package static let count = Place.allCases.count
  private static let mostCandidates = 24

  private let profile: TopicProfile
  private let space: TopicSpace
  private let priors: [Float]
  private let scores: TopicScores
  /// For each topic the best exact score of those below it.
  private let narrower: [Float]
  private let bestClosure: Float
  private let bestExact: Float
  private let allHits: Float
  /// For each topic the hits of its own cues and of those below it.
  private let bodyUnder: [Int]
  private let headlineUnder: [Int]

  /// - Parameters:
  ///   - scores: those that `TopicWeights` gives.
  ///   - priors: for each topic the logarithm of how often it was seen, closures, then exact.
  package init(
    _ profile: TopicProfile, scores: TopicScores, priors: [Float], in space: TopicSpace
  ) {
    self.profile = profile
    self.space = space
    self.priors = priors
    self.scores = scores
    var narrower = [Float](repeating: 0, count: space.codes.count)
    var (bestClosure, bestExact): (Float, Float) = (0, 0)
    for topic in scores.topics {
      bestClosure = max(bestClosure, scores.closure(topic))
      let exact = scores.exact(topic)
      bestExact = max(bestExact, exact)
      var next = space.parents[topic]
      while let broader = next, narrower[broader] < exact {
        narrower[broader] = exact
        next = space.parents[broader]
      }
    }
    self.narrower = narrower
    self.bestClosure = bestClosure
    self.bestExact = bestExact
    allHits = Float(max(1, profile.bodyHits.reduce(0, +)))
    bodyUnder = Self.summed(profile.bodyHits, in: space)
    headlineUnder = Self.summed(profile.headlineHits, in: space)
  }

  private static func summed(_ hits: [Int], in space: TopicSpace) -> [Int] {
    var sums = [Int](repeating: 0, count: hits.count)
    for topic in hits.indices where hits[topic] > 0 {
      space.forLineage(of: topic) { sums[$0] += hits[topic] }
    }
    return sums
  }

  /// The topics worth a closer look, in the order of their codes.
  package var candidates: [Int] {
    var kept: [(promise: Float, topic: Int)] = []
    kept.reserveCapacity(Self.mostCandidates + 1)
    for topic in scores.topics {
      let promise = promise(topic)
      if kept.count == Self.mostCandidates {
        guard Self.isBetter((promise, topic), than: kept[kept.count - 1]) else { continue }
        kept.removeLast()
      }
      var place = kept.count
      while place > 0, Self.isBetter((promise, topic), than: kept[place - 1]) { place -= 1 }
      kept.insert((promise, topic), at: place)
    }
    return kept.map { $0.topic }.sorted()
  }

  private func promise(_ topic: Int) -> Float {
    var promise = 2 * max(0, scores.exact(topic)) + scores.closure(topic)
    let (body, headline) = (profile.bodyHits[topic], profile.headlineHits[topic])
    if body > 0 { promise += 0.15 * Logarithm.of(1 + body) }
    if headline > 0 { promise += 0.2 * Logarithm.of(1 + headline) }
    return promise
  }

  private static func isBetter(
    _ one: (promise: Float, topic: Int), than other: (promise: Float, topic: Int)
  ) -> Bool {
    one.promise == other.promise ? one.topic < other.topic : one.promise > other.promise
  }

  /// The row of `topic`, one of those that were looked at.
  package func row(_ topic: Int) -> [Double] {
    let (closure, exact) = (scores.closure(topic), scores.exact(topic))
    let (depth, parent) = (space.depths[topic], space.parents[topic] ?? topic)
    let (body, headline) = (profile.bodyHits[topic], profile.headlineHits[topic])
    let (closurePrior, exactPrior) = (priors[topic], priors[space.codes.count + topic])
    return [
      1, Double(closure), Double(exact),
      Double(scores.closure(parent)), Double(scores.closure(space.heads[topic])),
      Double(closure - bestClosure),
      Double(exact - bestExact), Double(narrower[topic]), Self.logarithm(body),
      Self.logarithm(headline), headline > 0 ? 1 : 0, Double(Float(body) / allHits),
      headline > 0 && body > 0 ? 1 : 0, Double(closurePrior), Double(exactPrior),
      Double(closurePrior * closure), Double(exactPrior * exact), depth == 1 ? 1 : 0,
      depth == 2 ? 1 : 0, Self.logarithm(bodyUnder[topic]),
      Self.logarithm(headlineUnder[topic]), headlineUnder[topic] > 0 ? 1 : 0,
      Double(Float(bodyUnder[topic]) / allHits),
    ]
  }

  /// The logarithm of a count that may be none.
  private static func logarithm(_ count: Int) -> Double {
    count == 0 ? 0 : Double(Logarithm.of(1 + count))
  }
}
