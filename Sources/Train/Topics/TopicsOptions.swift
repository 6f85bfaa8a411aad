/// The sizes of a model of topics.
struct TopicsOptions {
  /// Directions of a stem's vector.
  var width = 128
  /// How many stems are known.
  var stems = 14_000
  /// Folds of the cross-validation on the card.
  var folds = 5
}
