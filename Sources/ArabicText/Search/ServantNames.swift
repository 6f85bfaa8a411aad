/// Names that begin with عبد, which is written on to the next word or apart.
extension SearchForms {
  private static let servant: Letters = ["ع", "ب", "د"]

  /// Whether `word`, particles aside, is عبد alone.
  public func isServant(_ word: [Unicode.Scalar]) -> Bool {
    let clean = SearchLetters.clean(word)
    return clean == Self.servant || withoutParticles(clean).last == Self.servant
  }

  /// The forms of عبد and `next` written together; none where `next` cannot follow it in a name.
  public func joined(_ next: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let clean = SearchLetters.clean(next)
    guard Self.isNameOfGod(clean) else { return [] }
    var forms = FormList(besides: [])
    addServant(before: clean, to: &forms)
    return forms.all
  }

  /// The forms of the name behind عبد, where `word` is both written together.
  public func servedName(in word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let clean = SearchLetters.clean(word)
    let base = withoutParticles(clean).last ?? clean
    guard base.starts(with: Self.servant) else { return [] }
    let name = Array(base.dropFirst(Self.servant.count))
    guard Self.isNameOfGod(name) else { return [] }
    var forms = FormList(besides: [])
    addSpellings(of: name, to: &forms)
    return forms.all
  }

  /// عبد as it is typed.
  public static var servantForm: [Unicode.Scalar] { servant }

  /// It has the article, and two letters behind it.
  private static func isNameOfGod(_ word: Letters) -> Bool {
    word.count > 3 && word[0] == "ا" && word[1] == "ل"
  }

  private func addServant(before name: Letters, to forms: inout FormList) {
    var spellings = FormList(besides: [])
    addSpellings(of: name, to: &spellings)
    for spelling in spellings.all where Self.isNameOfGod(spelling) {
      forms.add(Self.servant + spelling)
    }
  }
}

extension SearchForms {
  /// `phrase`, and with عبد written on to the next word, or apart from it, wherever it stands.
  public static func servantSpellings(of phrase: String) -> [String] {
    let words = phrase.unicodeScalars.split(separator: " ").map(Array.init)
    var (joined, apart): ([Letters], [Letters]) = ([], [])
    for word in words {
      if joined.last == servant, isNameOfGod(word) {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
      if word.starts(with: servant), isNameOfGod(Array(word.dropFirst(servant.count))) {
        apart += [servant, Array(word.dropFirst(servant.count))]
      } else {
        apart.append(word)
      }
    }
    var spellings = [phrase]
    for spelling in [joined, apart].map(string) where !spellings.contains(spelling) {
      spellings.append(spelling)
    }
    return words.count > 1 ? spellings : [phrase]
  }

  private static func string(_ words: [Letters]) -> String {
    words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
