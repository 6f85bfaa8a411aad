import ArabicText
import Records

/// Reads a short line as what it is made of: places, dates, outlets, people.
struct SegmentReader: Sendable {
  enum Kind { case place, date, outlet, agency, cue, person, word, unknown }

  struct Segment {
    let kind: Kind
    let range: TextRange
    /// Whether its words are surely a person's name, and not only in the place of one.
    let sure: Bool
  }

  let lexicon: LayoutLexicon

  /// The segments of `range`, cut at dashes, bars, colons, commas and brackets.
  func segments(_ range: TextRange, of text: CodePointText) -> [Segment] {
    var segments: [Segment] = []
    var start = range.start
    for position in range.start...range.end
    where position == range.end || isSeparator(position, in: text, range) {
      let words = WordScanner.words(of: text, in: TextRange(start, position))
      if let first = words.first, let last = words.last {
        let found = kind(words, text)
        segments.append(
          Segment(
            kind: found.kind, range: TextRange(first.range.start, last.range.end),
            sure: found.sure))
      }
      start = position + 1
    }
    return segments
  }

  func isSeparator(_ position: Int, in text: CodePointText, _ range: TextRange) -> Bool {
    switch text[position] {
    case "-": return !isInsideNumber(position, text, range)
    case "–", "—", "|", "/", ":", "_", ",", "،", "(", ")", "[", "]", "*", Folding.tatweel:
      return text[position] == Folding.tatweel
        ? stands(position, text, range) : !isInsideNumber(position, text, range)
    default: return false
    }
  }

  /// Whether blanks stand on both sides: a tatweel is used for a dash then.
  private func stands(_ position: Int, _ text: CodePointText, _ range: TextRange) -> Bool {
    position > range.start && position + 1 < range.end
      && CharacterClass.of(text[position - 1]).isBlank
      && CharacterClass.of(text[position + 1]).isBlank
  }

  private func isInsideNumber(_ position: Int, _ text: CodePointText, _ range: TextRange) -> Bool {
    position > range.start && position + 1 < range.end
      && CharacterClass.of(text[position - 1]) == .digit
      && CharacterClass.of(text[position + 1]) == .digit
  }

  private func kind(_ words: [Word], _ text: CodePointText) -> (kind: Kind, sure: Bool) {
    if covers(words, { lexicon.places.matches(words, at: $0).first?.keys.count }) {
      return (.place, true)
    }
    if covers(words, { dateLength(words, $0, text) }) { return (.date, true) }
    if covers(words, { lexicon.bylines.matches(words, at: $0).first?.keys.count }) {
      switch lexicon.bylines.matches(words, at: 0).first?.value {
      case .cue, .author: return (.cue, true)
      case .agency: return (.agency, true)
      default: return (.outlet, true)
      }
    }
    if words.count <= 4, words.contains(where: { isOutletPart($0) }) { return (.outlet, true) }
    if let opening = lexicon.bylines.matches(words, at: 0).first, opening.value == .author,
      words.count - opening.keys.count <= 4
    {
      return (.cue, true)
    }
    if isPerson(words, text) { return (.person, true) }
    let arabic = words.allSatisfy(\.isArabic)
    if arabic, words.count == 1 { return (.word, false) }
    return (arabic && words.count <= 4 ? .person : .unknown, false)
  }

  /// Whether steps of the lengths that `length` gives cover all words.
  private func covers(_ words: [Word], _ length: (Int) -> Int?) -> Bool {
    var index = 0
    while index < words.count {
      guard let step = length(index) else { return false }
      index += step
    }
    return !words.isEmpty
  }

  private func dateLength(_ words: [Word], _ index: Int, _ text: CodePointText) -> Int? {
    if let month = lexicon.months.matches(words, at: index).first { return month.keys.count }
    if let word = lexicon.dateWords.matches(words, at: index).first { return word.keys.count }
    return CharacterClass.of(text[words[index].range.start]) == .digit ? 1 : nil
  }

  private func isOutletPart(_ word: Word) -> Bool {
    lexicon.bylines.matches([word], at: 0).contains { $0.value == .part }
  }

  /// Two to four words that begin with a given name and go on with names.
  private func isPerson(_ words: [Word], _ text: CodePointText) -> Bool {
    var kinds = words.map { lexicon.names.matches([$0], at: 0).map(\.value) }
    if kinds.first?.contains(.title) == true { kinds.removeFirst() }
    guard (2...4).contains(kinds.count), kinds[0].contains(.given) || kinds[0].contains(.particle),
      text[words[0].range.end - 1] != "ى" || words[0].range.count > 3
    else { return false }
    // The word behind a particle (عبد, بن) is part of the name, whatever it is.
    let unknown = kinds.indices.dropFirst().filter {
      kinds[$0].isEmpty && !kinds[$0 - 1].contains(.particle)
    }
    return unknown.count <= (kinds.count == 2 ? 1 : 0)
  }
}
