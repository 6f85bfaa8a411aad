import ArabicText
import Records

/// Two people whose names stand side by side, as subject and object of a verb ("هنأ كمال الجعيدي روي
/// أميرو") or two surnames in a headline, taken for one name.
struct AdjacentNames {
  private let text: NameText
  /// Family names by the key of their word, each with the full names that end with it.
  private var families: [UInt64: Set<UInt64>] = [:]

  init(_ text: NameText, _ spans: [NameSpan]) {
    self.text = text
    for span in spans where span.type == .person && span.words.count > 1 {
      let keys = span.words.map { text.words[$0].key }
      guard let last = keys.last else { continue }
      families[last, default: []].insert(keys.reduce(0) { FeatureHash.pair($0, $1) })
    }
  }

  /// `spans`, with those that are two people as two.
  func divided(_ spans: [NameSpan]) -> [NameSpan] {
    spans.flatMap { span in
      guard span.type == .person, span.entry == nil, let word = boundary(span) else {
        return [span]
      }
      return [
        part(span, span.words.lowerBound..<word, from: span.range.start),
        part(span, word..<span.words.upperBound, from: text.words[word].range.start),
      ]
    }
  }

  /// The word with which the second name begins; `nil` where there is one.
  private func boundary(_ span: NameSpan) -> Int? {
    let starts = parts(of: span)
    if span.words.count == 2 { return surnames(span) }
    guard starts.count >= 4, isBehindVerb(span) else { return nil }
    if starts.count == 4 { return starts[2] }
    return starts[2..<(starts.count - 1)].first { word in
      text.reading(of: word, with: [.givenName, .weakName, .foreignName]) != nil
        && !text.traits[word - 1].contains(.givenName)
    }
  }

  /// "البوعزاوي الجعيدي": the surnames of two people whom the article names in full.
  private func surnames(_ span: NameSpan) -> Int? {
    let keys = span.words.map { text.words[$0].key }
    guard let first = families[keys[0]], let second = families[keys[1]],
      text.reading(of: span.words.lowerBound, with: .givenName) == nil
    else { return nil }
    let own = keys.reduce(0) { FeatureHash.pair($0, $1) }
    let others = second.subtracting([own])
    return !others.isEmpty && first.isDisjoint(with: others) ? span.words.upperBound - 1 : nil
  }

  /// The first words of the parts of a name: particles belong to the word behind them.
  private func parts(of span: NameSpan) -> [Int] {
    let joined: WordTraits = [.nameParticle, .servant, .nameJoiner]
    return span.words.filter { word in
      word == span.words.lowerBound
        || text.traits[word - 1].isDisjoint(with: joined) && !text.traits[word].contains(.nameTail)
    }
  }

  private func isBehindVerb(_ span: NameSpan) -> Bool {
    let word = span.words.lowerBound - 1
    return word >= 0 && text.gaps[word] == .blank
      && text.sentenceOf[word] == text.sentenceOf[word + 1]
      && text.reading(of: word, with: .personVerb) != nil
  }

  private func part(_ span: NameSpan, _ words: Range<Int>, from start: Int) -> NameSpan {
    NameSpan(
      range: TextRange(start, text.words[words.upperBound - 1].range.end), type: span.type,
      sentence: span.sentence, words: words, score: span.score, basis: span.basis, entry: nil)
  }
}
