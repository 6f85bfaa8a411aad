/// How the weights of label pairs are laid out: for each class of gap between the two words, ten
/// rows (nine labels and the sentence's start) of nine.
package enum TransitionTable {
  /// The row of the sentence's start.
  package static let start = NameLabel.count
  package static let gapClasses = 6
  /// The class of a gap with a quotation mark.
  package static let quote = 2
  /// The number of weights.
  package static let count = gapClasses * (NameLabel.count + 1) * NameLabel.count

  /// The place of the weight of `label` behind `previous` across a gap of `gapClass`.
  @inline(__always)
  package static func index(_ gapClass: Int, _ previous: Int, _ label: Int) -> Int {
    (gapClass * (NameLabel.count + 1) + previous) * NameLabel.count + label
  }
}
