import ArabicText
import Records

/// Finds which office a sentence states of a person, by apposition on either side.
struct RoleFinder: Sendable {
  private let lexicon: NameLexicon

  init(lexicon: NameLexicon) { self.lexicon = lexicon }

  /// The roles, each (person, office) once a sentence; countries that only an adjective names are added to
  /// the entities of `names`.
  func find(
    _ text: NameText, _ stated: StatedOffices, _ names: inout ResolvedNames
  ) -> [Role] {
    let offices = stated.offices
    var roles: [Role] = []
    var seen: Set<[String]> = []
    for (index, group) in stated.byName {
      let told = group.lazy.compactMap { offices[$0].nationality }.first
      let land = land(of: group.map { offices[$0] }, index, &names)
      for office in group.map({ offices[$0] }) where !isRank(office, text) {
        let person = names.mentions[index].entity
        let body = body(of: office, text, names)
        let words = Self.words(office, text, withoutBody: body != nil)
        let sentence = names.spans[index].sentence
        guard !words.isEmpty,
          seen.insert([names.entities[person].key, words, String(sentence)]).inserted
        else { continue }
        roles.append(
          Role(
            person: person, office: words, range: office.range,
            of: body ?? owner(office, told != nil || isNational(office, text) ? land : nil, &names),
            status: office.status, sentence: sentence))
      }
    }
    return roles
  }

  /// "العقيد", "الأمير": a rank by itself is no office.
  private func isRank(_ office: Office, _ text: NameText) -> Bool {
    office.words.count == 1 && text.reading(of: office.words.lowerBound, with: .rank) != nil
  }

  /// Whether the office is one of a state, so that the country of the person or of the article may
  /// stand behind it.
  private func isNational(_ office: Office, _ text: NameText) -> Bool {
    guard office.antecedent == nil, office.generic == nil,
      !text.traits[office.words.lowerBound].contains(.aide)
    else { return false }
    let words = office.words.filter { text.words[$0].range.start < office.range.end }
    guard let first = words.first else { return false }
    if text.reading(of: first, with: .national) != nil {
      return
        !(text.hasArticle(first)
        && words.contains { !text.traits[$0].isDisjoint(with: .officeModifiers) })
        || text.traits[first].contains(.minister)
    }
    return words.contains { text.traits[$0].contains(.national) }
  }

  /// The body for which a word like "الشركة" stands in the office: the one named last that bears it.
  private func body(of office: Office, _ text: NameText, _ names: ResolvedNames) -> Int? {
    guard let word = office.generic else { return nil }
    let key = bareKey(word, text)
    let end = names.spans.partitioned { $0.words.lowerBound >= office.words.lowerBound }
    return names.spans.indices[max(0, end - Self.memory)..<end].last { index in
      let span = names.spans[index]
      guard span.type == .organization else { return false }
      let first = span.words.lowerBound
      return bareKey(first, text) == key || first > 0 && bareKey(first - 1, text) == key
    }.map { names.mentions[$0].entity }
  }

  /// How many names back a body is looked for.
  private static let memory = 64

  private func bareKey(_ word: Int, _ text: NameText) -> UInt64 {
    OfficeWords.bareKey(text.words[word].range, of: text.text)
  }

  /// The office as words, without marks and line ends, "لل…" with its article restored.
  private static func words(
    _ office: Office, _ text: NameText, withoutBody: Bool = false
  ) -> String {
    var range = office.antecedent ?? office.range
    if withoutBody, let word = office.generic, word > office.words.lowerBound {
      range = TextRange(range.start, min(range.end, text.words[word - 1].range.end))
    }
    var words = Folding.withoutMarks(text.text[range]).split(whereSeparator: \.isWhitespace)
    if office.isDual, let head = words.first { words[0] = head.dropLast() }
    return (text.isDative(at: office.range.start, in: office.words.lowerBound) ? "\u{0627}" : "")
      + words.joined(separator: " ")
  }

  /// What the office belongs to: what it names, its nationality, or the person's land.
  private func owner(_ office: Office, _ land: Int?, _ names: inout ResolvedNames) -> Int? {
    if let span = office.owner { return names.mentions[span].entity }
    if let country = office.nationality { return names.add(country, of: lexicon) }
    return land
  }

  /// The country of a person's offices: what one of them says, what the lexicon knows of the
  /// person, or the country that the article is about.
  private func land(of offices: [Office], _ span: Int, _ names: inout ResolvedNames) -> Int? {
    if let country = offices.lazy.compactMap(\.nationality).first {
      return names.add(country, of: lexicon)
    }
    for case let owner? in offices.map(\.owner) {
      let entity = names.mentions[owner].entity
      if names.entities[entity].kind == "country" { return entity }
    }
    let known = names.entries[names.mentions[span].entity]
      .flatMap { lexicon.entries[$0].country }.flatMap(lexicon.entry(withID:))
    return (known ?? names.country).map { names.add($0, of: lexicon) }
  }
}
