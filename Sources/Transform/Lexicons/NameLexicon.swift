import ArabicText
internal import Foundation
import Lexicons
import Records

/// All that the lexicons know of names: phrases with their entries, words with their traits.
struct NameLexicon: Sendable {
  private(set) var entries: [LexiconEntry] = []
  private(set) var names: [LexiconName] = []
  /// How many of `entries`, the first ones, are an operator's own.
  private(set) var ownCount = 0
  private(set) var phrases = PhraseTrie()
  /// The further names of a phrase that names things of several types ("برشلونة"), by its keys.
  private var furtherNames: [[UInt64]: [Int]] = [:]
  private var traits: [UInt64: WordTraits] = [:]
  private var nationalities: [UInt64: Int] = [:]
  /// The adjectives of nationality of a country, for a masculine and a feminine noun.
  private var adjectives: [Int: (masculine: String, feminine: String)] = [:]
  private var entryOfID: [String: Int] = [:]
  /// Folded given names by the keys of other spellings of them.
  private var spellings: [UInt64: [Unicode.Scalar]] = [:]
  private static let article = "\u{0627}\u{0644}"
  /// Ids of entries that an operator's lexicon has taken out.
  private var dropped: Set<String> = []

  /// Reads the lexicons in `folder`.
  ///
  /// - Parameter own: an operator's lexicons. A row replaces the entry with its id, and its names
  ///   go before others; a row of the type "-" takes the entry out.
  /// - Throws: `LexiconError` with file and line where one cannot be used.
  init(folder: URL, own: [URL] = []) throws {
    traits.reserveCapacity(40_000)
    phrases.reserve(40_000)
    for file in own {
      try readEntries(
        file.lastPathComponent, in: file.deletingLastPathComponent(), advice: "cannot be read")
    }
    ownCount = entries.count
    try readCues(in: folder)
    let replaced = dropped.union(entryOfID.keys)
    for file in ["places", "organizations", "persons", "events"] {
      try readEntries("\(file).tsv", in: folder, except: replaced)
    }
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

  /// The adjective of nationality that goes with a noun which begins `name` ("الفرنسية"); `nil` where
  /// none is known.
  func adjective(of country: Int, with name: String) -> String? {
    guard let forms = adjectives[country] else { return nil }
    let noun = name.unicodeScalars.prefix { $0 != " " }
    return noun.last == "\u{0629}" ? forms.feminine : forms.masculine
  }

  /// The index of the entry with `id`.
  func entry(withID id: String) -> Int? { entryOfID[id] }

  private mutating func readEntries(
    _ file: String, in folder: URL, except replaced: Set<String> = [],
    advice: String = "cannot be read; reinstall Fihrist"
  ) throws {
    let columns = [
      "id", "type", "kind", "name", "aliases", "latin", "wikidata", "country", "weak",
    ]
    for row in try LexiconTable(file, in: folder, columns: columns, advice: advice).rows {
      let (id, name) = (row["id"], row["name"])
      if replaced.contains(id) { continue }
      if row["type"] == "-" {
        dropped.insert(id)
        continue
      }
      guard !id.isEmpty, !name.isEmpty else {
        throw LexiconError(file: row.file, line: row.line, problem: "id and name must be filled")
      }
      guard let type = EntityType(rawValue: row["type"]) else {
        throw LexiconError(
          file: row.file, line: row.line, problem: "no type of name: \(row["type"])")
      }
      guard entryOfID.updateValue(entries.count, forKey: id) == nil else {
        throw LexiconError(file: row.file, line: row.line, problem: "id \(id) occurs twice")
      }
      let weak = row.list("weak")
      let kind = filled(row["kind"])
      if !isHeaded(name, kind) { add(name, type, isWeak: weak.contains(name)) }
      for alias in row.list("aliases") { add(alias, type, isWeak: weak.contains(alias)) }
      entries.append(
        LexiconEntry(
          id: id, type: type, kind: kind, name: name,
          latin: filled(row["latin"]), wikidata: filled(row["wikidata"]),
          country: filled(row["country"])))
    }
  }

  /// Whether `name` is that of a region with its head word ("جهة سوس ماسة"), which texts have outside
  /// the name.
  private func isHeaded(_ name: String, _ kind: String?) -> Bool {
    kind == "region"
      && traits(of: WordKey.of(name.prefix { $0 != " " }.description)).contains(.placeHeadOutside)
  }

  /// Adds a name of the entry that comes next.
  private mutating func add(_ name: String, _ type: EntityType, isWeak: Bool) {
    let keys = WordScanner.words(of: CodePointText(name)).map(\.key)
    guard let first = keys.first else { return }
    if let known = phrase(keys), entries[names[known].entry].type != type {
      furtherNames[keys, default: []].append(names.count)
    }
    phrases.insert(keys, value: names.count)
    traits[first, default: []].insert(.beginsName)
    names.append(LexiconName(entry: entries.count, isWeak: isWeak, wordCount: keys.count))
  }

  private mutating func readCommonWords(in folder: URL) throws {
    for row in try LexiconTable("common_words.tsv", in: folder, columns: ["word"]).rows {
      traits[WordKey.of(row["word"]), default: []].insert(.common)
    }
  }

  private mutating func readPersonWords(in folder: URL) throws {
    for row in try LexiconTable("person_words.tsv", in: folder, columns: ["word", "kind"]).rows {
      guard let trait = WordTraits.nameKind(named: row["kind"]) else {
        throw LexiconError(file: row.file, line: row.line, problem: "no kind: \(row["kind"])")
      }
      traits[WordKey.of(row["word"]), default: []].insert(trait)
    }
  }

  private mutating func readCues(in folder: URL) throws {
    for row in try LexiconTable("name_cues.tsv", in: folder, columns: ["word", "class"]).rows {
      guard let trait = WordTraits.cue(named: row["class"]) else {
        throw LexiconError(file: row.file, line: row.line, problem: "no class: \(row["class"])")
      }
      traits[WordKey.of(row["word"]), default: []].insert(trait)
    }
  }

  /// Each adjective counts with and without the article.
  private mutating func readNationalities(in folder: URL) throws {
    let table = try LexiconTable("nationalities.tsv", in: folder, columns: ["country", "forms"])
    for row in table.rows {
      guard let country = entryOfID[row["country"]] else {
        throw LexiconError(file: row.file, line: row.line, problem: "no place \(row["country"])")
      }
      let forms = row.list("forms")
      if forms.count > 1, forms[1].unicodeScalars.last == "\u{0629}" {
        adjectives[country] = (Self.article + forms[0], Self.article + forms[1])
      }
      for form in forms {
        for spelling in [form, Self.article + form] {
          let key = WordKey.of(spelling)
          if nationalities[key] == nil { nationalities[key] = country }
          traits[key, default: []].insert(.nationality)
        }
      }
    }
  }

  /// The name of a thing of `type` whose words have `keys`, as an index into `names`.
  func name(_ keys: [UInt64], type: EntityType) -> Int? {
    guard let first = phrase(keys) else { return nil }
    return ([first] + (furtherNames[keys] ?? [])).first { entries[names[$0].entry].type == type }
  }

  /// The first name whose words have `keys`, of whatever type.
  private func phrase(_ keys: [UInt64]) -> Int? {
    var position = PhraseTrie.Position.root
    var found: Int?
    for key in keys {
      guard let (next, value) = phrases.advance(position, key) else { return nil }
      (position, found) = (next, value)
    }
    // The entry that is being read has no place yet.
    return found.flatMap { names[$0].entry < entries.count ? $0 : nil }
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
      if let found, let country = entries[names[found.name].entry].country.flatMap(entry(withID:)) {
        countries.append(country)
      }
      word = found?.end ?? word + 1
    }
    return countries
  }

  /// What the lexicons know of the spelling of people's names.
  func spelling() -> NameSpelling {
    func keys(with wanted: WordTraits) -> Set<UInt64> {
      Set(traits.lazy.filter { !$0.value.isDisjoint(with: wanted) }.map(\.key))
    }
    return NameSpelling(
      established: keys(with: .familyName), given: keys(with: [.givenName, .weakName]),
      particles: keys(with: [.nameParticle, .nameJoiner]), servants: keys(with: .servant),
      tails: keys(with: .nameTail), variants: spellings)
  }

  private func filled(_ field: String) -> String? { field.isEmpty ? nil : field }
}
