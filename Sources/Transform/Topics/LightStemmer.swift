import ArabicText

/// Strips article, conjunction and endings off a folded word, as the topic cues are written.
///
/// After the "light10" stemmer (Larkey, Ballesteros and Connell 2002), single-letter prepositions
/// aside: it joins المنتخب, منتخب and والمنتخب without knowing their roots.
enum LightStemmer {
  /// The stem of `word`, whose code points are folded.
  static func stem(_ word: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let start = prefixLength(word)
    let length = word.count - start
    guard length >= 4 else { return word[start...] }
    let (last, before) = (word[word.count - 1], word[word.count - 2])
    if length >= 5, isLongSuffix(before, last) { return word[start..<word.count - 2] }
    return last == "ه" || last == "ي" ? word[start..<word.count - 1] : word[start...]
  }

  /// The article, alone, in "لل" or behind a letter of its own; else a conjunction.
  private static func prefixLength(_ word: [Unicode.Scalar]) -> Int {
    guard word.count >= 4 else { return 0 }
    switch (word[0], word[1], word[2]) {
    case ("و", "ا", "ل") where word.count >= 5, ("ب", "ا", "ل") where word.count >= 5,
      ("ك", "ا", "ل") where word.count >= 5, ("ف", "ا", "ل") where word.count >= 5:
      return 3
    case ("ل", "ل", _), ("ا", "ل", _): return 2
    case ("و", _, _): return 1
    default: return 0
    }
  }

  private static func isLongSuffix(_ before: Unicode.Scalar, _ last: Unicode.Scalar) -> Bool {
    switch (before, last) {
    case ("ه", "ا"), ("ا", "ن"), ("ا", "ت"), ("و", "ن"), ("ي", "ن"), ("ي", "ه"): true
    default: false
    }
  }
}
