import ArabicText
import Records

/// What an article says of countries: as a whole, and beside one of its names.
///
/// Made once an article; a name is then weighed by a search in sorted places.
struct CountryEvidence {
  /// The weight that speaks for each country, with the strongest clue for it.
  struct Weights {
    private(set) var weights: [Int: Double] = [:]
    private(set) var clues: [Int: CountryClue] = [:]

    subscript(country: Int) -> Double { weights[country] ?? 0 }

    mutating func add(_ clue: CountryClue, _ country: Int, times share: Double = 1) {
      weights[country, default: 0] += clue.weight * share
      if let known = clues[country], known.weight >= clue.weight { return }
      clues[country] = clue
    }

    /// The countries, the heaviest first; of equal ones that which the lexicon has first.
    var ranked: [Int] {
      weights.keys.sorted {
        let (a, b) = (weights[$0] ?? 0, weights[$1] ?? 0)
        return a == b ? $0 < $1 : a > b
      }
    }
  }

  /// Where a country is named, by itself, a place in it or an adjective.
  private struct Place {
    let word: Int
    let country: Int
  }

  private let text: NameText
  private let spans: [NameSpan]
  private var countries: [Int?] = []
  /// In the text's order.
  private var places: [Place] = []
  private var counts: [Int: Double] = [:]
  private var article = Weights()

  /// - Parameter countries: for each span the country that it certainly belongs to, if any.
  init(_ text: NameText, spans: [NameSpan], countries: [Int?]) {
    self.text = text
    self.spans = spans
    readPlaces(countries)
    weighArticle()
  }

  /// The country that the article is about; `nil` where none stands out.
  var leading: Int? {
    let ranked = article.ranked
    guard let first = ranked.first, article[first] >= ReferenceJudge.leastWeight else { return nil }
    let second = ranked.count > 1 ? article[ranked[1]] : 0
    return article[first] >= second * ReferenceJudge.lead ? first : nil
  }

  /// The weight of `country` in the article as a whole.
  func weight(of country: Int) -> Double { article[Self.state(of: country, text.lexicon)] }

  /// How often the article names `country`, places and adjectives counted.
  func count(of country: Int) -> Double { counts[Self.state(of: country, text.lexicon)] ?? 0 }

  /// What speaks for which country at `span`.
  ///
  /// - Parameter told: the country that the article gives the same name elsewhere.
  func weights(at index: Int, told: Int?) -> Weights {
    var weights = article
    let span = spans[index]
    if let country = adjective(on: span) { weights.add(.adjective, country) }
    if let country = placeBehind(index) { weights.add(.place, country) }
    if let country = holder(index) { weights.add(.holder, country) }
    if let told { weights.add(.elsewhere, told) }
    for (clue, country) in nearest(span) { weights.add(clue, country) }
    return weights
  }

  /// The country that an adjective at the end of `span`, or right behind it, names.
  func adjective(on span: NameSpan) -> Int? {
    let last = span.words.upperBound - 1
    let (lexicon, words) = (text.lexicon, text.words)
    if span.words.count > 1, let country = lexicon.country(ofNationalityAt: last, in: words) {
      return country
    }
    let next = last + 1
    guard next < words.count, text.gaps[last] == .blank, text.hasArticle(next) else { return nil }
    if next + 1 < words.count, text.gaps[next] == .blank,
      let country = lexicon.country(ofNationalityAt: next + 1, in: words),
      lexicon.country(ofNationality: words[next + 1].key) == nil
    {
      return country
    }
    return lexicon.country(ofNationality: words[next].key)
  }

  /// The country of the place right behind the name, with "في", "ب" or "ل" between.
  func placeBehind(_ index: Int) -> Int? {
    guard index + 1 < spans.count else { return nil }
    let (span, next) = (spans[index], spans[index + 1])
    guard next.type == .location, next.sentence == span.sentence,
      let country = countries[index + 1]
    else { return nil }
    let last = span.words.upperBound - 1
    let first = next.words.lowerBound
    guard text.gaps[last] == .blank else { return nil }
    if first == last + 1 {
      let letter = text.letter(first, 0)
      let isJoined = next.range.start > text.words[first].range.start
      return isJoined && (letter == "\u{0628}" || letter == "\u{0644}") ? country : nil
    }
    return first == last + 2 && text.traits[last + 1].contains(.locative) ? country : nil
  }

  /// The country of the person right behind the name: "رئيس مجلس النواب نبيه بري".
  private func holder(_ index: Int) -> Int? {
    guard spans[index].type == .organization, index + 1 < spans.count,
      spans[index + 1].type == .person, spans[index + 1].sentence == spans[index].sentence,
      spans[index + 1].words.lowerBound - spans[index].words.upperBound < 3
    else { return nil }
    return countries[index + 1]
  }

  private mutating func readPlaces(_ known: [Int?]) {
    countries = known.map { $0.map { Self.state(of: $0, text.lexicon) } }
    var inside = [Bool](repeating: false, count: text.words.count)
    for (index, span) in spans.enumerated() {
      guard let country = countries[index] else { continue }
      for word in span.words { inside[word] = true }
      switch span.type {
      case .location:
        places.append(Place(word: span.words.lowerBound, country: country))
        counts[country, default: 0] += 2
      case .organization, .person:
        places.append(Place(word: span.words.lowerBound, country: country))
        counts[country, default: 0] += 1
      case .miscellaneous: break
      }
    }
    for word in text.words.indices where !inside[word] {
      guard let country = text.lexicon.country(ofNationalityAt: word, in: text.words) else {
        continue
      }
      let state = Self.state(of: country, text.lexicon)
      places.append(Place(word: word, country: state))
      counts[state, default: 0] += 2
    }
    places.sort { $0.word < $1.word }
  }

  private mutating func weighArticle() {
    let lexicon = text.lexicon
    let total = counts.values.reduce(0, +)
    for (country, count) in counts { article.add(.share, country, times: count / total) }
    let ranked = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    if let first = ranked.first, ranked.count == 1 || first.value > ranked[1].value {
      article.add(ranked.count == 1 ? .only : .most, first.key)
    }
    let source = text.prepared.article
    if let filed = lexicon.countries(namedIn: source.dateline).first {
      article.add(.dateline, Self.state(of: filed, lexicon))
    }
    if let own = source.outletCountry.flatMap(lexicon.entry(withID:)) {
      article.add(.outlet, Self.state(of: own, lexicon))
    }
  }

  /// The nearest country in the clause of `span`, else in its sentence; those before it first.
  private func nearest(_ span: NameSpan) -> [(CountryClue, Int)] {
    let sentence = text.prepared.sentenceWords[span.sentence]
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].word < span.words.lowerBound { low = middle + 1 } else { high = middle }
    }
    let before = low > 0 ? places[low - 1] : nil
    var next = low
    while next < places.count, places[next].word < span.words.upperBound { next += 1 }
    let behind = next < places.count ? places[next] : nil
    let inSentence = [before, behind].compactMap(\.self).filter { sentence.contains($0.word) }
    let inClause = inSentence.filter { isOneClause($0.word, span) }
    let found = inClause.isEmpty ? inSentence : inClause
    guard let nearest = found.min(by: { distance($0.word, span) < distance($1.word, span) }),
      !isCoordinated(nearest, low)
    else { return [] }
    let isBehind = nearest.word >= span.words.upperBound
    return [
      (isBehind ? .behind : inClause.isEmpty ? .sentence : .clause, nearest.country)
    ]
  }

  /// Whether another country stands right beside that of `place` ("المغرب وفرنسا"): neither is nearer.
  private func isCoordinated(_ place: Place, _ first: Int) -> Bool {
    places[max(0, first - 3)..<min(places.count, first + 4)].contains {
      $0.country != place.country && abs($0.word - place.word) < 3
    }
  }

  private func distance(_ word: Int, _ span: NameSpan) -> Int {
    word < span.words.lowerBound
      ? span.words.lowerBound - word : word - span.words.upperBound + 1
  }

  /// Whether no comma, stop or long way lies between.
  private func isOneClause(_ word: Int, _ span: NameSpan) -> Bool {
    let (first, last) = (min(word, span.words.upperBound - 1), max(word, span.words.lowerBound))
    guard last - first <= Self.longestClause else { return false }
    return (first..<last).allSatisfy {
      switch text.gaps[$0] {
      case .blank, .hyphen, .dash, .quote, .stop: true
      case .comma, .other: false
      }
    }
  }

  private static let longestClause = 12

  /// The country under which evidence is counted: names of Western Sahara speak for one side and the
  /// other, and stand under Morocco's code in half of the sources.
  static func state(of country: Int, _ lexicon: NameLexicon) -> Int {
    guard lexicon.entries[country].country == "EH" else { return country }
    return lexicon.entry(withID: "MA") ?? country
  }
}
