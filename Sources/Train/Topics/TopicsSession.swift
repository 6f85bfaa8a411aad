import Foundation
import Transform

/// One call of the trainer of topics: reads the data, trains, measures, writes.
struct TopicsSession {
  private let files: TopicsFiles
  private let options: TopicsOptions
  private let log: (String) -> Void
  private let made: SpaceMaker.Made
  private let trainer: TopicsTrainer
  private let trainCount: Int

  /// - Throws: `TrainingError` or `LexiconError` where something cannot be read.
  init(
    _ files: TopicsFiles, lexicons: URL, options: TopicsOptions, log: @escaping (String) -> Void
  ) throws {
    self.files = files
    self.options = options
    self.log = log
    let source = try TopicSource(lexicons: lexicons)
    let train = try CodedArticle.read(files.train)
    let dev = try CodedArticle.read(files.dev)
    let openings = LabelledOpenings((train + dev).flatMap { $0.lines.prefix(2) })
    let news = try NewsStems(
      files.news, source: source, skipping: openings, most: options.stems)
    log("\(news.matrix.rows) articles of raw news, \(news.keys.count) stems")
    let maker = SpaceMaker(source: source, news: news, options: options)
    let made = maker.make(codes: train.flatMap(\.codes))
    log("\(made.space.codes.count) topics")
    let places = Dictionary(uniqueKeysWithValues: made.space.codes.enumerated().map { ($1, $0) })
    let articles = (train + dev).map { article in
      (
        profile: made.space.profile(of: source.stems(lines: article.lines)),
        topics: article.codes.compactMap { places[$0] }
      )
    }
    self.made = made
    trainCount = train.count
    trainer = TopicsTrainer(
      examples: TopicExamples(
        space: made.space, articles: articles, cues: maker.cueArticles(made.space)),
      taxonomy: source.taxonomy, codes: (train + dev).map(\.codes))
  }

  /// Trains on train.jsonl, writes the model into `folder` and tells how good it is.
  ///
  /// - Throws: where a file cannot be read or written.
  func train(into folder: URL) throws -> TopicsCard {
    let all = Array(trainer.codes.indices)
    let model = trainer.train(Array(all[..<trainCount]))
    let bytes = model.encoded(stems: made.stems, cues: made.cues)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appendingPathComponent("topics.model"))
    log("\(bytes.count) bytes, \(model.chooser)")
    let dev = trainer.score(model, on: Array(all[trainCount...]))
    var reliability = Calibrator()
    let folds = crossValidate(all, &reliability)
    let scores = TopicScoreTable(rows: [
      ("train.jsonl and dev.jsonl, \(options.folds) folds", folds),
      ("dev.jsonl, model of train.jsonl", dev),
    ])
    scores.lines.forEach(log)
    return TopicsCard(
      model: bytes, topics: made.space.codes.count, files: try files.digests(), scores: scores,
      reliability: reliability.table(Self.thousandths))
  }

  /// The scores of articles, each by a model of the other folds.
  private func crossValidate(_ all: [Int], _ reliability: inout Calibrator) -> [TopicScore] {
    var scores: [TopicScore] = []
    for fold in 0..<options.folds {
      let kept = all.filter { $0 % options.folds != fold }
      let held = all.filter { $0 % options.folds == fold }
      let model = trainer.train(kept)
      scores += trainer.score(model, on: held)
      trainer.note(model, on: held, &reliability)
      log("fold \(fold + 1) of \(options.folds)")
    }
    return scores
  }

  /// Scores that are noted in thousandths mean what they say.
  private static let thousandths = ScoreCalibration([
    .init(margin: 0, score: 0), .init(margin: 1000, score: 1000),
  ])
}
