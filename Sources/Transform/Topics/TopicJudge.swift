/// How likely a topic is, by its traits: two logistic models that all topics share.
package struct TopicJudge: Sendable, Hashable {
  /// For each trait what it adds to the log-odds that the article is about the topic or a narrower
  /// one.
  package let closure: [Double]
  /// So for the log-odds that a documentalist gives this very code.
  package let exact: [Double]

  package init(closure: [Double], exact: [Double]) {
    self.closure = closure
    self.exact = exact
  }

  /// How likely a topic is.
  package struct Odds: Sendable {
    package let topic: Int
    package var closure: Double
    package var exact: Double

    package init(topic: Int, closure: Double, exact: Double) {
      self.topic = topic
      self.closure = closure
      self.exact = exact
    }
  }

  /// The odds of the topics that are worth a look; a topic is at least as likely as one below it.
  package func odds(_ traits: TopicTraits, in space: TopicSpace) -> [Odds] {
    var best = [Double](repeating: 0, count: space.codes.count)
    var isCandidate = [Bool](repeating: false, count: space.codes.count)
    var odds = traits.candidates.map { topic in
      let row = traits.row(topic)
      let closure = Self.chance(row, closure)
      isCandidate[topic] = true
      space.forLineage(of: topic) { best[$0] = max(best[$0], closure) }
      return Odds(topic: topic, closure: closure, exact: Self.chance(row, exact))
    }
    for index in odds.indices { odds[index].closure = best[odds[index].topic] }
    for topic in best.indices where best[topic] > 0 && !isCandidate[topic] {
      odds.append(Odds(topic: topic, closure: best[topic], exact: 0))
    }
    return odds
  }

  private static func chance(_ row: [Double], _ weights: [Double]) -> Double {
    var sum = 0.0
    for index in row.indices { sum += row[index] * weights[index] }
    return Logistic.chance(sum)
  }
}
