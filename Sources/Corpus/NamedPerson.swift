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

  /// The people of `articles`, sorted by key.
  static func all(in articles: [ArticleFacts]) -> [NamedPerson] {
    var places: [String: [Int]] = [:]
    var names: [String: [String: Int]] = [:]
    for (index, article) in articles.enumerated() {
      for entity in article.entities where entity.type == .person {
        places[entity.key, default: []].append(index)
        names[entity.key, default: [:]][entity.name, default: 0] += 1
      }
    }
    return places.keys.sorted().map { key in
      NamedPerson(key: key, name: usual(names[key] ?? [:]), articles: places[key] ?? [])
    }
  }

  private static func usual(_ counts: [String: Int]) -> String {
    let ranked = counts.sorted {
      let mine = ($0.value, $0.key.unicodeScalars.count)
      let other = ($1.value, $1.key.unicodeScalars.count)
      return mine == other ? $0.key < $1.key : mine > other
    }
    return ranked.first?.key ?? ""
  }
}
