import ArabicText
internal import Foundation
import Lexicons
import Records

/// All that the lexicons know of names: phrases with their entries, words with their traits.
struct NameLexicon: Sendable {
  var entries: [LexiconEntry] = []
  var names: [LexiconName] = []
  /// How many of `entries`, the first ones, are an operator's own.
  private(set) var ownCount = 0
  var phrases = PhraseTrie()
  /// The further names of a phrase that several things go by ("برشلونة", "طرابلس"), by its first.
  var furtherNames: [Int: [Int]] = [:]
  var traits: [UInt64: WordTraits] = [:]
  var nationalities: [UInt64: Int] = [:]
  /// The adjectives of nationality of a country, for a masculine and a feminine noun.
  var adjectives: [Int: (masculine: String, feminine: String)] = [:]
  var entryOfID: [UInt64: Int] = [:]
  /// What is no name of a type, by type and the keys of its words.
  var notNames: [EntityType: Set<[UInt64]>] = [:]
  /// Entries by the letters of their Latin names.
  var latinNames: [UInt64: Int] = [:]
  /// The entry that is a country's own of what every country has.
  var ownInstitutions: [InstitutionKey: Int] = [:]
  /// Folded given names by the keys of other spellings of them.
  private var spellings: [UInt64: [Unicode.Scalar]] = [:]
  /// Ids of entries that an operator's lexicon has taken out or replaced.
  var replaced: Set<String> = []

  /// Reads the lexicons in `folder`.
  ///
  /// - Parameter own: an operator's lexicons. A row replaces the entry with its id, and its names
  ///   go before others; a row of the type "-" takes the entry out.
  /// - Throws: `LexiconError` with file and line where one cannot be used.
  init(folder: URL, own: [URL] = []) throws {
    traits.reserveCapacity(50_000)
    phrases.reserve(60_000)
    for file in own { try readOwn(file) }
    ownCount = entries.count
    try readCues(in: folder)
    for file in ["places", "organizations", "persons", "events"] {
      try readEntries("\(file).tsv", in: folder)
    }
    try readInstitutions(in: folder)
    try readNotNames(in: folder)
    try readCommonWords(in: folder)
    try readPersonWords(in: folder)
    try readNationalities(in: folder)
    for row in try LexiconTable("name_spellings.tsv", in: folder, columns: ["spelling", "name"])
      .rows
    {
      spellings[WordKey.of(row["spelling"])] = Array(Folding.folded(row["name"]).unicodeScalars)
    }
  }

  /// What is known of the word with `key`.
  func traits(of key: UInt64) -> WordTraits { traits[key] ?? [] }

  /// The index of the country whose adjective of nationality has `key`.
  func country(ofNationality key: UInt64) -> Int? { nationalities[key] }

  /// The index of the country that an adjective of nationality whose last word is `word` names, be it
  /// of two words ("الكورية الجنوبية").
  func country(ofNationalityAt word: Int, in words: [Word]) -> Int? {
    if word > 0, let country = country(ofNationality: words[word - 1].key, words[word].key) {
      return country
    }
    return nationalities[words[word].key]
  }

  /// The index of the country that an adjective of two words names.
  func country(ofNationality first: UInt64, _ second: UInt64) -> Int? {
    nationalities[Self.pair(first, second)]
  }

  /// The key of an adjective of two words.
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { FeatureHash.pair(first, second) }

  /// The adjective of nationality that goes with a noun which begins `name` ("الفرنسية"); `nil` where
  /// none is known.
  func adjective(of country: Int, with name: String) -> String? {
    guard let forms = adjectives[country] else { return nil }
    let noun = name.unicodeScalars.prefix { $0 != " " }
    let isFeminine =
      noun.last == "\u{0629}" || noun.suffix(2).elementsEqual("\u{0627}\u{062A}".unicodeScalars)
    return isFeminine ? forms.feminine : forms.masculine
  }

  /// The index of the entry with `id`; of a country its ISO code serves, too.
  func entry(withID id: String) -> Int? { entryOfID[WordKey.of(exactly: id)] }

  /// The index of the country that `entry` belongs to; a country belongs to itself.
  func country(of entry: Int) -> Int? { entries[entry].country.flatMap(self.entry(withID:)) }

  /// The ISO 3166-1 alpha-2 code of the country that `entry` belongs to.
  func countryCode(of entry: Int) -> String? {
    country(of: entry).map { entries[$0].country ?? "" }
  }

  /// The entry that is `country`'s own of what every country has.
  func own(_ institution: Int, of country: Int) -> Int? {
    ownInstitutions[InstitutionKey(institution: institution, country: country)]
  }

  /// The name of a thing of `type` whose words have `keys`, as an index into `names`.
  func name(_ keys: [UInt64], type: EntityType) -> Int? { names(keys, type: type).first }

  /// The names of things of `type` whose words have `keys`, as indexes into `names`.
  func names(_ keys: [UInt64], type: EntityType) -> [Int] {
    guard let first = phrase(keys) else { return [] }
    return ([first] + (furtherNames[first] ?? [])).filter { entries[names[$0].entry].type == type }
  }

  /// The first name whose words have `keys`, of whatever type.
  private func phrase(_ keys: [UInt64]) -> Int? {
    var position = PhraseTrie.Position.root
    var found: Int?
    for key in keys {
      guard let (next, value) = phrases.advance(position, key) else { return nil }
      (position, found) = (next, value)
    }
    return found
  }

  /// The person, body or product whose Latin name has the letters of `scalars`.
  func entry(latin scalars: some Sequence<Unicode.Scalar>) -> Int? {
    latinNames[Self.latinKey(scalars)]
  }

  /// The key of the letters and digits of a Latin name.
  static func latinKey(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    WordKey.of(scalars.filter { CharacterClass.of($0).isWordPart })
  }

  /// The countries of the places and organisations that `line` names, in order.
  func countries(namedIn line: String?) -> [Int] {
    guard let line else { return [] }
    let words = WordScanner.words(of: CodePointText(line))
    var countries: [Int] = []
    var word = 0
    while word < words.count {
      var position = PhraseTrie.Position.root
      var (next, found) = (word, nil as (name: Int, end: Int)?)
      while next < words.count, let (reached, value) = phrases.advance(position, words[next].key) {
        (position, next) = (reached, next + 1)
        if let value { found = (value, next) }
      }
      if let found, let country = onlyCountry(of: found.name) { countries.append(country) }
      word = found?.end ?? word + 1
    }
    return countries
  }

  /// The country of the things that go by a name, small places left aside; `nil` where they belong to
  /// none or to several.
  private func onlyCountry(of name: Int) -> Int? {
    let bearers = ([name] + (furtherNames[name] ?? [])).map { names[$0].entry }
    let countries = bearers.filter { !entries[$0].isSmallPlace }.map(country(of:))
    return countries.allSatisfy { $0 == countries[0] } ? countries.first ?? nil : nil
  }

  /// What the lexicons know of the spelling of people's names.
  func spelling() -> NameSpelling {
    var established: Set<UInt64> = []
    var (given, particles) = (established, established)
    var (servants, tails) = (established, established)
    let wanted: WordTraits = [
      .familyName, .givenName, .weakName, .nameParticle, .nameJoiner, .servant, .nameTail,
    ]
    for (key, trait) in traits where !trait.isDisjoint(with: wanted) {
      if trait.contains(.familyName) { established.insert(key) }
      if !trait.isDisjoint(with: [.givenName, .weakName]) { given.insert(key) }
      if !trait.isDisjoint(with: [.nameParticle, .nameJoiner]) { particles.insert(key) }
      if trait.contains(.servant) { servants.insert(key) }
      if trait.contains(.nameTail) { tails.insert(key) }
    }
    return NameSpelling(
      established: established, given: given, particles: particles, servants: servants,
      tails: tails, variants: spellings)
  }
}

/// What every country has, and a country.
struct InstitutionKey: Hashable, Sendable {
  let institution: Int
  let country: Int
}
