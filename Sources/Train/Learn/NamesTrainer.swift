import Foundation
import Transform

/// Trains a tagger in two steps: a first one, whose reading of the raw news tells the second what
/// each word usually is.
struct NamesTrainer {
  /// Number of the corpus whose conventions the shipped model follows.
  static let moroccan = 0
  static let newswire = 1

  let source: TaggerSource
  let options: TrainerOptions
  let news: [URL]
  /// Frequencies and clusters from raw text.
  let knowledge: WordKnowledge
  /// How the labelled sentences begin, those of held-out articles too.
  let labelled: LabelledOpenings
  let log: (String) -> Void

  /// The model and table of words learned from `main`, and from `other` as far as it helps.
  func train(
    on main: [[LabelledSentence]], other: [[LabelledSentence]]
  ) throws -> TrainedNames {
    let plain = knowledge.encoded
    let first = model(on: main, other: other, table: plain, options: options.first)
    log("first model trained")
    let reader = SilverReader(
      source: source, table: plain, model: first, bits: options.bits, labelled: labelled)
    var full = knowledge
    full.add(try reader.read(news))
    log("raw text read by the first model")
    let table = full.encoded
    let model = model(on: main, other: other, table: table, options: options.learning)
    log("model trained")
    return TrainedNames(model: model, table: table)
  }

  /// One step: a committee that learns with the features of `table`.
  func model(
    on main: [[LabelledSentence]], other: [[LabelledSentence]], table: [UInt8],
    options learning: [LearningOptions], without skipped: FeatureGroup? = nil
  ) -> QuantizedModel {
    let maker = ExampleMaker(
      source: source, table: WordTable(TaggerBytes(table)), bits: options.bits, skipped: skipped)
    // Once as articles and once as single sentences, for the rules see more in an article.
    let examples =
      main.flatMap { maker.examples(of: $0, corpus: Self.moroccan) }
      + main.flatMap { $0.flatMap { maker.examples(of: [$0], corpus: Self.moroccan) } }
      + other.flatMap { maker.examples(of: $0, corpus: Self.newswire) }
    return Committee.train(examples, bits: options.bits, members: learning)
      .quantized(caution: options.caution)
  }
}
