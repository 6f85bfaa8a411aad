/// What raw text taught about a word: how frequent it is, whose company it keeps, what a first
/// tagger took it for.
package struct WordFacts: Hashable, Sendable {
  /// Eighths of the binary logarithm of its count; 0 where the word is not known.
  package var frequency: UInt8 = 0
  /// Its cluster among few, among some and among many; 0 where it has none.
  package var coarse: UInt8 = 0
  package var middle: UInt16 = 0
  package var fine: UInt16 = 0
  /// The types that a first tagger gave it (`SilverType`); 0 where it was too rare.
  package var silver: UInt16 = 0

  package init() {}
}
