import ArabicText
import Records

/// Finds which office a sentence states of a person, by apposition on either side.
struct RoleFinder: Sendable {
  private let lexicon: NameLexicon

  init(lexicon: NameLexicon) { self.lexicon = lexicon }

  /// The roles, each (person, office) once; countries that only an adjective names are added to
  /// the entities of `names`.
  func find(_ text: NameText, _ names: inout ResolvedNames) -> [Role] {
    let scanner = OfficeScanner(text, spans: names.spans)
    let offices = scanner.offices()
    var roles: [Role] = []
    var seen: Set<[String]> = []
    for (index, group) in holders(offices, text, names.spans) {
      let land = land(of: group.map { offices[$0] }, index, &names)
      for office in group.map({ offices[$0] }) {
        let person = names.mentions[index].entity
        let words = Self.words(office, text)
        guard !words.isEmpty, seen.insert([names.entities[person].key, words]).inserted else {
          continue
        }
        roles.append(
          Role(
            person: person, office: words, range: office.range,
            of: owner(office, isOccupation(office, text) ? nil : land, &names),
            sentence: names.spans[index].sentence))
      }
    }
    return roles
  }

  /// For each person's name the offices beside it, in the text's order.
  private func holders(
    _ offices: [Office], _ text: NameText, _ spans: [NameSpan]
  ) -> [(span: Int, offices: [Int])] {
    var endingAt: [Int: Int] = [:]
    var startingAt: [Int: Int] = [:]
    for (index, office) in offices.enumerated() {
      endingAt[office.words.upperBound] = index
      startingAt[office.words.lowerBound] = index
    }
    var taken: Set<Int> = []
    var result: [Int: [Int]] = [:]
    for (index, span) in spans.enumerated() where span.type == .person {
      let before = chainBefore(span, offices, endingAt, text)
      taken.formUnion(before)
      result[index] = before
    }
    for (index, span) in spans.enumerated() where span.type == .person {
      let behind = chainBehind(span, offices, startingAt, text).filter { !taken.contains($0) }
      taken.formUnion(behind)
      result[index, default: []] += behind
    }
    return spans.indices.compactMap { index in
      result[index].flatMap { $0.isEmpty ? nil : (index, $0) }
    }
  }

  /// "وزير الدولة، وزير الداخلية، السيد X": the offices that end before the name.
  private func chainBefore(
    _ span: NameSpan, _ offices: [Office], _ endingAt: [Int: Int], _ text: NameText
  ) -> [Int] {
    var chain: [Int] = []
    var word = span.words.lowerBound
    guard span.range.start == text.words[word].range.start else { return [] }
    while word > 0, text.traits[word - 1].contains(.honorific), endingAt[word] == nil,
      joins(text.gaps[word - 1])
    {
      word -= 1
    }
    while let index = endingAt[word], joins(text.gaps[word - 1]) {
      if !chain.isEmpty, !isLinked(offices[index], to: word, text) { break }
      chain.insert(index, at: 0)
      word = offices[index].words.lowerBound
    }
    return chain
  }

  /// "X، وزير الدولة ووزير الداخلية": the offices that follow the name; without a comma only a full
  /// name, for behind a family name another person may follow ("التقى ماكرون رئيس الوزراء").
  private func chainBehind(
    _ span: NameSpan, _ offices: [Office], _ startingAt: [Int: Int], _ text: NameText
  ) -> [Int] {
    var chain: [Int] = []
    var word = span.words.upperBound
    while word < text.words.count, let index = startingAt[word] {
      let written = offices[index].range.start == text.words[word].range.start
      let gap = text.gaps[word - 1]
      let opens = gap == .comma || gap == .blank && span.words.count > 1
      guard chain.isEmpty ? opens && written : joins(gap) else { break }
      chain.append(index)
      word = offices[index].words.upperBound
    }
    return chain
  }

  private func joins(_ gap: NameText.Gap) -> Bool {
    gap == .blank || gap == .comma || gap == .quote || gap == .stop
  }

  /// Between two offices of one person stands a comma or و.
  private func isLinked(_ office: Office, to word: Int, _ text: NameText) -> Bool {
    let gap = text.gaps[word - 1]
    let conjunction =
      text.letter(word, 0) == "\u{0648}"
      && text.traits[word].isDisjoint(with: [.office, .officeTitle])
    return gap == .comma && !conjunction || gap == .blank && conjunction
  }

  private func isOccupation(_ office: Office, _ text: NameText) -> Bool {
    office.words.contains { text.reading(of: $0, with: .occupation) != nil }
  }

  /// The office as words, without marks and line ends, "لل…" with its article restored.
  private static func words(_ office: Office, _ text: NameText) -> String {
    (text.isDative(at: office.range.start, in: office.words.lowerBound) ? "\u{0627}" : "")
      + Folding.withoutMarks(text.text[office.range])
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
