import Records

/// Shares a topic's log-odds out among the words that gave rise to them.
struct TopicEvidenceFinder {
  private let model: TopicModel
  private let profile: TopicProfile
  private let traits: TopicTraits

  init(model: TopicModel, profile: TopicProfile, traits: TopicTraits) {
    self.model = model
    self.profile = profile
    self.traits = traits
  }

  /// Each stem and cue that speaks for `topic`, or for one below it, at its first occurrence, with
  /// what it adds to the log-odds.
  func evidence(for topic: Int) -> [TopicEvidence] {
    var found = cues(for: topic)
    let cueCount = found.count
    for word in words(for: topic) {
      if let cue = found[..<cueCount].firstIndex(where: { $0.range == word.range }) {
        found[cue] = TopicEvidence(range: word.range, weight: found[cue].weight + word.weight)
      } else {
        found.append(word)
      }
    }
    return found
  }

  /// The stems that speak for `topic` more than against it.
  private func words(for topic: Int) -> [TopicEvidence] {
    let closure = factor(.closure, .closureByPrior, prior: model.priors[topic])
    let exact = factor(
      .exact, .exactByPrior, prior: model.priors[model.space.codes.count + topic])
    let direction = model.weights.direction(of: topic, closure: closure, exact: exact)
    return profile.terms.compactMap { term in
      let weight =
        model.space.stems.product(term.stem, direction) / profile.vectorLength
        + model.weights.ownWeight(of: term.stem, topic, closure: closure, exact: exact)
      guard weight > 0 else { return nil }
      return TopicEvidence(range: term.first, weight: Double(term.strength * weight))
    }
  }

  /// How much a score counts for a topic with this prior.
  private func factor(
    _ place: TopicTraits.Place, _ byPrior: TopicTraits.Place, prior: Float
  ) -> Float {
    let (closure, exact) = (model.judge.closure, model.judge.exact)
    let (plain, scaled) = (place.rawValue, byPrior.rawValue)
    return Float((closure[plain] + exact[plain]) / 2)
      + prior * Float((closure[scaled] + exact[scaled]) / 2)
  }

  private func cues(for topic: Int) -> [TopicEvidence] {
    let row = traits.row(topic)
    let places: [TopicTraits.Place] = [
      .body, .headline, .isInHeadline, .share, .isInBoth, .bodyUnder, .headlineUnder,
      .isUnderHeadline, .shareUnder,
    ]
    let added = places.map(\.rawValue).reduce(0.0) { sum, place in
      sum + row[place] * (model.judge.closure[place] + model.judge.exact[place]) / 2
    }
    let hits = profile.hits.filter { model.space.isLineage(of: $0.topic, with: topic) }
    let length = hits.reduce(0) { $0 + $1.length }
    var (phrases, found): ([UInt64], [TopicEvidence]) = ([], [])
    for hit in hits {
      let weight = added * Double(hit.length) / Double(length)
      if let place = phrases.firstIndex(of: hit.phrase) {
        found[place] = TopicEvidence(
          range: found[place].range, weight: found[place].weight + weight)
      } else {
        phrases.append(hit.phrase)
        found.append(TopicEvidence(range: hit.range, weight: weight))
      }
    }
    return found
  }
}
