import ArabicText
import Records

/// Cuts sentences that are too long for the steps behind, which look at whole sentences.
///
/// A cut stands behind the last comma in the second half of what is allowed, else before the last
/// word with a conjunction there, else between two words, else inside a word that is longer itself.
struct SentenceCutter {
  /// The most words, and code points, of a sentence.
  let mostWords: Int
  let mostCodePoints: Int

  /// `sentences` with the long ones in pieces, and how many were long.
  func cut(_ sentences: [Sentence], in text: CodePointText) -> (sentences: [Sentence], long: Int) {
    var (pieces, long): ([Sentence], Int) = ([], 0)
    for sentence in sentences {
      let first = pieces.count
      var start = sentence.range.start
      while let end = end(of: TextRange(start, sentence.range.end), in: text) {
        append(TextRange(start, end), of: sentence, text, to: &pieces)
        start = end
      }
      append(TextRange(start, sentence.range.end), of: sentence, text, to: &pieces)
      if pieces.count > first + 1 { long += 1 }
    }
    return (pieces, long)
  }

  private func append(
    _ range: TextRange, of sentence: Sentence, _ text: CodePointText, to pieces: inout [Sentence]
  ) {
    let range = text.trimmed(range)
    if !range.isEmpty { pieces.append(Sentence(range: range, part: sentence.part)) }
  }

  /// Where the first piece of `range` ends; `nil` where it is short enough.
  ///
  /// Reads no more than is allowed, of which half at least is the piece: the work is linear.
  private func end(of range: TextRange, in text: CodePointText) -> Int? {
    var places = Places()
    var (words, isInside) = (0, false)
    var isBehindComma = false
    for position in range.start..<range.end {
      let kind = CharacterClass.of(text[position])
      let isWord = kind.isWordPart
      if isWord, !isInside {
        words += 1
        let isLate =
          words > mostWords / 2 || (position - range.start) * 2 >= mostCodePoints
        if isLate { places.noteWord(at: position, text[position], isBehindComma) }
        if words > mostWords { return places.best ?? position }
      }
      if position - range.start >= mostCodePoints { return places.best ?? position }
      isInside = isWord
      if !kind.isBlank { isBehindComma = Self.isComma(text[position]) }
    }
    return nil
  }

  /// The last places at which a cut may stand.
  private struct Places {
    private var comma: Int?
    private var conjunction: Int?
    private var word: Int?

    var best: Int? { comma ?? conjunction ?? word }

    /// Notes the word that begins at `position` with `letter`.
    mutating func noteWord(at position: Int, _ letter: Unicode.Scalar, _ isBehindComma: Bool) {
      word = position
      if letter == "و" { conjunction = position }
      if isBehindComma { comma = position }
    }
  }

  private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "،", ",", "؛", ";", ":", "…": true
    default: false
    }
  }
}
