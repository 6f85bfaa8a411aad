import ArabicText
import Records

/// Tells for whom an office stands that is named without its holder: the one person to whom the
/// article gives that office.
///
/// Evidence, in order: the head and complement of the office must be those of a stated one, and its
/// country or body must not be another's. An office that fits several people stays open.
struct OfficeHolders {
  /// An office as the article states it of a person.
  private struct Holding {
    let complement: [UInt64]
    let country: Int?
    let body: Int?
    let person: Int
  }

  private let text: NameText
  private let names: ResolvedNames
  /// By the key of the head.
  private var holdings: [UInt64: [Holding]] = [:]
  /// Of more offices with one head the first are looked at.
  private static let mostLookedAt = 64

  private let synonyms: OfficeSynonyms

  init(
    _ text: NameText, _ names: ResolvedNames, _ stated: StatedOffices, _ synonyms: OfficeSynonyms
  ) {
    self.synonyms = synonyms
    self.text = text
    self.names = names
    for (index, office) in stated.offices.enumerated() {
      guard let span = stated.holder(of: index) else { continue }
      let keys = keys(of: office)
      guard let head = keys.first, holdings[head]?.count ?? 0 < Self.mostLookedAt else { continue }
      holdings[head, default: []].append(
        Holding(
          complement: Array(keys.dropFirst()), country: office.nationality, body: body(of: office),
          person: names.mentions[span].entity))
    }
  }

  /// The person for whom the office stands; `nil` where none or several fit.
  func holder(of office: Office) -> Int? {
    let keys = keys(of: office)
    guard let head = keys.first else { return nil }
    let complement = keys.dropFirst()
    let body = body(of: office)
    let fitting = (holdings[head] ?? []).filter { holding in
      guard complement.allSatisfy(holding.complement.contains) else { return false }
      if let body, holding.body != body { return false }
      return office.nationality != nil || body != nil || !complement.isEmpty
        || holding.complement.isEmpty || refersBack(office)
    }
    guard let country = office.nationality else { return only(fitting) }
    return only(fitting.filter { $0.country == country })
      ?? only(fitting.filter { $0.country == nil && isFrom(country, $0.person) })
  }

  /// The one person of `holdings`; `nil` where they are several.
  private func only(_ holdings: [Holding]) -> Int? {
    let people = Set(holdings.map(\.person))
    return people.count == 1 ? people.first : nil
  }

  /// Whether the person may be of the country, as far as the lexicon knows.
  private func isFrom(_ country: Int, _ person: Int) -> Bool {
    guard let entry = names.entries[person],
      let own = text.lexicon.entries[entry].country.flatMap(text.lexicon.entry(withID:))
    else { return true }
    return own == country
  }

  /// "الوزير", but not "الرئيس": the title by itself is that of a state's president.
  private func refersBack(_ office: Office) -> Bool {
    let head = office.words.lowerBound
    return text.hasArticle(head) && text.words[head].key != Self.president
  }

  private static let president = WordKey.of("\u{0627}\u{0644}\u{0631}\u{0626}\u{064A}\u{0633}")

  private func keys(of office: Office) -> [UInt64] {
    office.words.prefix { text.words[$0].range.start < office.range.end }.map { word in
      let range = text.words[word].range
      var start = max(range.start, office.range.start)
      if word > office.words.lowerBound, isConjoined(word) { start += 1 }
      let bare = isArticle(at: start, before: range.end) ? start + 2 : start
      return synonyms.key(WordKey.of(text.text.scalars[bare..<range.end]))
    }
  }

  /// "والتعاون", "وما": و and a word of its own.
  private func isConjoined(_ word: Int) -> Bool {
    text.letter(word, 0) == "\u{0648}"
      && (text.hasArticle(word, behind: "\u{0648}") || text.count(word) < 5)
  }

  private func isArticle(at start: Int, before end: Int) -> Bool {
    end - start > 3 && text.text[start] == "\u{0627}" && text.text[start + 1] == "\u{0644}"
  }

  private func body(of office: Office) -> Int? {
    office.owner.map { names.mentions[$0].entity }
  }
}
