import ArabicText
internal import Foundation
import Lexicons
import Records

extension NameLexicon {
  private static let article = "\u{0627}\u{0644}"

  /// Reads an operator's lexicon; its rows stand in place of those with their ids.
  mutating func readOwn(_ file: URL) throws {
    let table = try LexiconTable(
      file.lastPathComponent, in: file.deletingLastPathComponent(), columns: Self.columns,
      advice: "cannot be read")
    for row in table.rows {
      if row["type"] != "-" { try add(row) }
      replaced.insert(row["id"])
    }
  }

  mutating func readEntries(_ file: String, in folder: URL) throws {
    for row in try LexiconTable(file, in: folder, columns: Self.columns).rows {
      if !replaced.isEmpty, replaced.contains(row["id"]) { continue }
      try add(row)
    }
  }

  private static let columns = [
    "id", "type", "kind", "name", "aliases", "latin", "wikidata", "country", "weak",
  ]

  private mutating func add(_ row: LexiconTable.Row) throws {
    let entry = entries.count
    try add(row, scope: nil, country: filled(row["country"]))
    if ["country", "territory"].contains(entries[entry].kind), let code = entries[entry].country {
      let key = WordKey.of(exactly: code)
      if entryOfID[key] == nil { entryOfID[key] = entry }
    }
  }

  /// What every country has, and which entries are a country's own of it.
  mutating func readInstitutions(in folder: URL) throws {
    let own = entries.indices.filter { entries[$0].type == .organization }
    let columns = ["id", "type", "kind", "name", "aliases", "latin", "scope", "weak"]
    for row in try LexiconTable("institutions.tsv", in: folder, columns: columns).rows {
      try add(row, scope: row.value("scope"), country: nil)
    }
    for entry in own {
      for id in entries[entry].row.list("institutions") {
        guard let institution = self.entry(withID: id), let country = country(of: entry) else {
          let row = entries[entry].row
          throw LexiconError(
            file: row.file, line: row.line, problem: "no institution \(id), or no country")
        }
        ownInstitutions[InstitutionKey(institution: institution, country: country)] = entry
      }
    }
  }

  private mutating func add(
    _ row: LexiconTable.Row, scope: LexiconEntry.Scope?, country: String?
  ) throws {
    let (id, name) = (row["id"], row["name"])
    guard !id.isEmpty, !name.isEmpty else {
      throw LexiconError(file: row.file, line: row.line, problem: "id and name must be filled")
    }
    guard let type = EntityType(rawValue: row["type"]) else {
      throw LexiconError(
        file: row.file, line: row.line, problem: "no type of name: \(row["type"])")
    }
    guard entryOfID.updateValue(entries.count, forKey: WordKey.of(exactly: id)) == nil else {
      throw LexiconError(file: row.file, line: row.line, problem: "id \(id) occurs twice")
    }
    let (weak, shared) = (row.list("weak"), row.list("shared"))
    let kind = filled(row["kind"])
    entries.append(
      LexiconEntry(type: type, kind: kind, country: country, scope: scope, row: row))
    if type != .location, scope == nil {
      let letters = row["latin"].unicodeScalars.filter { CharacterClass.of($0).isWordPart }
      let key = WordKey.of(letters)
      if !letters.isEmpty, latinNames[key] == nil { latinNames[key] = entries.count - 1 }
    }
    let aliases = row.list("aliases")
    for name in (isWritten(name, type, kind, aliases) ? [name] : []) + aliases {
      add(name, isWeak: weak.contains(name), isShared: scope != nil || shared.contains(name))
    }
  }

  /// Whether a mention is ever written as `name`: what the guidelines leave out of one is part of the
  /// name all the same, as the head word of a region ("جهة سوس ماسة") or paper, the city of a body
  /// ("جامعة القاضي عياض بمراكش") and the year of a competition.
  private func isWritten(
    _ name: String, _ type: EntityType, _ kind: String?, _ aliases: [String]
  ) -> Bool {
    switch type {
    case .person: return true
    case .location, .organization:
      let head = traits(of: WordKey.of(name.prefix { $0 != " " }.description))
      let isOutside = head.contains(
        type == .location ? .placeHeadOutside : .organizationHeadOutside)
      return !aliases.contains {
        isOutside && name.hasSuffix(" \($0)")
          || type == .organization && name.hasPrefix("\($0) \u{0628}")
      }
    case .miscellaneous:
      let isEdition = kind == "competition" || kind == "event"
      return !isEdition || !name.suffix(4).utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Adds a name of the entry that came last.
  private mutating func add(_ name: String, isWeak: Bool, isShared: Bool) {
    let keys = WordScanner.words(of: CodePointText(name)).map(\.key)
    guard let first = keys.first else { return }
    if let known = phrases.insert(keys, value: names.count) {
      furtherNames[known, default: []].append(names.count)
    }
    traits[first, default: []].insert(.beginsName)
    names.append(
      LexiconName(
        entry: entries.count - 1, isWeak: isWeak, isShared: isShared, wordCount: keys.count))
  }

  mutating func readCommonWords(in folder: URL) throws {
    for row in try LexiconTable("common_words.tsv", in: folder, columns: ["word"]).rows {
      traits[WordKey.of(row["word"]), default: []].insert(.common)
    }
  }

  mutating func readPersonWords(in folder: URL) throws {
    for row in try LexiconTable(
      "person_words.tsv", in: folder, columns: ["word", "kind", "gender"]
    )
    .rows {
      guard var trait = WordTraits.nameKind(named: row["kind"]) else {
        throw LexiconError(file: row.file, line: row.line, problem: "no kind: \(row["kind"])")
      }
      switch row["gender"] {
      case "m": trait.insert(.masculineName)
      case "f": trait.insert(.feminineName)
      default: break
      }
      traits[WordKey.of(row["word"]), default: []].insert(trait)
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

  private func filled(_ field: String) -> String? { field.isEmpty ? nil : field }
}
