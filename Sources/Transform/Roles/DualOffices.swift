import Records

/// Divides an office that two people hold: "وزيرا الخارجية المغربي X والإسباني Y", "وزيرا خارجية
/// المغرب وفرنسا، X وY".
struct DualOffices {
  /// In the text's order.
  private(set) var offices: [Office] = []
  /// For each office that the words give to a name beyond doubt: that name.
  private(set) var holders: [Int: Int] = [:]

  private let text: NameText
  private let spans: [NameSpan]

  init(_ text: NameText, _ scanned: [Office], spans: [NameSpan]) {
    self.text = text
    self.spans = spans
    for office in scanned {
      offices.append(office)
      if office.isDual { divide(office) }
    }
  }

  private mutating func divide(_ office: Office) {
    let end = office.words.upperBound
    if office.owner != nil { return divide(office, byPlaceAt: end) }
    guard let first = span(at: end, .person) else { return }
    let word = spans[first].words.upperBound
    guard let second = span(at: word + 1, .person), isJoined(word),
      let adjective = country(of: word)
    else { return }
    offices.append(
      Office(
        words: word..<word + 1, range: withoutConjunction(text.words[word].range),
        nationality: adjective,
        antecedent: office.range, isDual: true))
    holders[offices.count - 2] = first
    holders[offices.count - 1] = second
  }

  private mutating func divide(_ office: Office, byPlaceAt word: Int) {
    guard let place = span(at: word, .location), isJoined(word),
      let first = span(at: spans[place].words.upperBound, .person),
      let second = span(at: spans[first].words.upperBound, .person),
      isJoined(spans[second].words.lowerBound)
    else { return }
    offices.append(
      Office(
        words: spans[place].words, range: spans[place].range, owner: place,
        antecedent: office.range, isDual: true))
    holders[offices.count - 2] = first
    holders[offices.count - 1] = second
  }

  /// The name of `type` whose first word is `word`, or the second where a courtesy stands before it.
  private func span(at word: Int, _ type: EntityType) -> Int? {
    var word = word
    if word < text.words.count, text.traits[word].contains(.honorific) { word += 1 }
    let index = spans.partitioned { $0.words.lowerBound >= word }
    guard index < spans.count, spans[index].words.lowerBound == word, spans[index].type == type
    else { return nil }
    return index
  }

  private func withoutConjunction(_ range: TextRange) -> TextRange {
    TextRange(range.start + 1, range.end)
  }

  private func country(of word: Int) -> Int? {
    for reading in text.readings(of: word) {
      if let country = text.lexicon.country(ofNationality: reading.key) { return country }
    }
    return nil
  }

  private func isJoined(_ word: Int) -> Bool {
    word < text.words.count && text.letter(word, 0) == "\u{0648}"
  }
}
