import ArabicText
internal import Foundation
import Lexicons
import Records

/// All that the lexicons know of names: phrases with their entries, words with their traits.
struct NameLexicon: Sendable {
  private(set) var entries: [LexiconEntry] = []
  private(set) var names: [LexiconName] = []
  private(set) var phrases = PhraseTrie()
  private var traits: [UInt64: WordTraits] = [:]
  private var nationalities: [UInt64: Int] = [:]
  private var entryOfID: [String: Int] = [:]

  /// Reads the lexicons in `folder`.
  ///
  /// - Throws: `LexiconError` with file and line where one cannot be used.
  init(folder: URL) throws {
    traits.reserveCapacity(40_000)
    phrases.reserve(40_000)
    for file in ["places", "organizations", "persons", "events"] {
      try readEntries("\(file).tsv", in: folder)
    }
    try readCommonWords(in: folder)
    try readPersonWords(in: folder)
    try readCues(in: folder)
    try readNationalities(in: folder)
  }

  /// What is known of the word with `key`.
  func traits(of key: UInt64) -> WordTraits { traits[key] ?? [] }

  /// The index of the country whose adjective of nationality has `key`.
  func country(ofNationality key: UInt64) -> Int? { nationalities[key] }

  /// The index of the entry with `id`.
  func entry(withID id: String) -> Int? { entryOfID[id] }

  private mutating func readEntries(_ file: String, in folder: URL) throws {
    let columns: [Substring] = [
      "id", "type", "kind", "name", "aliases", "latin", "wikidata", "country", "weak",
    ]
    for row in try LexiconTable(file, in: folder, columns: columns).rows {
      guard let type = EntityType(rawValue: row["type"]) else {
        throw LexiconError(
          file: row.file, line: row.line, problem: "no type of name: \(row["type"])")
      }
      guard entryOfID.updateValue(entries.count, forKey: row["id"]) == nil else {
        throw LexiconError(file: row.file, line: row.line, problem: "id \(row["id"]) occurs twice")
      }
      let name = row["name"]
      let weak = row.list("weak")
      add(name, isWeak: weak.contains(name))
      for alias in row.list("aliases") { add(alias, isWeak: weak.contains(alias)) }
      entries.append(
        LexiconEntry(
          id: row["id"], type: type, kind: filled(row["kind"]), name: name,
          latin: filled(row["latin"]), wikidata: filled(row["wikidata"]),
          country: filled(row["country"])))
    }
  }

  /// Adds a name of the entry that comes next.
  private mutating func add(_ name: String, isWeak: Bool) {
    let keys = WordScanner.words(of: CodePointText(name)).map(\.key)
    guard let first = keys.first else { return }
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
      for form in row.list("forms") {
        for spelling in [form, "\u{0627}\u{0644}" + form] {
          let key = WordKey.of(spelling)
          if nationalities[key] == nil { nationalities[key] = country }
          traits[key, default: []].insert(.nationality)
        }
      }
    }
  }

  private func filled(_ field: String) -> String? { field.isEmpty ? nil : field }
}
