import ArabicText
import Records

/// What stands before a party.
extension PartyScanner {
  /// The party with courtesies before it, and with the و, preposition or proclitic that joins it.
  func linked(_ party: Party, from floor: Int) -> Party {
    var party = party
    while party.words.lowerBound > floor, isCourtesy(party.words.lowerBound - 1),
      text.gaps[party.words.lowerBound - 1] == .blank, startOffset(of: party) == 0
    {
      party.words = party.words.lowerBound - 1..<party.words.upperBound
    }
    let first = party.words.lowerBound
    for letter in text.text.scalars[
      text.words[first].range.start..<text.words[first].range.start + startOffset(of: party)]
    {
      switch letter {
      case "\u{0648}", "\u{0641}": party.isJoined = true
      case "\u{0628}": party.link = .by
      case "\u{0644}": party.link = .to
      case "\u{0643}": party.link = .other
      default: break
      }
    }
    if party.link == .bare, !party.isJoined, first > floor { relate(&party, to: first - 1, floor) }
    return party
  }

  /// How many code points of proclitics stand before the party in its first word.
  private func startOffset(of party: Party) -> Int {
    let first = party.words.lowerBound
    let start = text.words[first].range.start
    if let own = party.start, own >= start, own < text.words[first].range.end { return own - start }
    if let span = span(at: first) { return max(0, span.range.start - start) }
    if let office = stated.office(at: first) {
      return max(0, stated.offices[office].range.start - start)
    }
    let kin = text.reading(of: first, with: [.honorific, .kin, .counterpart])
    if let kin { return kin.start - start }
    guard cues[first].contains(.courtesy) || text.reading(of: first, with: .formers) != nil else {
      return 0
    }
    switch text.letter(first, 0) {
    case "\u{0648}", "\u{0628}", "\u{0644}": return 1
    default: return 0
    }
  }

  private func span(at word: Int) -> NameSpan? {
    let index = names.spans.partitioned { $0.words.upperBound > word }
    guard index < names.spans.count, names.spans[index].words.lowerBound == word else {
      return nil
    }
    return names.spans[index]
  }

  private func isCourtesy(_ word: Int) -> Bool {
    cues[word].contains(.courtesy)
      || text.reading(of: word, with: [.honorific, .kin, .counterpart, .former, .roleFormer]) != nil
      || text.traits[word].contains(.nationality) && text.hasArticle(word)
      || isPossessed(word)
  }

  /// "زعيمها", "رئيسه": an office with a pronoun.
  private func isPossessed(_ word: Int) -> Bool {
    let range = text.words[word].range
    guard range.count > 4 else { return false }
    let last = text.text[range.end - 1]
    let length = last == "\u{0647}" ? 1 : text.text[range.end - 2] == "\u{0647}" ? 2 : 0
    guard length > 0 else { return false }
    let key = WordKey.of(text.text.scalars[range.start..<range.end - length])
    return !text.lexicon.traits(of: key).isDisjoint(with: .officeHeads.union(.officeTitles))
  }

  /// What the word before the party makes of it.
  private func relate(_ party: inout Party, to word: Int, _ floor: Int) {
    let gap = text.gaps[word]
    guard gap == .blank || gap == .quote || gap == .hyphen else { return }
    if text.count(word) == 1 {
      switch text.letter(word, 0) {
      case "\u{0648}": party.isJoined = true
      case "\u{0628}": party.link = .by
      case "\u{0644}": party.link = .to
      default: break
      }
      return
    }
    if governs(word) {
      party.link = .other
    } else if text.reading(of: word, with: .meetingWith) != nil {
      let isBetween = text.letter(word, text.count(word) - 1) == "\u{0646}"
      party.link = isBetween ? .between : .with
      party.isJoined = isBetween && text.letter(word, 0) == "\u{0648}"
    } else if cues[word].contains(.agent), word > floor, isFrom(word - 1) {
      party.link = .from
    } else if isFrom(word) {
      party.link = .from
    } else if cues[word].contains(.preposition) {
      party.link = .other
    }
  }

  /// Whether the word is a noun whose complement the party is ("مستشار ترامب", "زيارة ترامب").
  private func governs(_ word: Int) -> Bool {
    guard text.gaps[word] == .blank, !text.hasArticle(word) else { return false }
    return cues[word].contains(.head) || !text.traits[word].isDisjoint(with: .officeHeads)
  }

  /// "من".
  private func isFrom(_ word: Int) -> Bool {
    text.count(word) == 2 && text.letter(word, 0) == "\u{0645}"
      && text.letter(word, 1) == "\u{0646}"
  }
}
