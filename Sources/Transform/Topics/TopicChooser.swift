/// Chooses the topics that are listed: those whose odds promise a better F1 than leaving them out.
///
/// A code pays where its odds exceed half the F1 that can be hoped for; so does each broader code
/// that it newly implies, and the topic on top of it.
package struct TopicChooser: Sendable, Hashable {
  private static let most = 4
  private static let closureShare = 0.5
  /// What a very code, a code with its broader ones, and a topic on top must exceed.
  package let exactNeeded: Double
  package let closureNeeded: Double
  package let topNeeded: Double

  package init(exactNeeded: Double, closureNeeded: Double, topNeeded: Double) {
    self.exactNeeded = exactNeeded
    self.closureNeeded = closureNeeded
    self.topNeeded = topNeeded
  }

  /// The chosen topics, the likeliest first; at least one where there are any odds.
  package func choose(_ odds: [TopicJudge.Odds], in space: TopicSpace) -> [TopicJudge.Odds] {
    var closures = [Double](repeating: 0, count: space.codes.count)
    for one in odds { closures[one.topic] = one.closure }
    var chosen: [TopicJudge.Odds] = []
    var covered = [Bool](repeating: false, count: space.codes.count)
    while chosen.count < Self.most {
      var best: (gain: Double, odds: TopicJudge.Odds)?
      for one in odds where !covered[one.topic] {
        let gain = gain(of: one, closures, covered, chosen, space)
        if gain > best?.gain ?? (chosen.isEmpty ? -.infinity : 0) { best = (gain, one) }
      }
      guard let best else { break }
      chosen.removeAll { space.isLineage(of: best.odds.topic, with: $0.topic) }
      chosen.append(best.odds)
      space.forLineage(of: best.odds.topic) { covered[$0] = true }
    }
    return chosen.sorted { ($1.closure, $1.exact, $0.topic) < ($0.closure, $0.exact, $1.topic) }
  }

  /// What listing `one` adds to what is hoped for.
  private func gain(
    of one: TopicJudge.Odds, _ closures: [Double], _ covered: [Bool],
    _ chosen: [TopicJudge.Odds], _ space: TopicSpace
  ) -> Double {
    var gain = one.exact - exactNeeded
    space.forLineage(of: one.topic) { broader in
      if !covered[broader] { gain += Self.closureShare * (closures[broader] - closureNeeded) }
      // A broader code that was listed before is implied from now on, and goes.
      for old in chosen where old.topic == broader { gain -= old.exact - exactNeeded }
    }
    let top = space.heads[one.topic]
    if !covered[top] { gain += Self.closureShare * (closures[top] - topNeeded) }
    return gain
  }
}
