import ArabicText
import Records

/// Names in Latin letters inside Arabic text, which the tagger has seen too few of: a run of Latin
/// words is what the word before it announces, an address is its site, and two or three words with
/// capitals are a person.
struct LatinNames {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// `spans` and the Latin names that none of them touches, in the text's order; a product takes the
  /// number behind it ("iPhone 17").
  func complete(_ spans: [NameSpan]) -> [NameSpan] {
    var found: [NameSpan] = []
    var next = 0
    var word = 0
    while word < text.words.count {
      while next < spans.count, spans[next].words.upperBound <= word { next += 1 }
      if next < spans.count, spans[next].words.contains(word) {
        found.append(numbered(spans[next], before: next + 1 < spans.count ? spans[next + 1] : nil))
        word = found[found.count - 1].words.upperBound
        continue
      }
      let limit = next < spans.count ? spans[next].words.lowerBound : text.words.count
      guard let run = run(at: word, before: limit) else {
        word += 1
        continue
      }
      let name = name(run)
      if let name { found.append(name) }
      word = name?.words.upperBound ?? run.upperBound
    }
    return found
  }

  /// A product with its number, a person with the rest of the Latin name ("[Liam] Hartwell").
  private func numbered(_ span: NameSpan, before next: NameSpan?) -> NameSpan {
    let limit = min(next?.words.lowerBound ?? text.words.count, span.words.lowerBound + 3)
    if span.type == .person, span.entry == nil, span.words.allSatisfy(isProper) {
      var end = span.words.upperBound
      while end < limit, text.gaps[end - 1] == .blank, isProper(end) { end += 1 }
      return self.span(span.words.lowerBound..<end, .person)
    }
    let end = span.words.upperBound
    guard span.type == .miscellaneous, isLatin(span.words.lowerBound), end < text.words.count,
      text.words[end].isNumber, text.count(end) < 4, text.gaps[end - 1] == .blank,
      next?.words.lowerBound != end, announced(before: span.words.lowerBound) == .miscellaneous
    else { return span }
    return NameSpan(
      range: TextRange(span.range.start, text.words[end].range.end), type: span.type,
      sentence: span.sentence, words: span.words.lowerBound..<(end + 1), score: span.score,
      basis: span.basis, entry: span.entry)
  }

  /// The words in Latin letters from `word` on, with a number at their end ("iPhone 17").
  private func run(at word: Int, before limit: Int) -> Range<Int>? {
    guard isLatin(word) || behindProclitic(word) != nil else { return nil }
    var end = word + 1
    while end < limit, end - word < Self.longest, joins(end - 1),
      isLatin(end) || text.words[end].isNumber && text.gaps[end - 1] == .blank
    {
      end += 1
    }
    return word..<end
  }

  private static let longest = 6

  private func joins(_ word: Int) -> Bool {
    switch text.gaps[word] {
    case .blank, .hyphen: true
    case .stop: text.words[word + 1].range.start == text.words[word].range.end + 1
    default: false
    }
  }

  private func isLatin(_ word: Int) -> Bool {
    !text.words[word].isArabic && !text.words[word].isNumber
      && text.letter(word, 0).value < 0x250
  }

  /// Where a Latin word begins behind an Arabic particle ("وMicrosoft").
  private func behindProclitic(_ word: Int) -> Int? {
    guard text.count(word) > 2, !text.words[word].isArabic else { return nil }
    switch text.letter(word, 0) {
    case "\u{0648}", "\u{0628}", "\u{0644}", "\u{0641}", "\u{0643}": break
    default: return nil
    }
    let second = text.letter(word, 1)
    return second.value < 0x250 && second.properties.isAlphabetic
      ? text.words[word].range.start + 1 : nil
  }

  private func name(_ run: Range<Int>) -> NameSpan? {
    if let known = known(run) { return known }
    let hasNumber = text.words[run.upperBound - 1].isNumber
    if let announced = announced(before: run.lowerBound) {
      let keeps = announced == .miscellaneous || !hasNumber
      return span(keeps ? run : run.lowerBound..<(run.upperBound - 1), announced)
    }
    if run.count > 1, text.gaps[run.upperBound - 2] == .stop, !hasNumber {
      return span(run, .organization)
    }
    let isPerson = (2...3).contains(run.count) && run.allSatisfy(isProper) && isBesideDeed(run)
    return isPerson ? span(run, .person) : nil
  }

  /// The longest beginning of `run` that is the Latin name of an entry.
  private func known(_ run: Range<Int>) -> NameSpan? {
    let start = behindProclitic(run.lowerBound) ?? text.words[run.lowerBound].range.start
    for end in run.reversed() {
      let letters = text.text.scalars[start..<text.words[end].range.end]
      guard letters.count > 2, let entry = text.lexicon.entry(latin: letters),
        letters.first?.properties.isUppercase == true || end > run.lowerBound
      else { continue }
      return span(
        run.lowerBound..<(end + 1), text.lexicon.entries[entry].type, entry: entry)
    }
    return nil
  }

  /// What the word before announces: "شركة", "هاتف", "السيد".
  private func announced(before word: Int) -> EntityType? {
    let head = word - 1
    guard head >= 0, text.sentenceOf[head] == text.sentenceOf[word],
      text.gaps[head] == .blank || text.gaps[head] == .quote
    else { return nil }
    if text.reading(of: head, with: [.organizationHeadOutside, .organizationHead]) != nil {
      return .organization
    }
    if text.reading(of: head, with: [.productHead, .workHead, .eventHead]) != nil {
      return .miscellaneous
    }
    if text.reading(of: head, with: .placeHeadOutside) != nil { return .location }
    let title: WordTraits = [.title, .honorific, .officeTitle, .kin]
    return text.reading(of: head, with: title) != nil ? .person : nil
  }

  /// Whether a verb that people do, or their presence, stands right before.
  private func isBesideDeed(_ run: Range<Int>) -> Bool {
    let word = run.lowerBound - 1
    guard word >= 0, text.gaps[word] == .blank || text.gaps[word] == .quote else { return false }
    let deeds: WordTraits = [.sayingVerb, .personVerb, .meetingVerb, .attendance, .meetingWith]
    return text.reading(of: word, with: deeds) != nil
  }

  /// A capital and small letters behind it.
  private func isProper(_ word: Int) -> Bool {
    let letters = text.text.scalars[text.words[word].range.start..<text.words[word].range.end]
    return letters.count > 1 && letters.first?.properties.isUppercase == true
      && letters.dropFirst().allSatisfy { $0.properties.isLowercase }
  }

  private func span(_ words: Range<Int>, _ type: EntityType, entry: Int? = nil) -> NameSpan {
    let start = behindProclitic(words.lowerBound) ?? text.words[words.lowerBound].range.start
    return NameSpan(
      range: TextRange(start, text.words[words.upperBound - 1].range.end),
      type: type, sentence: Int(text.sentenceOf[words.lowerBound]), words: words, score: 0.7,
      basis: .lexicon, entry: entry)
  }
}
