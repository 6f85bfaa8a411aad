import ArabicText
import Records

/// Decides whether a stop ends its sentence, and what belongs to the sentence behind it.
struct StopJudge {
  let text: CodePointText
  /// The block that the sentence stands in: nothing is read outside it.
  let block: TextRange
  /// Keys of words whose full stop does not end a sentence ("د.").
  let abbreviations: Set<UInt64>

  /// Whether `scalar` may end a sentence.
  static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "؟", "…", "۔": true
    default: false
    }
  }

  /// Whether the run of stops `stop` ends the sentence that began at `sentenceStart`.
  func ends(stop: Range<Int>, sentenceStart: Int) -> Bool {
    let before = visible(before: stop.lowerBound)
    let after = visible(from: stop.upperBound)
    guard let before, before >= sentenceStart else { return false }
    guard let after else { return true }
    if stop.contains(where: { isEmphatic(text[$0]) }) {
      return !(isLatin(before) && isLatin(after) && after == stop.upperBound) && !isComma(after)
    }
    // ".." and "…" are pauses.
    guard stop.count == 1, text[stop.lowerBound] != "…", !isComma(after) else { return false }
    let isGlued = after == stop.upperBound
    if isGlued { return endsGlued(before, after) }
    if isLowercase(after) { return false }
    return !isAbbreviation(endingAt: before) && !isListNumber(sentenceStart, before)
  }

  /// The position behind the closing marks (and further stops) that follow a stop.
  func closing(from position: Int, quoteIsOpen: inout Bool) -> Int {
    var position = position
    while position < block.end {
      let scalar = text[position]
      if Self.isStop(scalar) || CharacterClass.of(scalar) == .invisible {
        position += 1
      } else if scalar == "\"", quoteIsOpen {
        quoteIsOpen = false
        position += 1
      } else if QuoteMarks.closesBracket(scalar) || closesQuote(position) {
        position += 1
      } else if scalar == " ", position + 1 < block.end, text[position + 1] == "»" {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// Whether a comma follows the closing marks at `position`: the sentence goes on behind them.
  func goesOn(at position: Int) -> Bool { visible(from: position).map(isComma) ?? false }

  /// A full stop without space behind it ends a sentence between two Arabic words of some length
  /// ("المنطقة.خاصة"), and before marks that open or close.
  private func endsGlued(_ before: Int, _ after: Int) -> Bool {
    guard CharacterClass.of(text[after]).isWordPart else {
      return !isAbbreviation(endingAt: before)
    }
    guard CharacterClass.of(text[after]) == .arabicLetter else {
      return CharacterClass.of(text[before]) == .arabicLetter && !isLatin(after)
        && !isAbbreviation(endingAt: before)
    }
    var end = after
    while end < block.end, CharacterClass.of(text[end]).isWordPart { end += 1 }
    return end - after >= 2 && !isAbbreviation(endingAt: before)
  }

  /// Whether the word ending at `last` is an abbreviation: a lone letter or a word of the lexicon.
  private func isAbbreviation(endingAt last: Int) -> Bool {
    guard CharacterClass.of(text[last]).isWordPart else { return false }
    var start = last
    while start > block.start, CharacterClass.of(text[start - 1]).isWordPart { start -= 1 }
    let letters = text.scalars[start...last].filter { CharacterClass.of($0) != .mark }
    if letters.count == 1 { return CharacterClass.of(letters[0]) != .digit }
    guard letters.count <= 6 else { return false }
    return abbreviations.contains(WordKey.of(letters))
  }

  /// Whether the sentence so far is a number alone: the mark of a list ("1. ").
  private func isListNumber(_ start: Int, _ last: Int) -> Bool {
    start <= last && last - start < 4
      && text.scalars[start...last].allSatisfy {
        CharacterClass.of($0) == .digit || CharacterClass.of($0).isBlank
      }
  }

  /// A quotation mark directly behind a stop closes unless a word follows it directly.
  private func closesQuote(_ position: Int) -> Bool {
    guard QuoteMarks.isQuote(text[position]), text[position] != "\"" else { return false }
    let next = position + 1
    return next >= block.end || !CharacterClass.of(text[next]).isWordPart
  }

  private func visible(before position: Int) -> Int? {
    var position = position - 1
    while position >= block.start, CharacterClass.of(text[position]).isBlank { position -= 1 }
    return position >= block.start ? position : nil
  }

  private func visible(from position: Int) -> Int? {
    var position = position
    while position < block.end, CharacterClass.of(text[position]).isBlank { position += 1 }
    return position < block.end ? position : nil
  }

  private func isEmphatic(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "!" || scalar == "?" || scalar == "؟" || scalar == "۔"
  }

  private func isComma(_ position: Int) -> Bool {
    let scalar = text[position]
    return scalar == "," || scalar == "،" || scalar == ";" || scalar == "؛"
  }

  private func isLatin(_ position: Int) -> Bool {
    let scalar = text[position]
    return CharacterClass.of(scalar) == .otherLetter || CharacterClass.of(scalar) == .digit
      || scalar == "/"
  }

  private func isLowercase(_ position: Int) -> Bool { text[position].properties.isLowercase }
}
