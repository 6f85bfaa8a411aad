import ArabicText
import Records

/// Says where in its first word a name begins, behind which proclitics.
struct ProcliticCutter {
  private let text: NameText
  private let chooser: StemChooser
  private let rules: [Int: NameSpan]

  /// - Parameter rules: the names that rules found.
  init(_ text: NameText, words: WordTable, rules: [NameSpan]) {
    self.text = text
    chooser = StemChooser(text, words)
    self.rules = Dictionary(
      rules.map { ($0.words.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name by rules that covers exactly `words`; it knows its entry in the lexicons.
  func rule(for words: Range<Int>, type: EntityType) -> NameSpan? {
    rules[words.lowerBound].flatMap { $0.words == words && $0.type == type ? $0 : nil }
  }

  /// The first code point of the name that covers `words`.
  ///
  /// The lexicons speak first (the reading with which the longest name begins, the whole word before
  /// its parts), then how often raw text has the word with and without the particle.
  func start(of words: Range<Int>, type: EntityType) -> Int {
    let first = words.lowerBound
    let readings = text.readings(of: first)
    let whole = readings[readings.startIndex]
    if let start = behindTatweel(first) { return start }
    guard readings.count > 1 else { return whole.start }
    if let known = knownStart(of: words) { return known }
    if type == .person, !whole.traits.isDisjoint(with: [.givenName, .familyName, .weakName]) {
      return whole.start
    }
    if isListed(first), whole.traits.isDisjoint(with: [.common, .beginsName]) {
      return whole.start + 1
    }
    return chooser.stem(of: first).start
  }

  /// "لـCNN": a proclitic that is stretched to stand apart.
  private func behindTatweel(_ word: Int) -> Int? {
    guard text.count(word) > 3, text.letter(word, 1) == Folding.tatweel else { return nil }
    switch text.letter(word, 0) {
    case "و", "ف", "ب", "ل", "ك": return text.words[word].range.start + 2
    default: return nil
    }
  }

  /// Whether `word` goes on a list of names behind a comma: "خالد سرحان، وجومانا مراد".
  private func isListed(_ word: Int) -> Bool {
    word > 0 && text.gaps[word - 1] == .comma && text.letter(word, 0) == "\u{0648}"
      && text.count(word) > 3
  }

  /// Where a name of the lexicons begins that covers exactly `words`.
  private func knownStart(of words: Range<Int>) -> Int? {
    for reading in text.readings(of: words.lowerBound) where reading.traits.contains(.beginsName) {
      var (position, key, next) = (PhraseTrie.Position.root, reading.key, words.lowerBound)
      while let (reached, value) = text.lexicon.phrases.advance(position, key) {
        (position, next) = (reached, next + 1)
        if next == words.upperBound {
          if value != nil { return reading.start }
          break
        }
        key = text.words[next].key
      }
    }
    return nil
  }
}
