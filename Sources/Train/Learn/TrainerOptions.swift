/// The settings of a training, with those that measured best.
struct TrainerOptions: Sendable {
  /// The binary logarithm of the number of rows of weights.
  var bits = 18
  /// What each word outside names loses (`FloatModel.quantized`).
  var caution: Float = 60
  /// The first tagger's, whose reading of raw text is only counted.
  var first: [LearningOptions] = [LearningOptions(epochs: 6, seed: 20)]
  /// One perceptron each; their weights are added.
  var learning: [LearningOptions] = (1...5).map { LearningOptions(epochs: 8, seed: $0) }
}
