/// How the perceptron learns.
struct LearningOptions: Sendable {
  var epochs = 12
  var dropout: Double = 0.4
  /// What a name's word that is missed costs, and any other wrong word.
  var missCost: Float = 2
  var wrongCost: Float = 1
  /// How fast the weights of one corpus's conventions learn, beside the common ones.
  var conventionRate: Float = 0.25
  /// How much of the weights of Moroccan conventions goes into the model.
  var conventionShare: Float = 0.7
  var seed: UInt64 = 20
}
