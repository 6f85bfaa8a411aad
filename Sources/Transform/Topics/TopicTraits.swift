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
  private static let mostCandidates = 40

  private let profile: TopicProfile
  private let space: TopicSpace
  private let priors: [Float]
  private let scores: [Float]
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
  package init(_ profile: TopicProfile, scores: [Float], priors: [Float], in space: TopicSpace) {
    self.profile = profile
    self.space = space
    self.priors = priors
    self.scores = scores
    let topics = space.codes.count
    var narrower = [Float](repeating: 0, count: topics)
    for topic in 0..<topics {
      var next = space.parents[topic]
      while let broader = next {
        narrower[broader] = max(narrower[broader], scores[topics + topic])
        next = space.parents[broader]
      }
    }
    self.narrower = narrower
    bestClosure = scores[..<topics].max() ?? 0
    bestExact = scores[topics...].max() ?? 0
    allHits = Float(max(1, profile.bodyHits.reduce(0, +)))
    bodyUnder = Self.summed(profile.bodyHits, in: space)
    headlineUnder = Self.summed(profile.headlineHits, in: space)
  }

  private static func summed(_ hits: [Int], in space: TopicSpace) -> [Int] {
    var sums = [Int](repeating: 0, count: hits.count)
    for topic in hits.indices where hits[topic] > 0 {
      for broader in space.lineages[topic] { sums[broader] += hits[topic] }
    }
    return sums
  }

  /// The topics worth a closer look, in the order of their codes.
  package var candidates: [Int] {
    let topics = space.codes.count
    var kept: [(promise: Float, topic: Int)] = []
    for topic in 0..<topics {
      let promise =
        2 * max(0, scores[topics + topic]) + scores[topic]
        + 0.15 * Logarithm.of(1 + profile.bodyHits[topic])
        + 0.2 * Logarithm.of(1 + profile.headlineHits[topic])
      if kept.count == Self.mostCandidates, let last = kept.last {
        guard promise > last.promise else { continue }
        kept.removeLast()
      }
      let place = kept.firstIndex { $0.promise < promise } ?? kept.count
      kept.insert((promise, topic), at: place)
    }
    return kept.map(\.topic).sorted()
  }

  /// The row of `topic`.
  package func row(_ topic: Int) -> [Double] {
    let topics = space.codes.count
    let (closure, exact) = (scores[topic], scores[topics + topic])
    let lineage = space.lineages[topic]
    let (body, headline) = (profile.bodyHits[topic], profile.headlineHits[topic])
    let (closurePrior, exactPrior) = (priors[topic], priors[topics + topic])
    let row: [Float] = [
      1, closure, exact, scores[lineage.count > 1 ? lineage[1] : topic],
      scores[lineage[lineage.count - 1]], closure - bestClosure, exact - bestExact,
      narrower[topic], Logarithm.of(1 + body), Logarithm.of(1 + headline), headline > 0 ? 1 : 0,
      Float(body) / allHits, headline > 0 && body > 0 ? 1 : 0, closurePrior, exactPrior,
      closurePrior * closure, exactPrior * exact, lineage.count == 2 ? 1 : 0,
      lineage.count == 3 ? 1 : 0, Logarithm.of(1 + bodyUnder[topic]),
      Logarithm.of(1 + headlineUnder[topic]), headlineUnder[topic] > 0 ? 1 : 0,
      Float(bodyUnder[topic]) / allHits,
    ]
    return row.map(Double.init)
  }
}
