import Records

/// Weighs which country an article is about: its places and institutions, adjectives of
/// nationality, where it was filed, and whose paper printed it.
struct ArticleCountry {
  /// Index into `NameLexicon.entries`; `nil` where no country stands out.
  let first: Int?
  /// The country next in weight, where it comes close to the first.
  let rival: Int?

  init(_ text: NameText, spans: [NameSpan]) {
    var weights: [Int: Int] = [:]
    var order: [Int] = []
    func count(_ country: Int, _ weight: Int) {
      if weights[country] == nil { order.append(country) }
      weights[country, default: 0] += weight
    }
    for span in spans {
      guard let entry = span.entry.map({ text.lexicon.entries[$0] }),
        entry.type == .location || entry.type == .organization,
        let country = entry.country.flatMap(text.lexicon.entry(withID:))
      else { continue }
      count(country, entry.type == .location ? 2 : 1)
    }
    for (word, traits) in zip(text.words, text.traits) where traits.contains(.nationality) {
      if let country = text.lexicon.country(ofNationality: word.key) { count(country, 2) }
    }
    // A dateline says where the report was written, a paper writes of its own country first.
    if let filed = text.lexicon.countries(namedIn: text.prepared.article.dateline).first {
      count(filed, 3)
    }
    if let own = text.lexicon.countries(namedIn: text.prepared.article.outlet).first {
      count(own, 2)
    }
    let ranked = order.enumerated().sorted {
      let (a, b) = (weights[$0.element] ?? 0, weights[$1.element] ?? 0)
      return a == b ? $0.offset < $1.offset : a > b
    }
    .map(\.element)
    let total = weights.values.reduce(0, +)
    guard let top = ranked.first, let weight = weights[top], weight >= 2, weight * 3 >= total else {
      (first, rival) = (nil, nil)
      return
    }
    first = top
    rival = ranked.dropFirst().first.flatMap { (weights[$0] ?? 0) * 2 >= weight ? $0 : nil }
  }
}
