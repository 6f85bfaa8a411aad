import Records

/// Names that the lexicons know, longest match, proclitics left out.
struct LexiconRule {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// The longest name in the lexicons that begins at `word`.
  func candidate(at word: Int) -> NameCandidate? {
    var best: NameCandidate?
    for reading in text.readings(of: word) where reading.traits.contains(.beginsName) {
      guard let (name, end) = longest(from: reading, at: word) else { continue }
      if let best, best.words.upperBound >= end { continue }
      let words = word..<end
      let entry = text.lexicon.entries[name.entry]
      guard isPlausible(reading, words, entry) else { continue }
      best = NameCandidate(
        start: reading.start, words: words, type: entry.type,
        score: name.wordCount > 1 ? 0.95 : 0.85,
        entry: name.entry, isWeak: name.isWeak,
        isClosed: entry.type == .organization && words.count > 1 && !Self.isInstitution(entry))
    }
    return best.flatMap(extended)
  }

  private func longest(from reading: NameText.Reading, at word: Int) -> (LexiconName, Int)? {
    var found: (LexiconName, Int)?
    var position = PhraseTrie.Position.root
    var key = reading.key
    var next = word
    while let (reached, value) = text.lexicon.phrases.advance(position, key) {
      if let value { found = (text.lexicon.names[value], next + 1) }
      guard joins(next) else { break }
      position = reached
      next += 1
      key = text.words[next].key
    }
    return found
  }

  /// Whether a name may go on behind `word`: a stop only inside an address ("AHDATH.INFO").
  private func joins(_ word: Int) -> Bool {
    switch text.gaps[word] {
    case .blank, .hyphen, .dash: true
    case .stop: text.words[word + 1].range.start == text.words[word].range.end + 1
    default: false
    }
  }

  /// A single word without its proclitic must not be an everyday word with it ("بعد", "وجدت").
  private func isPlausible(
    _ reading: NameText.Reading, _ words: Range<Int>, _ entry: LexiconEntry
  ) -> Bool {
    let word = words.lowerBound
    let whole = text.traits[word]
    let split = reading.start > text.words[word].range.start
    if words.count == 1, hasTanween(word) { return false }
    if split && words.count == 1 {
      if whole.contains(.common) || !whole.isDisjoint(with: [.givenName, .familyName]) {
        return false
      }
      if text.words[word].range.end - reading.start < 3 { return false }
    }
    return !isAdjective(reading, words, entry) && !(split && isPartOfOffice(words))
  }

  /// "دوماً": an indefinite ending, which names do not have.
  private func hasTanween(_ word: Int) -> Bool {
    let range = text.words[word].range
    let tanween: Unicode.Scalar = "\u{064B}"
    return text.text[range.end - 1] == tanween
      || range.count > 1 && text.text[range.end - 2] == tanween
  }

  /// "المدير العام للأمن الوطني": a body without its head noun belongs to the office.
  private func isPartOfOffice(_ words: Range<Int>) -> Bool {
    let word = words.lowerBound
    guard word > 1, text.gaps[word - 1] == .blank, text.gaps[word - 2] == .blank,
      text.traits[word - 1].contains(.institutionalAdjective),
      text.reading(of: word - 2, with: .officeTitle) != nil
    else { return false }
    let heads: WordTraits = [
      .organizationHead, .organizationHeadDefinite, .organizationHeadOutside,
    ]
    return words.count > 1 && text.reading(of: word, with: heads) == nil
  }

  /// "المدن السعودية", "الحجم المتوسط": some names are adjectives behind a word with the article.
  private func isAdjective(
    _ reading: NameText.Reading, _ words: Range<Int>, _ entry: LexiconEntry
  ) -> Bool {
    let word = words.lowerBound
    guard words.count == 1, word > 0, reading.start == text.words[word].range.start,
      text.gaps[word - 1] == .blank, text.sentenceOf[word - 1] == text.sentenceOf[word]
    else { return false }
    if text.hasArticle(word), text.hasArticle(word - 1),
      text.traits[word].contains(.common) || entry.kind == "sea" || entry.kind == "region",
      !text.traits[word - 1].contains(.placeHeadOutside)
    {
      return true
    }
    return reading.traits.contains(.nationality)
      && (text.hasArticle(word - 1) || text.hasArticle(word - 1, behind: "\u{0648}")
        || text.hasArticle(word - 1, behind: "\u{0628}") || text.hasDative(word - 1))
  }

  /// The adjective of nationality belongs to an organisation's name ("وزارة الداخلية الفرنسية"), and
  /// a place before another word of a name is part of a longer one.
  private func extended(_ candidate: NameCandidate) -> NameCandidate? {
    var result = candidate
    let last = candidate.words.upperBound - 1
    guard candidate.type == .organization, candidate.words.count > 1 || !candidate.isWeak,
      text.gaps[last] == .blank, text.traits[last + 1].contains(.nationality),
      text.hasArticle(last + 1), let entry = candidate.entry,
      Self.isInstitution(text.lexicon.entries[entry])
    else { return result }
    result.words = candidate.words.lowerBound..<(last + 2)
    return result
  }

  /// Whether an adjective of nationality or a longer complement may follow the name.
  private static func isInstitution(_ entry: LexiconEntry) -> Bool {
    switch entry.kind {
    case "sports_club", "company", "media", "social_network", "party", "intl", "bank": false
    default: true
    }
  }
}
