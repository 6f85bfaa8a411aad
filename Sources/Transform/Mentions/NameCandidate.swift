import Records

/// What a rule takes for a name.
struct NameCandidate {
  /// The first code point of the name, behind proclitics.
  var start: Int
  /// The words it touches; the scan goes on behind them.
  var words: Range<Int>
  /// `nil` where the words are surely no name and are passed over.
  var type: EntityType?
  var score: Double
  /// Index into `NameLexicon.entries`.
  var entry: Int?
  /// Whether it needs evidence from elsewhere.
  var isWeak = false
  /// Whether no rule may lengthen it: the lexicon gives it whole.
  var isClosed = false
  /// Whether the words before it outweigh what the lexicon says ("نادي موناكو").
  var overridesLexicon = false
}
