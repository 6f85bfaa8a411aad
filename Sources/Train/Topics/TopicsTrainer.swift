import Transform

/// Learns from examples what tells topics.
struct TopicsTrainer {
  private static let folds = 5

  let examples: TopicExamples
  let taxonomy: TopicTaxonomy
  /// The codes of each article, also those that the space does not know.
  let codes: [[String]]

  /// A model from the articles with these numbers; what it lists and what its scores mean are set by
  /// held-out parts of them.
  func train(_ articles: [Int]) -> TopicModel {
    var held: [HeldOut] = []
    for fold in 0..<Self.folds {
      let kept = articles.enumerated().filter { $0.offset % Self.folds != fold }.map(\.element)
      let other = articles.enumerated().filter { $0.offset % Self.folds == fold }.map(\.element)
      held += traits(of: other, learnedFrom: kept)
    }
    let judge = Self.judge(held)
    let judged = held.map { one in
      (article: one.article, odds: judge.odds(one.traits, in: examples.space))
    }
    let chooser = chooser(judged)
    return TopicModel(
      space: examples.space, weights: examples.weights(articles),
      priors: examples.priors(articles), judge: judge, chooser: chooser,
      calibration: calibration(judged, chooser))
  }

  /// What `model` gives for the articles with these numbers.
  func score(_ model: TopicModel, on articles: [Int]) -> [TopicScore] {
    articles.map { article in
      score(model.topics(of: examples.profiles[article]), article)
    }
  }

  /// Notes the scores of the topics that `model` lists.
  func note(_ model: TopicModel, on articles: [Int], _ calibrator: inout Calibrator) {
    for article in articles {
      for odds in model.topics(of: examples.profiles[article]) {
        calibrator.add(
          margin: Int32((model.score(of: odds) * 1000).rounded()), isRight: isRight(odds, article))
      }
    }
  }

  /// An article that was held out, as a model of others sees it.
  private struct HeldOut {
    let article: Int
    let traits: TopicTraits
    let closure: Set<Int>
    let exact: Set<Int>
  }

  private func traits(of held: [Int], learnedFrom kept: [Int]) -> [HeldOut] {
    let (weights, priors) = (examples.weights(kept), examples.priors(kept))
    return held.map { article in
      let profile = examples.profiles[article]
      let traits = TopicTraits(
        profile, scores: weights.scores(of: profile, in: examples.space), priors: priors,
        in: examples.space)
      return HeldOut(
        article: article, traits: traits, closure: examples.closure(article),
        exact: Set(examples.topics[article]))
    }
  }

  private static func judge(_ held: [HeldOut]) -> TopicJudge {
    var rows: [[Double]] = []
    var (closure, exact): ([Bool], [Bool]) = ([], [])
    for one in held {
      for topic in one.traits.candidates {
        rows.append(one.traits.row(topic))
        closure.append(one.closure.contains(topic))
        exact.append(one.exact.contains(topic))
      }
    }
    return TopicJudge(
      closure: LogisticRegression.fit(rows, closure), exact: LogisticRegression.fit(rows, exact))
  }

  /// The needs that did best on held-out articles.
  private func chooser(_ judged: [(article: Int, odds: [TopicJudge.Odds])]) -> TopicChooser {
    var best: (sum: Double, chooser: TopicChooser)?
    for exact in [0.16, 0.2, 0.24] {
      for closure in [0.26, 0.3, 0.34] {
        for top in [0.3, 0.36, 0.42] {
          let chooser = TopicChooser(exactNeeded: exact, closureNeeded: closure, topNeeded: top)
          var score = TopicScore()
          for (article, odds) in judged {
            score.add(self.score(chooser.choose(odds, in: examples.space), article))
          }
          if score.sum > best?.sum ?? -1 { best = (score.sum, chooser) }
        }
      }
    }
    return best?.chooser ?? TopicChooser(exactNeeded: 0.2, closureNeeded: 0.3, topNeeded: 0.36)
  }

  private func calibration(
    _ judged: [(article: Int, odds: [TopicJudge.Odds])], _ chooser: TopicChooser
  ) -> ScoreCalibration {
    var calibrator = Calibrator()
    for (article, odds) in judged {
      for listed in chooser.choose(odds, in: examples.space) {
        calibrator.add(margin: TopicModel.margin(listed), isRight: isRight(listed, article))
      }
    }
    return calibrator.calibration()
  }

  /// Whether a listed topic is wanted, or broader than one that is.
  private func isRight(_ odds: TopicJudge.Odds, _ article: Int) -> Bool {
    examples.closure(article).contains(odds.topic)
  }

  private func score(_ listed: [TopicJudge.Odds], _ article: Int) -> TopicScore {
    var score = TopicScore()
    score.add(
      found: listed.map { lineage(examples.space.codes[$0.topic]) },
      wanted: codes[article].map(lineage))
    return score
  }

  private func lineage(_ code: String) -> [String] { [code] + taxonomy.broader(than: code) }
}
