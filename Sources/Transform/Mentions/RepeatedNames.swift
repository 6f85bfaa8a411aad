import ArabicText
import Records

/// The second pass over an article: a surname takes the label of the full name, and a name found
/// by its context is found again where the context is missing.
struct RepeatedNames {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// `spans` and what else in the text repeats them, in the text's order, disjoint.
  func complete(_ spans: [NameSpan]) -> [NameSpan] {
    var known = PhraseTrie()
    var types: [(type: EntityType, score: Double)] = []
    var openings: Set<UInt64> = []
    var verbal: Set<UInt64> = []
    for span in spans {
      if let surname = adjectivalSurname(span) { verbal.insert(surname) }
      for keys in shortForms(span) {
        known.insert(keys, value: types.count)
        openings.insert(keys[0])
        types.append((span.type, span.score))
      }
    }
    guard !types.isEmpty else { return spans }
    var result: [NameSpan] = []
    var covered = spans.makeIterator()
    var ahead = covered.next()
    var word = 0
    while word < text.words.count {
      if let span = ahead, span.words.contains(word) {
        result.append(span)
        word = span.words.upperBound
        ahead = covered.next()
        continue
      }
      let limit = ahead?.words.lowerBound ?? text.words.count
      guard
        let found = find(at: word, before: limit, known, types, openings)
          ?? surname(at: word, before: limit, verbal)
      else {
        word += 1
        continue
      }
      result.append(found)
      word = found.words.upperBound
    }
    return result
  }

  /// The forms in which a name comes back: whole, and for people the family name.
  private func shortForms(_ span: NameSpan) -> [[UInt64]] {
    guard span.words.count >= 2 else { return [] }
    var keys = span.words.map { text.words[$0].key }
    if let reading = text.readings(of: span.words.lowerBound)
      .first(where: { $0.start == span.range.start })
    {
      keys[0] = reading.key
    }
    guard span.type == .person else {
      return span.entry == nil && span.type == .organization ? [keys] : []
    }
    let last = span.words.upperBound - 1
    var forms = [keys]
    let barred: WordTraits = [.common, .nationality, .title, .office, .officeTitle, .beginsName]
    let before = text.traits[last - 1]
    if !before.isDisjoint(with: [.nameParticle, .servant]) {
      forms.append(Array(keys.suffix(2)))
      if span.words.count > 2 { return forms }
    } else if text.traits[last].isDisjoint(with: barred), text.count(last) >= 3 {
      forms.append([keys[keys.count - 1]])
    }
    return forms
  }

  /// The key of a family name that is an everyday word too ("العلمي"): it comes back only as the
  /// subject of a verb.
  private func adjectivalSurname(_ span: NameSpan) -> UInt64? {
    let last = span.words.upperBound - 1
    guard span.type == .person, span.words.count > 1, text.hasArticle(last) else { return nil }
    return text.words[last].key
  }

  private func surname(at word: Int, before limit: Int, _ verbal: Set<UInt64>) -> NameSpan? {
    guard word > 0, word < limit, verbal.contains(text.words[word].key), text.hasArticle(word),
      text.gaps[word - 1] == .blank,
      text.reading(of: word - 1, with: [.sayingVerb, .personVerb]) != nil,
      text.gaps[word] != .blank || !text.hasArticle(min(word + 1, text.words.count - 1))
    else { return nil }
    return NameSpan(
      range: text.words[word].range, type: .person, sentence: Int(text.sentenceOf[word]),
      words: word..<(word + 1), score: 0.7, basis: .coreference, entry: nil)
  }

  private func find(
    at word: Int, before limit: Int, _ known: PhraseTrie,
    _ types: [(type: EntityType, score: Double)], _ openings: Set<UInt64>
  ) -> NameSpan? {
    for reading in text.readings(of: word) where openings.contains(reading.key) {
      var position = PhraseTrie.Position.root
      var key = reading.key
      var next = word
      var found: (value: Int, end: Int)?
      while let (reached, value) = known.advance(position, key) {
        if let value { found = (value, next + 1) }
        guard text.gaps[next] == .blank, next + 1 < limit else { break }
        position = reached
        next += 1
        key = text.words[next].key
      }
      if let found { return span(found, from: reading.start, at: word, types) }
    }
    return nil
  }

  private func span(
    _ found: (value: Int, end: Int), from start: Int, at word: Int,
    _ types: [(type: EntityType, score: Double)]
  ) -> NameSpan {
    NameSpan(
      range: TextRange(start, text.words[found.end - 1].range.end), type: types[found.value].type,
      sentence: Int(text.sentenceOf[word]), words: word..<found.end,
      score: types[found.value].score * 0.95, basis: .coreference, entry: nil)
  }
}
