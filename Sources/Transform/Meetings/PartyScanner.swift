import ArabicText
import Records

/// Finds those in a sentence who may take part in a meeting: people with their offices, offices
/// that stand for their holders, bodies.
struct PartyScanner {
  let text: NameText
  let names: ResolvedNames
  let stated: StatedOffices
  let holders: OfficeHolders
  let cues: [MeetingCue]

  /// The parties of the sentence, in order.
  func parties(in sentence: Int) -> [Party] {
    let words = text.prepared.sentenceWords[sentence]
    guard !words.isEmpty else { return [] }
    var taken: Set<Int> = []
    var found = people(in: words)
    for party in found { taken.formUnion(party.words) }
    let offices = offices(in: words, besides: taken)
    for party in offices { taken.formUnion(party.words) }
    found += offices
    let groups = groups(in: words, besides: taken)
    for party in groups { taken.formUnion(party.words) }
    found += groups
    found += bodies(in: words, besides: taken)
    found.sort { $0.words.lowerBound < $1.words.lowerBound }
    return found.map { linked($0, from: words.lowerBound) }
  }

  private func people(in words: Range<Int>) -> [Party] {
    spans(in: words).filter { names.spans[$0].type == .person }.map { index in
      var extent = names.spans[index].words
      for office in stated.offices(beside: index) {
        let other = stated.offices[office].words
        extent = min(extent.lowerBound, other.lowerBound)..<max(extent.upperBound, other.upperBound)
      }
      let entity = names.mentions[index].entity
      return Party(
        kind: .person, words: extent, entity: entity, name: name(of: entity))
    }
  }

  private func offices(in words: Range<Int>, besides taken: Set<Int>) -> [Party] {
    stated.range(in: words).compactMap { index in
      let office = stated.offices[index]
      guard stated.holder(of: index) == nil, taken.isDisjoint(with: office.words) else {
        return nil
      }
      let person = holders.holder(of: office)
      guard person != nil || office.words.count > 1 else { return nil }
      return Party(
        kind: person == nil ? .office : .person, words: office.words, entity: person,
        name: person.map(name(of:)) ?? written(office))
    }
  }

  private func bodies(in words: Range<Int>, besides taken: Set<Int>) -> [Party] {
    spans(in: words).compactMap { index in
      let span = names.spans[index]
      let entity = names.mentions[index].entity
      guard span.type == .organization, taken.isDisjoint(with: span.words),
        !isMedium(names.entities[entity])
      else { return nil }
      return Party(
        kind: .body, words: span.words, entity: entity, name: name(of: entity))
    }
  }

  /// "وفدا من …", "وزراء خارجية …": several who are not named, up to the end of their noun phrase.
  private func groups(in words: Range<Int>, besides taken: Set<Int>) -> [Party] {
    var found: [Party] = []
    var word = words.lowerBound
    while word < words.upperBound {
      defer { word += 1 }
      guard cues[word].contains(.group), !taken.contains(word), !text.hasArticle(word) else {
        continue
      }
      var end = word + 1
      while end < words.upperBound, end < word + 9, text.gaps[end - 1] == .blank,
        !taken.contains(end), goesOn(end)
      {
        end += 1
      }
      guard end > word + 1 else { continue }
      let range = TextRange(groupStart(word), text.words[end - 1].range.end)
      found.append(
        Party(
          kind: .group, words: word..<end, entity: nil, name: written(range), start: range.start))
      word = end - 1
    }
    return found
  }

  /// Where the word of a group begins behind its proclitics.
  private func groupStart(_ word: Int) -> Int {
    let range = text.words[word].range
    switch text.text[range.start] {
    case "\u{0628}", "\u{0644}": return range.start + 1
    case "\u{0648}" where isConjoined(word): return range.start + 1
    default: return range.start
    }
  }

  /// "ووفد", "والوفد", but not "وفد".
  private func isConjoined(_ word: Int) -> Bool {
    let second = text.letter(word, 1)
    return second == "\u{0648}" || text.hasArticle(word, behind: "\u{0648}")
      || text.letter(word, 1) != "\u{0641}" && second != "\u{0632}"
  }

  private func goesOn(_ word: Int) -> Bool {
    cues[word].isDisjoint(with: [.preposition, .noun, .verb, .verbWith, .support])
      && text.reading(
        of: word, with: [.clauseOpener, .irrealis, .attendance, .sayingVerb, .meetingWith])
        == nil
      && !text.traits[word].contains(.nounStop)
  }

  /// Whether it is a paper, a station or a club: with them people give interviews and play.
  private func isMedium(_ entity: Entity) -> Bool {
    switch entity.kind {
    case "media", "social_network", "sports_club", "sports_team", "sports_body": true
    default: false
    }
  }

  /// The fullest name that the article itself uses: the entity's, where the article only shortens it,
  /// else the article's spelling ("دونالد ترمب").
  private func name(of entity: Int) -> String {
    let entity = names.entities[entity]
    guard let form = entity.names.map(\.name).max(by: { ($0.count, $1) < ($1.count, $0) }) else {
      return entity.name
    }
    let known = Set(Folding.folded(entity.name).split(separator: " "))
    return known.isSuperset(of: Folding.folded(form).split(separator: " ")) ? entity.name : form
  }

  /// The indexes of the spans of `words`.
  private func spans(in words: Range<Int>) -> Range<Int> {
    let first = names.spans.partitioned { $0.words.lowerBound >= words.lowerBound }
    let end = names.spans.partitioned { $0.words.lowerBound >= words.upperBound }
    return first..<max(first, end)
  }

  /// The words of the office with the nationality behind it.
  private func written(_ office: Office) -> String {
    let end = text.words[office.words.upperBound - 1].range.end
    if let antecedent = office.antecedent {
      let nation = TextRange(min(office.range.end, end), end)
      return nation.isEmpty ? written(antecedent) : "\(written(antecedent)) \(written(nation))"
    }
    let dative = text.isDative(at: office.range.start, in: office.words.lowerBound)
    return (dative ? "\u{0627}" : "")
      + written(TextRange(office.range.start, max(end, office.range.end)))
  }

  private func written(_ range: TextRange) -> String {
    Folding.withoutMarks(text.text[range]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
