import ArabicText
import Records

/// The people of an article: which full name a shorter or otherwise spelt one stands for.
struct PersonIndex {
  private struct Person {
    var parts: [NamePart]
    var name: String
    /// The first word of each mention in full, ascending.
    var words: [Int]
  }

  private let spelling: NameSpelling
  private var people: [Person] = []
  private var positions: [String: Int?] = [:]
  private var bearersOf: [String: [Int]] = [:]

  init(spelling: NameSpelling) { self.spelling = spelling }

  /// Adds a full name, unless it is another form of one that is there.
  mutating func add(_ name: String) {
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
      positions[name] = same
    } else {
      positions[name] = people.count
      people.append(Person(parts: parts, name: name, words: []))
    }
  }

  /// Notes that the full name stands at `word`, too; words come in ascending order.
  mutating func note(_ name: String, at word: Int) {
    if let known = positions[name], let known { people[known].words.append(word) }
  }

  /// The full names that `name` at `word` may stand for, the likeliest first; itself where none is
  /// known. Of several people whoever was last named in full before comes first.
  mutating func fullNames(of name: String, at word: Int) -> [String] {
    if let known = positions[name], let known { return [people[known].name] }
    let bearers = bearers(of: name)
    guard bearers.count > 1 else { return [bearers.first.map { people[$0].name } ?? name] }
    let ranked = bearers.map { (place: Self.lastBefore(word, people[$0].words), person: $0) }
      .sorted { ($1.place, $0.person) < ($0.place, $1.person) }
    return ranked.map { people[$0.person].name }
  }

  /// The people whose family name, else one of whose other names, is `name`.
  private mutating func bearers(of name: String) -> [Int] {
    if let known = bearersOf[name] { return known }
    let parts = spelling.parts(of: name)
    var bearers = people.indices.filter { Self.isEnd(parts, of: people[$0].parts) }
    if bearers.isEmpty {
      bearers = people.indices.filter { Self.isInside(parts, people[$0].parts) }
    }
    bearersOf[name] = bearers
    return bearers
  }

  /// The last of `words` before `word`; those behind it count less than any before.
  private static func lastBefore(_ word: Int, _ words: [Int]) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? words[low - 1] : -(words.first ?? 0) - 1
  }

  /// Two forms of one full name: given and family name agree, and where one has as many parts as
  /// the other, all do.
  private static func isSame(_ a: [NamePart], _ b: [NamePart]) -> Bool {
    guard agree(a[0], b[0]), agree(a[a.count - 1], b[b.count - 1]) else {
      return isExtended(a, b) || isExtended(b, a)
    }
    return a.count != b.count || zip(a, b).allSatisfy(agree)
  }

  /// "ليو تيونغ", then "ليو تيونغ لاي": two parts in front agree.
  private static func isExtended(_ a: [NamePart], _ b: [NamePart]) -> Bool {
    a.count == 2 && b.count == 3 && zip(a, b).allSatisfy(agree)
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
    let distance = NameSpelling.distance([a], [b])
    if min(a.letters.count, b.letters.count) >= 6 { return distance <= 1 }
    return distance == 1 && abs(a.letters.count - b.letters.count) == 1
      && NameSpelling.skeleton([a]) == NameSpelling.skeleton([b])
  }
}
