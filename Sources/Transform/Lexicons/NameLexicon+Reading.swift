import ArabicText
internal import Foundation
import Lexicons
import Records

/// The columns of the tables of entities, and where they are in one.
private struct EntityColumns {
  let id, type, kind, name, aliases, latin, country, weak, shared: Int?

  init(_ table: LexiconTable) {
    id = table.place(of: "id")
    type = table.place(of: "type")
    kind = table.place(of: "kind")
    name = table.place(of: "name")
    aliases = table.place(of: "aliases")
    latin = table.place(of: "latin")
    country = table.place(of: "country")
    weak = table.place(of: "weak")
    shared = table.place(of: "shared")
  }
}

extension NameLexicon {
  private static let article = "\u{0627}\u{0644}"
  private static let columns = [
    "id", "type", "kind", "name", "aliases", "latin", "wikidata", "country", "weak",
  ]

  /// Reads an operator's lexicon; its rows stand in place of those with their ids.
  mutating func readOwn(_ file: URL) throws {
    let table = try LexiconTable(
      file.lastPathComponent, in: file.deletingLastPathComponent(), columns: Self.columns,
      advice: "cannot be read")
    let columns = EntityColumns(table)
    for row in table.rows {
      if row["type"] != "-" { try add(row, columns) }
      replaced.insert(row["id"])
    }
  }

  mutating func readEntries(_ file: String, in folder: URL) throws {
    let table = try LexiconTable(file, in: folder, columns: Self.columns)
    let columns = EntityColumns(table)
    for row in table.rows {
      if !replaced.isEmpty, replaced.contains(row["id"]) { continue }
      try add(row, columns)
    }
  }

  /// What every country has, and which entries are a country's own of it.
  mutating func readInstitutions(in folder: URL) throws {
    let own = entries.indices.filter { entries[$0].type == .organization }
    let table = try LexiconTable(
      "institutions.tsv", in: folder,
      columns: ["id", "type", "kind", "name", "aliases", "latin", "scope", "weak"])
    let columns = EntityColumns(table)
    for row in table.rows { try add(row, columns, scope: row.value("scope")) }
    for entry in own {
      let row = entries[entry].row
      for id in row.list("institutions") {
        guard let institution = self.entry(withID: id), let country = country(of: entry) else {
          throw LexiconError(
            file: row.file, line: row.line, problem: "no institution \(id), or no country")
        }
        ownInstitutions[InstitutionKey(institution: institution, country: country)] = entry
      }
    }
  }

  private mutating func add(
    _ row: LexiconTable.Row, _ columns: EntityColumns, scope: LexiconEntry.Scope? = nil
  ) throws {
    let (id, name) = (row.bytes(columns.id), row.bytes(columns.name))
    guard !id.isEmpty, !name.isEmpty else {
      throw LexiconError(file: row.file, line: row.line, problem: "id and name must be filled")
    }
    guard let type = EntityType(rawValue: row.bytes(columns.type).text) else {
      throw LexiconError(
        file: row.file, line: row.line, problem: "no type of name: \(row["type"])")
    }
    let entry = entries.count
    guard entryOfID.updateValue(entry, forKey: WordKey.of(bytes: id)) == nil else {
      throw LexiconError(file: row.file, line: row.line, problem: "id \(row["id"]) occurs twice")
    }
    let (kind, country) = (row.bytes(columns.kind), row.bytes(columns.country))
    entries.append(
      LexiconEntry(
        type: type, kind: kind.isEmpty ? nil : kind.text,
        country: country.isEmpty ? nil : country.text, scope: scope, row: row))
    if type == .location { noteCountry(entry) }
    if type != .location, scope == nil { noteLatin(row.bytes(columns.latin)) }
    let aliases = row.bytes(columns.aliases).values
    let (weak, shared) = (row.bytes(columns.weak).values, row.bytes(columns.shared).values)
    for name in (isWritten(name, type, aliases) ? [name] : []) + aliases {
      add(name, isWeak: weak.contains(name), isShared: scope != nil || shared.contains(name))
    }
  }

  private mutating func noteCountry(_ entry: Int) {
    guard ["country", "territory"].contains(entries[entry].kind),
      let code = entries[entry].country
    else { return }
    let key = WordKey.of(exactly: code)
    if entryOfID[key] == nil { entryOfID[key] = entry }
  }

  private mutating func noteLatin(_ latin: LexiconField) {
    guard !latin.isEmpty else { return }
    let key = Self.latinKey(latin.text.unicodeScalars)
    if latinNames[key] == nil { latinNames[key] = entries.count - 1 }
  }

  /// Whether a mention is ever written as `name`: what the guidelines leave out of one is part of the
  /// name all the same, as the head word of a region ("جهة سوس ماسة") or paper, the city of a body
  /// ("جامعة القاضي عياض بمراكش") and the year of a competition.
  private func isWritten(
    _ name: LexiconField, _ type: EntityType, _ aliases: [LexiconField]
  ) -> Bool {
    let blank = UInt8(ascii: " ")
    switch type {
    case .person: return true
    case .location, .organization:
      guard !aliases.isEmpty, let end = name.firstIndex(of: blank) else { return true }
      let head = WordScanner.keys(of: name[..<end]).first.map(traits(of:)) ?? []
      let isOutside = head.contains(
        type == .location ? .placeHeadOutside : .organizationHeadOutside)
      return !aliases.contains { alias in
        isOutside && name[(end + 1)...].elementsEqual(alias)
          || type == .organization && name.starts(with: alias + [blank] + Array("\u{0628}".utf8))
      }
    case .miscellaneous:
      let isEdition = ["competition", "event"].contains(entries[entries.count - 1].kind)
      return !isEdition || !name.suffix(4).allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Adds a name of the entry that came last.
  private mutating func add(_ name: LexiconField, isWeak: Bool, isShared: Bool) {
    let keys = WordScanner.keys(of: name)
    guard let first = keys.first else { return }
    if let known = phrases.insert(keys, value: names.count) {
      furtherNames[known, default: []].append(names.count)
    }
    traits[first, default: []].insert(.beginsName)
    names.append(
      LexiconName(
        entry: entries.count - 1, isWeak: isWeak, isShared: isShared, wordCount: keys.count))
  }

  mutating func readNotNames(in folder: URL) throws {
    for row in try LexiconTable("not_names.tsv", in: folder, columns: ["text", "type"]).rows {
      let type: EntityType = try row.value("type")
      notNames[type, default: []].insert(
        WordScanner.words(of: CodePointText(row["text"])).map(\.key))
    }
  }

  mutating func readCommonWords(in folder: URL) throws {
    let table = try LexiconTable("common_words.tsv", in: folder, columns: ["word"])
    let word = table.place(of: "word")
    for row in table.rows { note(row.bytes(word), .common) }
  }

  private mutating func note(_ word: LexiconField, _ trait: WordTraits) {
    for key in WordScanner.keys(of: word).prefix(1) { traits[key, default: []].formUnion(trait) }
  }

  mutating func readPersonWords(in folder: URL) throws {
    let table = try LexiconTable(
      "person_words.tsv", in: folder, columns: ["word", "kind", "gender"])
    let (word, kind) = (table.place(of: "word"), table.place(of: "kind"))
    let gender = table.place(of: "gender")
    for row in table.rows {
      guard var trait = WordTraits.nameKind(named: row.bytes(kind).text) else {
        throw LexiconError(file: row.file, line: row.line, problem: "no kind: \(row["kind"])")
      }
      switch row.bytes(gender).first {
      case UInt8(ascii: "m"): trait.insert(.masculineName)
      case UInt8(ascii: "f"): trait.insert(.feminineName)
      default: break
      }
      note(row.bytes(word), trait)
    }
  }

  mutating func readCues(in folder: URL) throws {
    for row in try LexiconTable("name_cues.tsv", in: folder, columns: ["word", "class"]).rows {
      guard let trait = WordTraits.cue(named: row["class"]) else {
        throw LexiconError(file: row.file, line: row.line, problem: "no class: \(row["class"])")
      }
      traits[WordKey.of(row["word"]), default: []].insert(trait)
    }
  }

  /// Each adjective counts with and without the article.
  mutating func readNationalities(in folder: URL) throws {
    let table = try LexiconTable("nationalities.tsv", in: folder, columns: ["country", "forms"])
    for row in table.rows {
      guard let country = entry(withID: row["country"]) else {
        throw LexiconError(file: row.file, line: row.line, problem: "no country \(row["country"])")
      }
      let forms = row.list("forms").map { $0.split(separator: " ").map(String.init) }
      if forms.count > 1, forms[1][0].unicodeScalars.last == "\u{0629}" || forms[1].count > 1 {
        adjectives[country] = (Self.definite(forms[0]), Self.definite(forms[1]))
      }
      for form in forms { add(form, of: country) }
    }
  }

  /// "كوري جنوبي" with the article on both words.
  private static func definite(_ form: [String]) -> String {
    form.map { article + $0 }.joined(separator: " ")
  }

  private mutating func add(_ form: [String], of country: Int) {
    guard form.count == 1 else {
      for articles in [["", ""], [Self.article, Self.article], [Self.article, ""]] {
        let keys = zip(articles, form).map { WordKey.of($0 + $1) }
        nationalities[Self.pair(keys[0], keys[1])] = country
      }
      return
    }
    for spelling in [form[0], Self.article + form[0]] {
      let key = WordKey.of(spelling)
      if nationalities[key] == nil { nationalities[key] = country }
      traits[key, default: []].insert(.nationality)
    }
  }
}
