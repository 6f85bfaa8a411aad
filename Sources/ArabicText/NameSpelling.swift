/// A part of a person's name, made ready for comparing spellings.
public struct NamePart: Sendable, Hashable {
  /// Folded, without the article; "عبد" and "بن" are one part with the word behind them.
  public let letters: [Unicode.Scalar]
  /// Whether lists of names know it: then another spelling is another name ("حسن", "حسين").
  public let isEstablished: Bool
  /// Whether it is a given name: as a family name, too, it may have the article or not, and two
  /// families differ by it ("صالح", "الصالح").
  public let isGivenName: Bool
  /// Whether the article was taken off.
  let hasArticle: Bool
  /// What its spellings have in common, made once: names are compared pair by pair.
  public let skeleton: [Unicode.Scalar]

  init(letters: [Unicode.Scalar], isEstablished: Bool, isGivenName: Bool, hasArticle: Bool) {
    self.letters = letters
    self.isEstablished = isEstablished
    self.isGivenName = isGivenName
    self.hasArticle = hasArticle
    skeleton = NameSpelling.skeleton(letters)
  }
}

/// Tells whether two names are spellings of one: Arabic writes foreign sounds in several ways
/// ("دارمانان", "دارمنان"), a few given names have two spellings ("عبد الرحمن", "عبد الرحمان"), and
/// the article of family names comes and goes ("الحموشي").
public struct NameSpelling: Sendable {
  /// Keys of the words whose spelling is settled.
  private let established: Set<UInt64>
  /// Keys of given names, settled too.
  private let given: Set<UInt64>
  /// Keys of the words that are one part with the next ("بن").
  private let particles: Set<UInt64>
  /// Keys of the particles that make a settled name of the next word ("عبد").
  private let servants: Set<UInt64>
  /// Keys of the words that are one part with the word before ("الدين").
  private let tails: Set<UInt64>
  /// Folded names by the keys of other spellings of them.
  private let variants: [UInt64: [Unicode.Scalar]]

  public init(
    established: Set<UInt64> = [], given: Set<UInt64> = [], particles: Set<UInt64> = [],
    servants: Set<UInt64> = [], tails: Set<UInt64> = [], variants: [UInt64: [Unicode.Scalar]] = [:]
  ) {
    self.established = established
    self.given = given
    self.particles = particles
    self.servants = servants
    self.tails = tails
    self.variants = variants
  }

  /// The parts of `name`, in order.
  public func parts(of name: String) -> [NamePart] {
    var parts: [NamePart] = []
    var prefix: [Unicode.Scalar] = []
    var isServant = false
    for word in Folding.folded(name).unicodeScalars.split(whereSeparator: Self.separates) {
      let letters = Array(word)
      let key = WordKey.of(folded: letters[...])
      if prefix.isEmpty, tails.contains(key), let last = parts.popLast() {
        parts.append(
          NamePart(
            letters: last.letters + letters, isEstablished: true, isGivenName: true,
            hasArticle: last.hasArticle))
      } else if particles.contains(key) || servants.contains(key) {
        prefix += letters
        isServant = isServant || servants.contains(key)
      } else {
        parts.append(part(letters, behind: prefix, isServant))
        (prefix, isServant) = ([], false)
      }
    }
    if !prefix.isEmpty { parts.append(part(prefix, behind: [], true)) }
    return parts
  }

  /// The part that `word` makes together with the particles before it.
  private func part(
    _ written: [Unicode.Scalar], behind prefix: [Unicode.Scalar], _ isServant: Bool
  ) -> NamePart {
    let word = variants[WordKey.of(folded: written[...])] ?? written
    let bare = Self.withoutArticle(word)
    let keys = [WordKey.of(folded: word[...]), WordKey.of(folded: bare[...])]
    let isGiven = isServant || keys.contains(where: given.contains)
    return NamePart(
      letters: prefix.isEmpty ? bare : prefix + word,
      isEstablished: isGiven || keys.contains(where: established.contains),
      isGivenName: isGiven, hasArticle: prefix.isEmpty && bare.count < word.count)
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || CharacterClass.of(scalar).isBlank
  }

  /// Whether two parts are spellings of one.
  public static func agree(_ a: NamePart, _ b: NamePart) -> Bool {
    if a.letters == b.letters { return a.hasArticle == b.hasArticle || !a.isGivenName }
    guard !a.isEstablished, !b.isEstablished, min(a.letters.count, b.letters.count) >= 4 else {
      return false
    }
    guard a.skeleton == b.skeleton else { return false }
    let isLong = a.skeleton.count >= 3 || min(a.letters.count, b.letters.count) >= 6
    return differ(a, b, by: isLong ? 2 : 1)
  }

  /// Whether both are full names and every part of one is a spelling of the other's.
  ///
  /// An Arabic name has one spelling: only where no part is settled may letters differ, and few.
  public static func agree(_ a: [NamePart], _ b: [NamePart]) -> Bool {
    guard a.count >= 2, a.count == b.count, zip(a, b).allSatisfy({ agree($0, $1) }) else {
      return false
    }
    let distance = distance(a, b)
    return distance == 0 || distance <= 2 && !a.contains(where: \.isEstablished)
  }

  /// The letters of a part as a string, for tables.
  public static func letters(of part: NamePart) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: part.letters)
    return String(view)
  }

  /// Whether the letters of two parts differ in `most` places at most; most parts differ early, so
  /// this takes the time of a glance.
  public static func differ(_ a: NamePart, _ b: NamePart, by most: Int) -> Bool {
    differ(a.letters[...], b.letters[...], by: most)
  }

  private static func differ(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>, by most: Int
  ) -> Bool {
    guard abs(a.count - b.count) <= most else { return false }
    var (i, j) = (a.startIndex, b.startIndex)
    while i < a.endIndex, j < b.endIndex, a[i] == b[j] { (i, j) = (i + 1, j + 1) }
    let (rest, other) = (a[i...], b[j...])
    if rest.isEmpty || other.isEmpty { return rest.count + other.count <= most }
    guard most > 0 else { return false }
    return differ(rest.dropFirst(), other.dropFirst(), by: most - 1)
      || differ(rest.dropFirst(), other, by: most - 1)
      || differ(rest, other.dropFirst(), by: most - 1)
  }

  /// How many letters two names of equally many parts differ in; of long parts an upper bound.
  public static func distance(_ a: [NamePart], _ b: [NamePart]) -> Int {
    zip(a, b).reduce(0) { $0 + distance($1.0.letters, $1.1.letters) }
  }

  /// What the spellings of one name have in common; names with other skeletons are other names.
  public static func skeleton(_ parts: [NamePart]) -> String {
    var scalars = String.UnicodeScalarView()
    for part in parts {
      if !scalars.isEmpty { scalars.append(" ") }
      scalars.append(contentsOf: part.skeleton)
    }
    return String(scalars)
  }

  /// A key of the first three consonants of a name: spellings of one name share it.
  public static func opening(of name: String) -> UInt64 {
    var sounds: [Unicode.Scalar] = []
    var folded: [Unicode.Scalar] = []
    var last: Unicode.Scalar?
    for scalar in name.unicodeScalars {
      Folding.fold(scalar, into: &folded)
      for letter in folded where !isVowel(letter) && letter != "\u{0644}" {
        guard CharacterClass.of(letter).isWordPart else { continue }
        if sound(letter) != last { sounds.append(sound(letter)) }
        last = sound(letter)
      }
      folded.removeAll(keepingCapacity: true)
      if sounds.count >= 3 { break }
    }
    return WordKey.of(folded: sounds.prefix(3))
  }

  /// The sounds of the consonants, the first vowel kept.
  fileprivate static func skeleton(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for (index, letter) in letters.enumerated() {
      let isLast = index == letters.count - 1
      if index > 0, isVowel(letter) || isLast && letter == "ه" { continue }
      if result.last != sound(letter) || index == 0 { result.append(sound(letter)) }
    }
    return result
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    letter == "ا" || letter == "و" || letter == "ي" || letter == "ء"
  }

  /// One letter for those that the press uses for one foreign sound.
  private static func sound(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "ط": "ت"
    case "ص", "ث": "س"
    case "ض": "د"
    case "ق", "غ", "ج": "ك"
    default: letter
    }
  }

  private static func withoutArticle(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    word.count > 4 && word[0] == "ا" && word[1] == "ل" ? Array(word[2...]) : word
  }

  /// Parts longer than this are no names; their distance is not worth its square of time.
  private static let longest = 64

  /// Letters put in, left out or put in another's place.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a == b { return 0 }
    guard max(a.count, b.count) <= longest else { return max(a.count, b.count) }
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let cost = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(cost, min(row[j], row[j + 1]) + 1)
      }
    }
    return row[b.count]
  }
}
