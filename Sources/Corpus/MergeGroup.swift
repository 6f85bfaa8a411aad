import ArabicText

/// Spellings that were found to name one person.
struct MergeGroup {
  let people: [NamedPerson]
  /// The parts of the first one's name.
  let parts: [NamePart]
  private let articles: Set<Int>

  init(_ person: NamedPerson, parts: [NamePart]) {
    self.init(people: [person], parts: parts, articles: Set(person.articles))
  }

  private init(people: [NamedPerson], parts: [NamePart], articles: Set<Int>) {
    self.people = people
    self.parts = parts
    self.articles = articles
  }

  /// The one whose key the group goes by: a lexicon's before others, then the one whom most
  /// articles name, then the longest name, then the smallest key.
  var leader: NamedPerson {
    people.dropFirst().reduce(people[0]) { best, person in
      let mine = (person.isKnown ? 1 : 0, person.articles.count, person.name.unicodeScalars.count)
      let other = (best.isKnown ? 1 : 0, best.articles.count, best.name.unicodeScalars.count)
      return mine == other ? (person.key < best.key ? person : best) : mine > other ? person : best
    }
  }

  func holds(_ key: String) -> Bool { people.contains { $0.key == key } }

  /// Two people whom one article or the lexicons tell apart are not one.
  func mayJoin(_ other: MergeGroup) -> Bool {
    articles.isDisjoint(with: other.articles)
      && !(people.contains(where: \.isKnown) && other.people.contains(where: \.isKnown))
  }

  func joined(_ other: MergeGroup) -> MergeGroup {
    MergeGroup(
      people: people + other.people, parts: parts, articles: articles.union(other.articles))
  }
}
