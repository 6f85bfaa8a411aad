internal import ArabicText

/// The forms under which one word is found in plain SQLite.
struct SearchForms {
  /// Without vowel marks and tatweel.
  let written: String
  /// Folded onto one spelling.
  let folded: String
  /// What else somebody may type for it: without the particles and the article written to it
  /// (للرباط → الرباط, رباط), and with only the alef forms folded (الإدارة → الادارة); each with a
  /// space behind it.
  let stems: String

  /// - Parameter word: letters and digits without marks.
  init(_ word: [Unicode.Scalar]) {
    let folded = Self.folded(word)
    written = Self.string(word)
    self.folded = Self.string(folded)
    stems =
      word.allSatisfy { CharacterClass.of($0) == .arabicLetter }
      ? Self.stems(of: word, besides: [word, folded]) : ""
  }

  private typealias Scalars = [Unicode.Scalar]

  private static func stems(of word: Scalars, besides others: Set<Scalars>) -> String {
    var known = others
    var stems = ""
    for base in [word] + withoutProclitics(word) {
      for form in [base, withoutArticle(base)].compactMap(\.self) {
        for spelling in [form, withPlainAlef(form), folded(form)]
        where known.insert(spelling).inserted {
          stems += string(spelling) + " "
        }
      }
    }
    return stems
  }

  /// The word without و or ف, and without ب, ك or ل behind it; at least three letters are left.
  private static func withoutProclitics(_ word: Scalars) -> [Scalars] {
    var rest = word[...]
    var forms: [Scalars] = []
    if let first = rest.first, "وف".unicodeScalars.contains(first) {
      rest = rest.dropFirst()
      forms.append(Array(rest))
    }
    if let first = rest.first, "بكل".unicodeScalars.contains(first) {
      rest = rest.dropFirst()
      // In للرباط the article lost its alef.
      let isJoined = first == "ل" && rest.first == "ل"
      forms.append(isJoined ? ["ا"] + rest : Array(rest))
    }
    return forms.filter { $0.count >= 3 }
  }

  private static func withoutArticle(_ word: Scalars) -> Scalars? {
    word.count >= 4 && word[0] == "ا" && word[1] == "ل" ? Array(word[2...]) : nil
  }

  private static func withPlainAlef(_ word: Scalars) -> Scalars {
    word.map { "أإآٱ".unicodeScalars.contains($0) ? "ا" : $0 }
  }

  private static func folded(_ word: Scalars) -> Scalars {
    var folded = Scalars()
    for scalar in word { Folding.fold(scalar, into: &folded) }
    return folded
  }

  private static func string(_ scalars: Scalars) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
