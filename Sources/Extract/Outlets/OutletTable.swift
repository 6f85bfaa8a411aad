import ArabicText
internal import Foundation
import Lexicons
import Records

/// The outlets that are known, by the domains of their sites and by their names.
struct OutletTable: Sendable {
  /// All, in the order of the table.
  private(set) var all: [Outlet] = []
  private var byDomain: [String: Outlet] = [:]
  private var byName: [UInt64: Outlet] = [:]
  /// The names, what stands in brackets behind them aside, and those that two outlets or more go by.
  private var bareNames: Set<UInt64> = []
  private var shared: Set<UInt64> = []
  /// The names and abbreviations of news agencies.
  private(set) var agencies = PhraseTable<String>()
  private(set) var agencyNames: [String] = []

  /// - Throws: `LexiconError` with file and line where it cannot be used.
  init(_ folder: URL) throws {
    let table = try LexiconTable(
      "outlets.tsv", in: folder,
      columns: [
        "name", "name_latin", "aliases", "domains", "country", "language", "kind", "wikidata",
      ])
    for row in table.rows { try add(row) }
  }

  private mutating func add(_ row: LexiconTable.Row) throws {
    let domains = row["domains"].split(separator: "|").map(String.init)
    let outlet = Outlet(
      name: row["name"], nameLatin: Self.field(row["name_latin"]), domains: domains,
      country: Self.field(row["country"]), language: Self.field(row["language"]),
      kind: row["kind"].isEmpty ? nil : try row.value("kind"),
      wikidataID: Self.field(row["wikidata"]))
    all.append(outlet)
    for domain in domains { byDomain[domain] = outlet }
    let aliases = row["aliases"].split(separator: "|").map(String.init)
    let names = ([outlet.name, row["name_latin"]] + aliases).filter { !$0.isEmpty }
    let bare = Set(names.map { Self.key(String($0.prefix { $0 != "(" })) })
    shared.formUnion(bare.intersection(bareNames))
    bareNames.formUnion(bare)
    for name in names {
      // Of two outlets with one name the first in the table counts, but for names in brackets.
      if byName[Self.key(name)] == nil { byName[Self.key(name)] = outlet }
    }
    guard outlet.kind == .agency else { return }
    for name in names { agencies.add(name, outlet.name) }
    agencyNames += names
  }

  /// The outlet at `address`; `nil` where its domain is none that is known.
  func outlet(at address: String) -> Outlet? {
    guard let host = WebAddress(OriginalAddress.of(address))?.host else { return nil }
    var domain = host[...]
    while true {
      if let outlet = byDomain[String(domain)] { return outlet }
      guard let dot = domain.firstIndex(of: ".") else { return nil }
      domain = domain[domain.index(after: dot)...]
    }
  }

  /// The outlet that goes by `name`; `nil` where none that is known does.
  func outlet(named name: String) -> Outlet? { byName[Self.key(name)] }

  /// The outlet, no agency, that alone goes by the name in a credit; `nil` where there is none.
  func outlet(credited name: String) -> Outlet? {
    guard !shared.contains(Self.key(name)), let outlet = byName[Self.key(name)] else { return nil }
    return outlet.kind == .agency ? nil : outlet
  }

  /// The domain that somebody registered for `address`, as the name of an outlet that is not known.
  static func domain(of address: String) -> String? {
    WebAddress(OriginalAddress.of(address)).flatMap { RegistrableDomain.of($0.host) }
  }

  private static func field(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// The key of a name's letters: "Al-Ahram", "Al Ahram" and "alahram" are one.
  private static func key(_ name: String) -> UInt64 {
    WordKey.of(
      name.lowercased().unicodeScalars.filter { CharacterClass.of($0).isWordPart })
  }
}
