import ArabicText
import Records

/// The people of an article: which full name a shorter or otherwise spelt one stands for.
struct PersonIndex {
  private struct Person {
    let words: [[Unicode.Scalar]]
    let name: String
  }

  private var people: [Person] = []
  private var added: Set<String> = []
  private var resolved: [String: String] = [:]

  /// Adds a full name, unless a spelling of it is there.
  mutating func add(_ name: String) {
    guard added.insert(name).inserted else { return }
    let words = Self.words(name)
    guard words.count >= 2 else { return }
    if let same = people.firstIndex(where: { Self.match(words, $0.words) }) {
      if words.count > people[same].words.count { people[same] = Person(words: words, name: name) }
      return
    }
    people.append(Person(words: words, name: name))
  }

  /// The full name that `name` stands for: itself where none is known.
  mutating func fullName(of name: String) -> String {
    if let known = resolved[name] { return known }
    let full = find(name)
    resolved[name] = full
    return full
  }

  private func find(_ name: String) -> String {
    let words = Self.words(name)
    return people.first { Self.match(words, $0.words) || Self.isPart(words, $0.words) }?.name
      ?? name
  }

  private static func words(_ name: String) -> [[Unicode.Scalar]] {
    Folding.folded(name).split(separator: " ").map { Array($0.unicodeScalars) }
  }

  /// Two spellings of one name: first and last word agree.
  private static func match(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Bool {
    guard a.count >= 2, b.count >= 2, agree(a[0], b[0]), agree(a[a.count - 1], b[b.count - 1])
    else { return false }
    return a.count != b.count || zip(a, b).allSatisfy(agree)
  }

  /// A family name, or the end of a name, alone.
  private static func isPart(_ a: [[Unicode.Scalar]], _ b: [[Unicode.Scalar]]) -> Bool {
    a.count < b.count && zip(a, b.suffix(a.count)).allSatisfy(agree)
  }

  /// Equal but for the article, or for one letter where both are long ("دارمانان", "دارمانين").
  private static func agree(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (a, b) = (withoutArticle(a), withoutArticle(b))
    if a == b { return true }
    guard min(a.count, b.count) >= 6, abs(a.count - b.count) <= 1 else { return false }
    let front = zip(a, b).prefix { $0 == $1 }.count
    let back = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return front + back >= max(a.count, b.count) - 1
  }

  private static func withoutArticle(_ word: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    word.count > 4 && word[0] == "\u{0627}" && word[1] == "\u{0644}" ? word[2...] : word[...]
  }
}
