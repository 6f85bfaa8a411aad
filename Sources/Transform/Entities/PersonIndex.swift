import ArabicText
import Records

/// The people of an article: which full name a shorter or otherwise spelt one stands for.
struct PersonIndex {
  private struct Person {
    var parts: [NamePart]
    var name: String
    /// The first word of each mention in full, ascending.
    var words: [Int]
    var gender: Entity.Gender?
  }

  /// The people of one short name.
  private struct Bearers {
    /// In the order in which they were added.
    let people: [Int]
    /// The first words of their mentions in full, ascending, each with its person.
    var places: [(word: Int, person: Int)] = []
  }

  private let spelling: NameSpelling
  private var people: [Person] = []
  private var positions: [String: Int?] = [:]
  private var bearersOf: [String: Bearers] = [:]

  init(spelling: NameSpelling) { self.spelling = spelling }

  /// Adds a full name, unless it is another form of one that is there.
  ///
  /// - Parameter gender: what lexicon or given name tell of the person.
  mutating func add(_ name: String, gender: Entity.Gender? = nil) {
    guard positions[name] == nil else { return }
    let parts = spelling.parts(of: name)
    guard parts.count >= 2 else {
      positions[name] = .some(nil)
      return
    }
    if let same = people.firstIndex(where: { Self.isSame(parts, $0.parts) }) {
      if parts.count > people[same].parts.count {
        people[same].parts = parts
        people[same].name = name
      }
      people[same].gender = people[same].gender ?? gender
      positions[name] = same
    } else {
      positions[name] = people.count
      people.append(Person(parts: parts, name: name, words: [], gender: gender))
    }
  }

  /// Notes that the full name stands at `word`, too; words come in ascending order.
  mutating func note(_ name: String, at word: Int) {
    if let known = positions[name], let known { people[known].words.append(word) }
  }

  /// The full names that `name` at `word` may stand for, the likeliest first and at most `most`;
  /// itself where none is known. Of several people whoever was last named in full before comes first;
  /// none whose gender is another than that of the words around the name.
  /// - Returns: them, and how many there are in all.
  mutating func fullNames(
    of name: String, at word: Int, gender: Entity.Gender?, most: Int
  ) -> (names: [String], count: Int) {
    if let known = positions[name], let known { return ([people[known].name], 1) }
    let bearers = bearers(of: name)
    guard bearers.people.count > 1 else {
      return ([bearers.people.first.map { people[$0].name } ?? name], 1)
    }
    let fitting = gender.map { gender in
      bearers.people.filter { people[$0].gender == nil || people[$0].gender == gender }
    }
    let group = fitting.flatMap { $0.isEmpty || $0.count == bearers.people.count ? nil : $0 }
    if let group, group.count == 1 { return ([people[group[0]].name], 1) }
    let likeliest = likeliest(most, of: bearers, at: word, among: group.map(Set.init))
    return (likeliest.map { people[$0].name }, group?.count ?? bearers.people.count)
  }

  /// Whoever was last named before `word` first, then whoever is named first behind it.
  private func likeliest(
    _ most: Int, of bearers: Bearers, at word: Int, among group: Set<Int>?
  ) -> [Int] {
    var (low, high) = (0, bearers.places.count)
    while low < high {
      let middle = (low + high) / 2
      if bearers.places[middle].word < word { low = middle + 1 } else { high = middle }
    }
    // Few are found, so a list tells fastest who was found before.
    var found: [Int] = []
    for place in bearers.places[..<low].reversed()
    where !found.contains(place.person) && group?.contains(place.person) ?? true {
      found.append(place.person)
      if found.count == most { return found }
    }
    for place in bearers.places[low...]
    where !found.contains(place.person) && group?.contains(place.person) ?? true {
      found.append(place.person)
      if found.count == most { return found }
    }
    return found
  }

  /// The people whose family name, else one of whose other names, is `name`.
  private mutating func bearers(of name: String) -> Bearers {
    if let known = bearersOf[name] { return known }
    let parts = spelling.parts(of: name)
    var found = people.indices.filter { Self.isEnd(parts, of: people[$0].parts) }
    if found.isEmpty { found = people.indices.filter { Self.isInside(parts, people[$0].parts) } }
    var bearers = Bearers(people: found)
    if found.count > 1 {
      bearers.places = found.flatMap { person in people[person].words.map { ($0, person) } }
        .sorted { $0.word < $1.word }
    }
    bearersOf[name] = bearers
    return bearers
  }

  /// Two forms of one full name: given and family name agree, and where one has as many parts as
  /// the other, all do.
  private static func isSame(_ a: [NamePart], _ b: [NamePart]) -> Bool {
    guard agree(a[0], b[0]), agree(a[a.count - 1], b[b.count - 1]) else {
      return isExtended(a, b) || isExtended(b, a)
    }
    return a.count == b.count ? zip(a, b).allSatisfy(agree) : isInOrder(a, b) || isInOrder(b, a)
  }

  /// Whether the parts of `a` stand in `b` in their order, others between them.
  private static func isInOrder(_ a: [NamePart], _ b: [NamePart]) -> Bool {
    var rest = a[...]
    for part in b {
      if let first = rest.first, agree(first, part) { rest = rest.dropFirst() }
    }
    return rest.isEmpty
  }

  /// "ليو تيونغ", then "ليو تيونغ لاي", "محمد بن سلمان", then "محمد بن سلمان بن عبد العزيز آل سعود":
  /// two parts in front or more agree.
  private static func isExtended(_ a: [NamePart], _ b: [NamePart]) -> Bool {
    a.count >= 2 && a.count < b.count && zip(a, b).allSatisfy(agree)
  }

  /// A family name, or the end of a name, alone.
  private static func isEnd(_ a: [NamePart], of b: [NamePart]) -> Bool {
    a.count < b.count && zip(a, b.suffix(a.count)).allSatisfy(agree)
  }

  /// Any one part of a name alone.
  private static func isInside(_ a: [NamePart], _ b: [NamePart]) -> Bool {
    a.count == 1 && b.contains { agree(a[0], $0) }
  }

  /// Spellings of one part; inside one article one letter of a long one may differ, too, and a
  /// vowel of a short one.
  private static func agree(_ a: NamePart, _ b: NamePart) -> Bool {
    if NameSpelling.agree(a, b) { return true }
    guard !a.isEstablished || !b.isEstablished else { return false }
    if min(a.letters.count, b.letters.count) >= 6 { return NameSpelling.differ(a, b, by: 1) }
    return abs(a.letters.count - b.letters.count) == 1 && a.skeleton == b.skeleton
      && NameSpelling.differ(a, b, by: 1)
  }
}
