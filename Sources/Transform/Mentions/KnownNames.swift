import ArabicText
import Records

/// What the lexicons know of whole names and a tagger may miss: that a name of several words is a
/// thing of one type alone, that formulas and currencies are none, and that a party's name without its head word is plain words where nothing
/// speaks of a party ("يطالبون بالعدالة والتنمية").
struct KnownNames {
  private let text: NameText

  init(_ text: NameText) { self.text = text }

  /// `spans` with the types that the lexicons know, without plain words.
  func checked(_ spans: [NameSpan]) -> [NameSpan] {
    let named = Set(spans.compactMap { isParty($0) && isHeaded($0) ? party($0) : nil })
    return spans.compactMap { span in
      if isNoName(span) || isCurrency(span) { return nil }
      guard span.words.count > 1 else { return span }
      if isParty(span), !isHeaded(span), isPlain(span, named) { return nil }
      return retyped(span)
    }
  }

  /// "رحمه الله", "معاليه": what an operator's lexicon does not list.
  private func isNoName(_ span: NameSpan) -> Bool {
    guard span.entry == nil, let none = text.lexicon.notNames[span.type] else { return false }
    return none.contains(keys(of: span))
  }

  /// "الريال السعودي", "مليار ريال": money, not the club of that name.
  private func isCurrency(_ span: NameSpan) -> Bool {
    let word = span.words.lowerBound
    guard span.type != .person, span.words.count == 1,
      text.reading(of: word, with: .currency) != nil
    else { return false }
    let next = word + 1
    if next < text.words.count, text.gaps[word] == .blank, text.hasArticle(next),
      text.traits[next].contains(.nationality)
    {
      return true
    }
    return word > 0 && text.gaps[word - 1] == .blank
      && (text.words[word - 1].isNumber || text.reading(of: word - 1, with: .moneyHead) != nil)
  }

  /// The keys of the words of `span`, that of the first without its proclitics.
  private func keys(of span: NameSpan) -> [UInt64] {
    var keys = span.words.map { text.words[$0].key }
    let first = text.readings(of: span.words.lowerBound).last { $0.start == span.range.start }
    if let first { keys[0] = first.key }
    return keys
  }

  /// A person by the tagger's word that the lexicons know as a place alone ("خميس الزمامرة").
  private func retyped(_ span: NameSpan) -> NameSpan {
    guard span.type == .person, span.entry == nil else { return span }
    let keys = span.words.map { text.words[$0].key }
    guard text.lexicon.name(keys, type: .person) == nil,
      let place = text.lexicon.name(keys, type: .location), !text.lexicon.names[place].isWeak
    else { return span }
    return NameSpan(
      range: span.range, type: .location, sentence: span.sentence, words: span.words,
      score: span.score, basis: .lexicon, entry: text.lexicon.names[place].entry)
  }

  /// Whether `span` is a party's name that is two plain nouns, without a head word.
  private func isParty(_ span: NameSpan) -> Bool {
    guard let entry = party(span),
      ["party", "movement"].contains(text.lexicon.entries[entry].kind)
    else { return false }
    return span.words.count == 2
      && span.words.allSatisfy { word in
        word == span.words.lowerBound || text.hasArticle(word, behind: "\u{0648}")
      }
  }

  private func party(_ span: NameSpan) -> Int? {
    guard span.type == .organization, span.words.count < 5 else { return nil }
    return text.lexicon.name(keys(of: span), type: .organization)
      .map { text.lexicon.names[$0].entry }
  }

  private func isHeaded(_ span: NameSpan) -> Bool {
    let word = span.words.lowerBound - 1
    return word >= 0 && text.sentenceOf[word] == text.sentenceOf[word + 1]
      && text.reading(of: word, with: .partyHead) != nil
  }

  /// Whether a party's name without its head word is what somebody wants or values: behind ب, and,
  /// where the article has not named the party, behind "إلى", "قيم" and the like.
  private func isPlain(_ span: NameSpan, _ named: Set<Int>) -> Bool {
    let word = span.words.lowerBound
    if span.range.start > text.words[word].range.start, text.letter(word, 0) == "\u{0628}" {
      return true
    }
    guard word > 0, text.gaps[word - 1] == .blank,
      text.reading(of: word - 1, with: .valueHead) != nil
    else { return false }
    return party(span).map { !named.contains($0) } ?? true
  }
}
