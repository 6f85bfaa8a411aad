import Records

/// A person's key with the name and the articles that have it.
struct NamedPerson {
  let key: String
  /// The name that most articles give; of several the longest, then the smallest.
  let name: String
  /// Indexes of articles, ascending.
  let articles: [Int]

  /// Whether a lexicon knows it; a key made from a text has a bar.
  var isKnown: Bool { !key.utf8.contains(UInt8(ascii: "|")) }

  /// The people of `articles`, in the order in which these name them.
  static func all(in articles: [ArticleFacts]) -> [NamedPerson] {
    var numbers: [String: Int] = [:]
    var found: [Occurrences] = []
    for (index, article) in articles.enumerated() {
      for entity in article.entities where entity.type == .person {
        let number = numbers[entity.key] ?? found.count
        if number == found.count {
          numbers[entity.key] = number
          found.append(Occurrences(key: entity.key))
        }
        found[number].add(entity.name, in: index)
      }
    }
    return found.map { NamedPerson(key: $0.key, name: $0.usualName, articles: $0.articles) }
  }

  /// Where a key stands, and how often under which name: few names, so a list finds them fastest.
  private struct Occurrences {
    let key: String
    private(set) var articles: [Int] = []
    private var names: [(name: String, count: Int)] = []

    init(key: String) { self.key = key }

    mutating func add(_ name: String, in article: Int) {
      articles.append(article)
      if let known = names.firstIndex(where: { $0.name == name }) {
        names[known].count += 1
      } else {
        names.append((name, 1))
      }
    }

    var usualName: String {
      names.max { a, b in
        let (mine, other) =
          ((a.count, a.name.unicodeScalars.count), (b.count, b.name.unicodeScalars.count))
        return mine == other ? a.name > b.name : mine < other
      }?.name ?? ""
    }
  }
}
