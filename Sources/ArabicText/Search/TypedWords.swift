/// What somebody typed into a search, taken apart: words and phrases, all of which are sought.
///
/// Anything may be typed. Punctuation inside a word makes a phrase of its parts (كوفيد-19), a
/// quotation mark without its fellow means nothing, and neither do the operators of other searches.
public struct TypedWords: Sendable, Hashable {
  /// The words and phrases in order, without vowel marks, tatweel and invisible marks, presentation
  /// forms taken apart. Each holds a letter or a digit, none a quotation mark.
  public let terms: [String]

  private static let openings: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "«": "»", "“": "”", "„": "“", "‹": "›",
  ]
  private static let marks = Set("\"«»“”„‹›".unicodeScalars)
  private static let operators: Set<String> = ["AND", "OR", "NOT", "NEAR"]

  public init(_ typed: String) {
    var terms: [String] = []
    var rest = Self.clean(typed)[...]
    var word: [Unicode.Scalar] = []
    func endWord() {
      let text = Self.string(word)
      if !Self.operators.contains(text) { terms.append(text) }
      word = []
    }
    while let scalar = rest.popFirst() {
      if let closing = Self.openings[scalar], let end = rest.firstIndex(of: closing) {
        endWord()
        terms.append(Self.string(rest[..<end].filter { !Self.marks.contains($0) }))
        rest = rest[rest.index(after: end)...]
      } else if scalar == " " || Self.marks.contains(scalar) {
        endWord()
      } else {
        word.append(scalar)
      }
    }
    endWord()
    self.terms = terms.filter(Self.isSought)
  }

  /// The whole as one name: no spaces, one spelling. Two ways to type a name are equal by it.
  public static func nameKey(_ name: String) -> String {
    String(String.UnicodeScalarView(Folding.folded(name).unicodeScalars.filter(isWordPart)))
  }

  private static func isSought(_ term: String) -> Bool {
    term.unicodeScalars.contains(where: isWordPart)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClass.of(scalar).isWordPart
  }

  /// White space becomes plain spaces.
  private static func clean(_ typed: String) -> [Unicode.Scalar] {
    typed.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      CharacterClass.of(scalar) == .space ? [" "] : SearchLetters.clean([scalar])
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
