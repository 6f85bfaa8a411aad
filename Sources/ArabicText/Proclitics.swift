/// One way to read a word: some proclitics, then the rest.
public struct ProcliticSplit: Sendable, Hashable {
  /// The number of code points that the proclitics take from the word's start.
  public let length: Int
  /// Key of the rest. In "لل…" the rest begins at the second ل and its key is that of the word with
  /// its article restored (للمغرب → المغرب).
  public let key: UInt64
}

/// The particles written together with the next word: و ف, ب ل ك, س, in the order in which
/// they may stand.
public enum Proclitics {
  /// The possible splits of `word`, shortest proclitic first; the word as a whole is not among them.
  ///
  /// At least two letters are left; a split is a possibility, not a claim: a lexicon or a model
  /// decides whether the rest is a word.
  public static func splits(of word: Word, in text: CodePointText) -> [ProcliticSplit] {
    guard word.isArabic else { return [] }
    var splits: [ProcliticSplit] = []
    var position = word.range.start
    if let next = after(position, "و", "ف", in: text, of: word) {
      position = next
      append(position, to: &splits, text, word)
    }
    if let next = after(position, "ب", "ك", in: text, of: word) {
      append(next, to: &splits, text, word)
    } else if let next = after(position, "ل", "ل", in: text, of: word) {
      append(next, to: &splits, text, word)
      if text[next] == "ل" {
        let rest = ["ا"] + text.scalars[next..<word.range.end]
        splits.append(ProcliticSplit(length: next - word.range.start, key: WordKey.of(rest)))
      }
    }
    return splits
  }

  /// The position behind the letter at `position` where it is one of the two and leaves two letters.
  private static func after(
    _ position: Int, _ first: Unicode.Scalar, _ second: Unicode.Scalar, in text: CodePointText,
    of word: Word
  ) -> Int? {
    guard text[position] == first || text[position] == second else { return nil }
    var next = position + 1
    while next < word.range.end, CharacterClass.of(text[next]) == .mark { next += 1 }
    return word.range.end - next >= 2 ? next : nil
  }

  private static func append(
    _ position: Int, to splits: inout [ProcliticSplit], _ text: CodePointText, _ word: Word
  ) {
    let key = WordKey.of(text.scalars[position..<word.range.end])
    splits.append(ProcliticSplit(length: position - word.range.start, key: key))
  }
}
