import ArabicText
import Records

/// Words between quotation marks.
struct QuotedWords {
  /// Without the marks.
  let range: TextRange
  /// Behind the closing mark.
  let end: Int
}

/// Pairs quotation marks of every keyboard, swapped and unbalanced ones too.
enum QuotePairs {
  /// The outermost quoted stretches of `block`, in order. A mark that is never closed quotes up to
  /// the end of its sentence.
  static func find(in text: CodePointText, block: TextRange, sentences: [Sentence]) -> [QuotedWords]
  {
    var found: [QuotedWords] = []
    var open: Int?
    var position = block.start
    while position < block.end {
      defer { position += 1 }
      guard QuoteMarks.isQuote(text[position]) else { continue }
      guard let start = open else {
        if !closes(position, text, block) { open = position }
        continue
      }
      guard isSameKind(text[start], text[position]) else { continue }
      if opens(position, text, block), let end = sentenceEnd(start, before: position, sentences) {
        append(text, start, end, end, to: &found)
        open = position
      } else if !opens(position, text, block) || text[position] == "\"" {
        append(text, start, position, position + 1, to: &found)
        open = nil
      }
    }
    if let start = open {
      let end = sentenceEnd(start, before: block.end + 1, sentences) ?? block.end
      append(text, start, end, end, to: &found)
    }
    return found
  }

  private static func append(
    _ text: CodePointText, _ start: Int, _ end: Int, _ behind: Int, to found: inout [QuotedWords]
  ) {
    let range = text.trimmed(TextRange(start + 1, max(start + 1, end)))
    if !range.isEmpty { found.append(QuotedWords(range: range, end: behind)) }
  }

  /// Angle marks pair with angle marks, all others with one another.
  private static func isSameKind(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    isAngle(a) == isAngle(b)
  }

  private static func isAngle(_ scalar: Unicode.Scalar) -> Bool { scalar == "«" || scalar == "»" }

  /// Whether the mark can only open: a word behind it, none before it.
  private static func opens(_ position: Int, _ text: CodePointText, _ block: TextRange) -> Bool {
    isWord(position + 1, text, block) && !isWord(position - 1, text, block)
      && isSpace(position - 1, text, block)
  }

  /// Whether the mark can only close: a word before it, none behind it.
  private static func closes(_ position: Int, _ text: CodePointText, _ block: TextRange) -> Bool {
    isWord(position - 1, text, block) && !isWord(position + 1, text, block)
      && !isProclitic(position - 1, text, block)
  }

  /// Whether the word ending at `position` is a lone proclitic ("ب”المقاربة").
  private static func isProclitic(
    _ position: Int, _ text: CodePointText, _ block: TextRange
  ) -> Bool { !isWord(position - 1, text, block) }

  private static func isWord(_ position: Int, _ text: CodePointText, _ block: TextRange) -> Bool {
    block.contains(position) && CharacterClass.of(text[position]).isWordPart
  }

  private static func isSpace(_ position: Int, _ text: CodePointText, _ block: TextRange) -> Bool {
    !block.contains(position) || CharacterClass.of(text[position]).isBlank
  }

  /// The end of the sentence with `start` in it, where that is before `limit`.
  private static func sentenceEnd(_ start: Int, before limit: Int, _ sentences: [Sentence]) -> Int?
  {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.end <= start { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].range.contains(start) else { return nil }
    return sentences[low].range.end < limit ? sentences[low].range.end : nil
  }
}
