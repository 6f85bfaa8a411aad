/// The ways in which people type a word of a text, so that a search table that holds them finds the
/// word by each: without marks, with and without hamza, ة and ه, ى and ي, digits of three kinds,
/// without particles and article.
public struct SearchForms: Sendable {
  typealias Letters = [Unicode.Scalar]

  private let words: SearchWords

  public init(_ words: SearchWords) {
    self.words = words
  }

  /// The forms of `word`, itself not among them, in an order that depends on it alone.
  ///
  /// - Parameter word: in lower case, as SQLite's `unicode61` cuts it.
  public func forms(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let clean = SearchLetters.clean(word)
    var forms = FormList(besides: word)
    forms.add(clean)
    if clean.contains(where: SearchLetters.isWesternDigit) {
      SearchLetters.withOtherDigits(clean).forEach { forms.add($0) }
    }
    let runs = Self.runs(of: clean)
    if runs.count > 1 {
      runs.forEach { addRun($0, to: &forms) }
    } else if let first = clean.first, Self.isArabic(first) {
      addArabic(clean, to: &forms)
    }
    return forms.all
  }

  /// A part of a word of two scripts (وF16, الـBBC); Arabic particles are no part of their own.
  private func addRun(_ run: Letters, to forms: inout FormList) {
    guard !Self.isArabic(run[0]) || run.count > 2 else { return }
    forms.add(run)
    if run.contains(where: SearchLetters.isWesternDigit) {
      SearchLetters.withOtherDigits(run).forEach { forms.add($0) }
    }
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClass.of(scalar) == .arabicLetter
  }

  /// The runs of Arabic letters and of anything else.
  private static func runs(of word: Letters) -> [Letters] {
    var runs: [Letters] = []
    for scalar in word {
      if let last = runs.last?.last, isArabic(last) == isArabic(scalar) {
        runs[runs.count - 1].append(scalar)
      } else {
        runs.append([scalar])
      }
    }
    return runs
  }

  // MARK: Arabic words

  private func addArabic(_ word: Letters, to forms: inout FormList) {
    let bases = withoutParticles(word)
    if bases.isEmpty {
      addSpellings(of: word, to: &forms)
    } else {
      addPlain(word, to: &forms)
    }
    for (index, base) in bases.enumerated() {
      if index == bases.count - 1 {
        addSpellings(of: base, to: &forms)
      } else {
        addPlain(base, to: &forms)
      }
    }
  }

  /// The word without each of the particles before it, one after the other; none where it has none.
  ///
  /// In للرباط the article lost its alef. Where the first letter belongs to the word, nothing goes;
  /// at least three letters are left.
  func withoutParticles(_ word: Letters) -> [Letters] {
    var bases: [Letters] = []
    var rest = word
    if let first = rest.first, first == "و" || first == "ف", isDivided(rest) {
      rest = Array(rest.dropFirst())
      bases.append(rest)
    }
    guard let first = rest.first, isDivided(rest) else { return bases }
    let next = Array(rest.dropFirst())
    switch first {
    case "ل" where next[0] == "ل": bases += withArticle(next)
    case "ب", "ك", "ل": bases.append(next)
    case "س" where next.count > 3 && "يتنأ".unicodeScalars.contains(next[0]): bases.append(next)
    default: break
    }
    return bases
  }

  private func isDivided(_ word: Letters) -> Bool { word.count > 3 && !words.isWhole(word) }

  /// The readings of a word behind ل that begins with ل: its article lost the alef, or both the
  /// alef and a ل (للجنة → اللجنة, لجنة).
  private func withArticle(_ rest: Letters) -> [Letters] {
    words.isWhole(rest) ? [["ا", "ل"] + rest] : [["ا"] + rest]
  }

  private func withoutArticle(_ word: Letters) -> Letters? {
    guard word.count > 3, word[0] == "ا", word[1] == "ل", !words.isWhole(word),
      !words.hasHamza(word)
    else { return nil }
    return Array(word[2...])
  }

  /// A word behind a particle: as written, and with plain alefs.
  private func addPlain(_ word: Letters, to forms: inout FormList) {
    forms.add(word)
    addEndings(of: SearchLetters.withPlainAlefs(word), to: &forms)
  }

  /// All spellings of a word without particles, with its article and without.
  func addSpellings(of word: Letters, to forms: inout FormList) {
    addHamzaForms(of: word, article: [], to: &forms)
    guard let bare = withoutArticle(word) else { return }
    addHamzaForms(of: bare, article: [], to: &forms)
    addHamzaForms(of: bare, article: ["ا", "ل"], to: &forms)
  }

  private func addHamzaForms(of word: Letters, article: Letters, to forms: inout FormList) {
    var spellings = [word] + withHamza(word)
    if let other = SearchLetters.withOtherSeat(word) { spellings.append(other) }
    spellings.append(SearchLetters.withPlainAlefs(word))
    for spelling in spellings { addEndings(of: article + spelling, to: &forms) }
    for spelling in spellings { forms.add(article + SearchLetters.withoutHamzas(spelling)) }
  }

  /// The word with the hamza that it lacks. Where no word tells, both may stand at its start; many
  /// type إجتماع for اجتماع.
  private func withHamza(_ word: Letters) -> [Letters] {
    let known = words.hamzaSpellings(of: word)
    guard known.isEmpty, word.first == "ا", word.count > 2, !words.hasHamza(word),
      word[1] != "ل"
    else { return known }
    let rest = word[1...]
    return words.isPlain(word) ? [["إ"] + rest] : [["أ"] + rest, ["إ"] + rest]
  }

  /// The word, and with its other ending.
  private func addEndings(of word: Letters, to forms: inout FormList) {
    forms.add(word)
    guard word.count > 1, let last = word.last else { return }
    let start = word.dropLast()
    switch last {
    case "ة": forms.add(start + ["ه"])
    case "ه": if !words.isPronoun(word) { forms.add(start + ["ة"]) }
    case "ي": if !words.isAlef(start + ["ى"]) { forms.add(start + ["ى"]) }
    case "ى": if !words.isAlef(word) { forms.add(start + ["ي"]) }
    default: break
    }
  }
}
