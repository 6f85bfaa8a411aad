import ArabicText
import Records

/// An article's words as the rules of names look at them: readings, traits and the gaps between.
struct NameText {
  /// A way to read a word: where the name would begin, its key and what is known of it.
  struct Reading {
    let start: Int
    let key: UInt64
    let traits: WordTraits
  }

  /// What stands between a word and the next.
  enum Gap: UInt8 {
    /// White space only.
    case blank
    /// A hyphen between two parts of a name ("طنجة-تطوان").
    case hyphen
    /// A dash with white space, as in lists and between two parts of a region's name.
    case dash
    /// A quotation mark, with or without white space.
    case quote
    /// A comma or colon, with or without quotation marks.
    case comma
    /// An abbreviation's full stop inside a sentence ("د. محمد").
    case stop
    case other
  }

  let prepared: PreparedArticle
  let text: CodePointText
  let words: [Word]
  let lexicon: NameLexicon
  /// Traits of each word as it is written.
  let traits: [WordTraits]
  /// The sentence of each word.
  let sentenceOf: [Int32]
  /// The gap behind each word; `other` at a sentence's end.
  let gaps: [Gap]
  private let readings: [Reading]
  private let firstReading: [Int32]

  init(_ prepared: PreparedArticle, lexicon: NameLexicon) {
    self.prepared = prepared
    self.lexicon = lexicon
    text = prepared.text
    words = prepared.words
    var traits: [WordTraits] = []
    var readings: [Reading] = []
    var firstReading: [Int32] = [0]
    traits.reserveCapacity(words.count)
    readings.reserveCapacity(words.count * 2)
    for word in words {
      let own = lexicon.traits(of: word.key).union(Self.shape(word, from: word.range.start, text))
      traits.append(own)
      readings.append(Reading(start: word.range.start, key: word.key, traits: own))
      for split in Proclitics.splits(of: word, in: text) {
        readings.append(
          Reading(
            start: word.range.start + split.length, key: split.key,
            traits: lexicon.traits(of: split.key).union(
              Self.shape(word, from: word.range.start + split.length, text))))
      }
      firstReading.append(Int32(readings.count))
    }
    self.traits = traits
    self.readings = readings
    self.firstReading = firstReading
    (sentenceOf, gaps) = Self.layout(prepared)
  }

  /// "عبدالوافي", written together, is a given name.
  private static func shape(_ word: Word, from start: Int, _ text: CodePointText) -> WordTraits {
    // "علي" folds like "على"; only the letter at its end tells them apart.
    if word.range.end - start == 3, text[start] == "\u{0639}", text[start + 1] == "\u{0644}",
      text[start + 2] == "\u{064A}"
    {
      return .weakName
    }
    guard word.range.end - start >= 7, text[start] == "\u{0639}", text[start + 1] == "\u{0628}",
      text[start + 2] == "\u{062F}", text[start + 3] == "\u{0627}" || text[start + 3] == "\u{0625}"
    else { return [] }
    return .givenName
  }

  /// The readings of a word: as it is written first, then without proclitics.
  func readings(of word: Int) -> ArraySlice<Reading> {
    readings[Int(firstReading[word])..<Int(firstReading[word + 1])]
  }

  /// The first reading of `word` that has one of `wanted`; `nil` where there is none.
  func reading(of word: Int, with wanted: WordTraits) -> Reading? {
    readings(of: word).first { !$0.traits.isDisjoint(with: wanted) }
  }

  /// Whether `word` begins with the article, as it is written.
  func hasArticle(_ word: Int) -> Bool { letters(word, begin: "\u{0627}", "\u{0644}", least: 4) }

  /// Whether `word` begins with ل and the article ("للأمن").
  func hasDative(_ word: Int) -> Bool { letters(word, begin: "\u{0644}", "\u{0644}", least: 4) }

  /// Whether `word` begins with `first` and then the article ("والمعاصرة", "بالمغرب").
  func hasArticle(_ word: Int, behind first: Unicode.Scalar) -> Bool {
    let range = words[word].range
    return range.count >= 5 && text[range.start] == first && isAlef(text[range.start + 1])
      && text[range.start + 2] == "\u{0644}"
  }

  /// Whether a name that begins at `start` inside `word` begins at the second ل of "لل…".
  func isDative(at start: Int, in word: Int) -> Bool {
    start > words[word].range.start && text[start] == "\u{0644}" && text[start - 1] == "\u{0644}"
  }

  /// The number of code points in `word`.
  func count(_ word: Int) -> Int { words[word].range.count }

  /// The code point at `offset` from the word's start.
  func letter(_ word: Int, _ offset: Int) -> Unicode.Scalar {
    text[words[word].range.start + offset]
  }

  private func letters(
    _ word: Int, begin first: Unicode.Scalar, _ second: Unicode.Scalar, least: Int
  ) -> Bool {
    let range = words[word].range
    guard range.count >= least else { return false }
    let start = text[range.start]
    return (first == "\u{0627}" ? isAlef(start) : start == first) && text[range.start + 1] == second
  }

  /// Only the bare alef begins the article; "ألمانيا" has none.
  private func isAlef(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{0627}" }

  private static func layout(_ prepared: PreparedArticle) -> ([Int32], [Gap]) {
    var sentenceOf: [Int32] = []
    var gaps: [Gap] = []
    sentenceOf.reserveCapacity(prepared.words.count)
    gaps.reserveCapacity(prepared.words.count)
    for (sentence, range) in prepared.sentenceWords.enumerated() {
      for index in range {
        sentenceOf.append(Int32(sentence))
        guard index + 1 < range.upperBound else {
          gaps.append(.other)
          continue
        }
        gaps.append(
          gap(prepared.text, prepared.words[index].range.end, prepared.words[index + 1].range.start)
        )
      }
    }
    return (sentenceOf, gaps)
  }

  private static func gap(_ text: CodePointText, _ start: Int, _ end: Int) -> Gap {
    var found: Gap = .blank
    for position in start..<end where !CharacterClass.of(text[position]).isBlank {
      switch text[position] {
      case "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "'", "\u{2018}",
        "\u{2019}":
        if found == .blank { found = .quote }
      case "\u{60C}", ",", ":":
        guard found != .other else { return .other }
        found = .comma
      case "-", "\u{2010}", "\u{2011}", "\u{2013}", Folding.tatweel:
        guard found == .blank else { return .other }
        found = end - start == 1 ? .hyphen : .dash
      case ".":
        guard found == .blank else { return .other }
        found = .stop
      // Hashtags write names: "#السعودية", "الشرق_الأوسط".
      case "#", "_": break
      default: return .other
      }
    }
    return found
  }
}
