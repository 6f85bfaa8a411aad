import Foundation
import Transform

/// One call of the trainer: reads the data, trains, measures, writes.
struct NamesSession {
  /// Every seventh article is held out to calibrate and to compare.
  private static let fold = 7

  let trainer: NamesTrainer
  let files: TrainingFiles
  let main: [[LabelledSentence]]
  let other: [[LabelledSentence]]
  let log: (String) -> Void

  /// - Throws: `TrainingError` or `LexiconError` where something cannot be read.
  init(
    _ files: TrainingFiles, lexicons: URL, options: TrainerOptions, log: @escaping (String) -> Void
  ) throws {
    self.files = files
    self.log = log
    let source = try TaggerSource(lexicons: lexicons)
    let labels = try NewsLabels(in: files.labels, source: source)
    main =
      try files.main.flatMap { try ConllCorpus($0).articles } + labels.articles(from: files.news)
    other = try ConllCorpus(files.other).articles
    let dev = try files.mainDev.flatMap { try ConllCorpus($0).articles }
    let knowledge = WordKnowledge(try RawText(files.news), log: log)
    trainer = NamesTrainer(
      source: source, options: options, news: files.news,
      knowledge: knowledge, labelled: LabelledOpenings(main + dev), log: log)
  }

  /// Trains on everything, writes the model into `folder` and tells how good it is.
  ///
  /// - Throws: where a file cannot be read or written.
  func train(into folder: URL) throws -> ModelCard {
    let trial = try trainer.train(on: kept(), other: other)
    var calibrator = Calibrator()
    calibrator.add(trial.model, on: examples(held(), trial.table))
    let calibration = calibrator.calibration()
    let trained = try trainer.train(on: main, other: other)
    let bytes = TaggerModel.encode(
      bits: trainer.options.bits, transitions: trained.model.transitions, calibration: calibration,
      words: trained.table, weights: trained.model.weights)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appendingPathComponent("names.model"))
    let scores = try ScoreTable(
      title: "Scores",
      note: "Exact spans and types, sentence by sentence; nothing of these texts was trained on.",
      rows: [("every seventh labelled article, model of the others", score(trial, held()))]
        + (files.mainDev + [files.otherDev]).map {
          (TrainingFiles.name($0), score(trained, try ConllCorpus($0).articles))
        })
    scores.lines.forEach(log)
    return ModelCard(
      model: bytes, files: try files.digests(), tables: [scores],
      calibration: calibrator.table(calibration))
  }

  func kept(_ remainder: Int = 3, of folds: Int = fold) -> [[LabelledSentence]] {
    main.enumerated().filter { $0.offset % folds != remainder }.map(\.element)
  }

  func held(_ remainder: Int = 3, of folds: Int = fold) -> [[LabelledSentence]] {
    main.enumerated().filter { $0.offset % folds == remainder }.map(\.element)
  }

  /// The scores of each article.
  func score(
    _ trained: TrainedNames, _ articles: [[LabelledSentence]],
    without skipped: FeatureGroup? = nil
  ) -> [NameScore] {
    articles.map {
      NameScore.of(trained.model, on: examples([$0], trained.table, without: skipped))
    }
  }

  /// Sentence by sentence: nothing is known of the article.
  private func examples(
    _ articles: [[LabelledSentence]], _ table: [UInt8], without skipped: FeatureGroup? = nil
  ) -> [Example] {
    let maker = ExampleMaker(
      source: trainer.source, table: WordTable(TaggerBytes(table)), bits: trainer.options.bits,
      skipped: skipped)
    return articles.flatMap {
      $0.flatMap { maker.examples(of: [$0], corpus: NamesTrainer.moroccan) }
    }
  }
}
