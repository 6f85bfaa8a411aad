/// What the forms of a word depend on beyond its letters.
///
/// All words are given without marks, with plain alefs and without other hamzas, but for `hamza`.
public struct SearchWords: Sendable {
  private var whole: Set<UInt64> = []
  private var pronoun: Set<UInt64> = []
  private var alef: Set<UInt64> = []
  private var plain: Set<UInt64> = []
  private var hamza: [UInt64: [[Unicode.Scalar]]] = [:]

  /// What is known of a word.
  public enum Kind: String, CaseIterable, Sendable {
    /// Its final ى is no ي: another word is written so ("على").
    case alef
    /// It is written so, with its hamza ("رؤساء").
    case hamza
    /// It begins with an alef that has no hamza ("اجتماع").
    case plain
    /// Its final ه is a pronoun or of the root, no ة ("دوره").
    case pronoun
    /// It begins with no particle and no article, although it looks so ("لجنة").
    case whole
  }

  public init() {}

  /// Notes a word.
  public mutating func add(_ word: String, _ kind: Kind) {
    let letters = Array(word.unicodeScalars)
    let key = Self.key(letters)
    switch kind {
    case .alef: alef.insert(key)
    case .hamza: hamza[key, default: []].append(letters)
    case .plain: plain.insert(key)
    case .pronoun: pronoun.insert(key)
    case .whole: whole.insert(WordKey.of(letters))
    }
  }

  private static func key(_ word: [Unicode.Scalar]) -> UInt64 {
    WordKey.of(folded: SearchLetters.withoutHamzas(word)[...])
  }

  func isWhole(_ word: [Unicode.Scalar]) -> Bool { whole.contains(WordKey.of(word)) }

  func isPronoun(_ word: [Unicode.Scalar]) -> Bool { pronoun.contains(Self.key(word)) }

  func isPlain(_ word: [Unicode.Scalar]) -> Bool { plain.contains(Self.key(word)) }

  func isAlef(_ word: [Unicode.Scalar]) -> Bool { alef.contains(Self.key(word)) }

  /// How `word` is written with its hamza; none where it has none, or is written so already.
  func hamzaSpellings(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let spellings = hamza[Self.key(word)], !spellings.contains(word) else { return [] }
    return spellings
  }

  /// Whether the word is known to be written with a hamza.
  func hasHamza(_ word: [Unicode.Scalar]) -> Bool { hamza[Self.key(word)] != nil }
}
