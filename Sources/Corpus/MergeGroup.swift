/// Spellings that were found to name one person.
struct MergeGroup {
  private(set) var people: [NamedPerson]
  private(set) var keys: Set<String>
  private var articles: Set<Int>
  private var isKnown: Bool

  init(_ person: NamedPerson) {
    people = [person]
    keys = [person.key]
    articles = Set(person.articles)
    isKnown = person.isKnown
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

  /// Two people whom one article or the lexicons tell apart are not one.
  func mayJoin(_ other: MergeGroup) -> Bool {
    !(isKnown && other.isKnown) && articles.isDisjoint(with: other.articles)
  }

  /// Takes the people of `other` in; in place, for groups may be large.
  mutating func join(_ other: MergeGroup) {
    people += other.people
    keys.formUnion(other.keys)
    articles.formUnion(other.articles)
    isKnown = isKnown || other.isKnown
  }
}
