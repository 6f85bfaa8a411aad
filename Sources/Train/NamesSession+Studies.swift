import Transform

/// Studies of what the tagger's quality rests on; each takes minutes and is asked for by a flag.
extension NamesSession {
  /// What is lost without each family of features, on every seventh article; one perceptron each.
  ///
  /// - Throws: where raw news cannot be read.
  func ablation() throws -> ScoreTable {
    let table = try trainer.train(on: kept(), other: other).table
    var rows = [("all features", measure(kept(), table, nil))]
    for group in FeatureGroup.allCases {
      rows.append(("without \(group.rawValue)", measure(kept(), table, group)))
      log("without \(group.rawValue) measured")
    }
    return ScoreTable(
      title: "Ablation",
      note: "Every seventh article, one perceptron trained on the others instead of a committee.",
      rows: rows)
  }

  /// What a part of the labelled articles gives, on every seventh article.
  func learningCurve() -> ScoreTable {
    let table = trainer.knowledge.encoded
    let rows = [8, 4, 2, 1].map { step in
      let part = kept().enumerated().filter { $0.offset % step == 0 }.map(\.element)
      return ("\(part.count) articles", measure(part, table, nil))
    }
    return ScoreTable(
      title: "Learning curve",
      note: "Every seventh article; one perceptron, without the first tagger's counts.",
      rows: rows)
  }

  /// Each article scored by a model of the others.
  ///
  /// - Throws: where raw news cannot be read.
  func crossValidation(_ folds: Int) throws -> ScoreTable {
    var rows: [(String, [NameScore])] = []
    for fold in 0..<folds {
      let trained = try trainer.train(on: kept(fold, of: folds), other: other)
      rows.append(("fold \(fold + 1)", score(trained, held(fold, of: folds))))
      log("fold \(fold + 1) of \(folds) done")
    }
    rows.append(("all folds", rows.flatMap(\.1)))
    return ScoreTable(
      title: "Cross-validation", note: "Articles dealt to \(folds) folds in turn.", rows: rows)
  }

  private func measure(
    _ articles: [[LabelledSentence]], _ table: [UInt8], _ skipped: FeatureGroup?
  ) -> [NameScore] {
    let model = trainer.model(
      on: articles, other: other, table: table, options: trainer.options.first, without: skipped)
    return score(TrainedNames(model: model, table: table), held(), without: skipped)
  }
}
