import ArabicText

/// Strips article, conjunction and endings off a folded word, as the topic cues are written.
///
/// After the "light10" stemmer (Larkey, Ballesteros and Connell 2002), single-letter prepositions
/// aside: it joins المنتخب, منتخب and والمنتخب without knowing their roots.
enum LightStemmer {
  private static let prefixes: [[Unicode.Scalar]] = [
    ["و", "ا", "ل"], ["ب", "ا", "ل"], ["ك", "ا", "ل"], ["ف", "ا", "ل"], ["ل", "ل"], ["ا", "ل"],
  ]
  private static let suffixes: [[Unicode.Scalar]] = [
    ["ه", "ا"], ["ا", "ن"], ["ا", "ت"], ["و", "ن"], ["ي", "ن"], ["ي", "ه"], ["ه"], ["ي"],
  ]

  /// The stem of `word`, whose code points are folded.
  static func stem(_ word: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var stem = word[...]
    if let prefix = prefixes.first(where: { stem.starts(with: $0) && stem.count >= $0.count + 2 }) {
      stem = stem.dropFirst(prefix.count)
    } else if stem.count >= 4, stem.first == "و" {
      stem = stem.dropFirst()
    }
    for suffix in suffixes where stem.count >= suffix.count + 3 && ends(stem, with: suffix) {
      return stem.dropLast(suffix.count)
    }
    return stem
  }

  private static func ends(
    _ stem: ArraySlice<Unicode.Scalar>, with suffix: [Unicode.Scalar]
  ) -> Bool {
    stem.suffix(suffix.count).elementsEqual(suffix)
  }
}
