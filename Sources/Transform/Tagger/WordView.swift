/// What the templates of features look at in one word. Zero stands for "nothing known".
struct WordView {
  /// The key of the word as written, and without its proclitics where they are surely such.
  var whole: UInt64 = 0
  var stem: UInt64 = 0
  /// What raw text taught about the word, or about its stem where the word itself is rare.
  var facts = WordFacts()
  var stemSilver: UInt16 = 0
  /// Keys of its first one to four letters, and of its last.
  var prefixes = SIMD4<UInt64>()
  var suffixes = SIMD4<UInt64>()
  /// Script, length, article, proclitic.
  var shape: UInt64 = 0
  /// The punctuation before the word, and whether a quotation is open.
  var gap: UInt64 = 0
  var gapClass = 0
  /// The name in the lexicons that covers the word.
  var lexicon: UInt64 = 0
  /// The name by rules that covers the word.
  var rule: UInt64 = 0
  /// The frequent name of raw text that covers the word.
  var phrase: UInt64 = 0
  /// The head noun that the word may belong to: its kind, and how many words ago it stood.
  var head: UInt64 = 0
  var headDistance: UInt64 = 0
  var traits: WordTraits = []

  /// What stands before a sentence and behind it.
  static let outside: WordView = {
    var view = WordView()
    view.whole = 1
    view.stem = 1
    view.shape = 1
    return view
  }()
}
