import ArabicText
import Records

/// What an article is known by when stories are told apart: its names, weighted, and its day.
struct StoryProfile {
  /// A name with its weight in this article and the number of articles that have it.
  struct Name {
    /// The number of its key, for comparing; keys are counted in the order in which articles have
    /// them.
    let key: Int
    let weight: Double
    let articles: Int
    /// Whether some article takes it for a person's.
    let isPerson: Bool
  }

  let article: ArticleFacts
  /// The names that other articles have, too: no other tells what two articles share.
  let names: [Name]
  /// Of all names as a vector.
  let length: Double
  /// The sum of the weights of people.
  let people: Double
  let day: Int?

  /// The profiles of `articles`, in their order. Weights are tf–idf over these articles: a name
  /// that every article has weighs almost nothing, one mentioned often in an article weighs more.
  static func profiles(of articles: [ArticleFacts]) -> [StoryProfile] {
    var known: [String: Int] = [:]
    var keys: [Key] = []
    let numbers = articles.map { article in
      article.entities.map { entity in
        guard entity.count > 0 else { return -1 }
        let number = known[entity.key] ?? keys.count
        if number == keys.count {
          known[entity.key] = number
          keys.append(Key())
        }
        keys[number].count(entity)
        return number
      }
    }
    return zip(articles, numbers).map { article, numbers in
      StoryProfile(article, numbers, keys: keys, total: articles.count)
    }
  }

  /// What all articles tell of a key.
  private struct Key {
    var articles = 0
    var isPerson = false

    mutating func count(_ entity: ArticleFacts.EntityCount) {
      articles += 1
      isPerson = isPerson || entity.type == .person
    }
  }

  /// - Parameter numbers: those of the keys of the article's entities; -1 for one that it does not
  ///   mention.
  private init(_ article: ArticleFacts, _ numbers: [Int], keys: [Key], total: Int) {
    self.article = article
    var (names, squares, people): ([Name], Double, Double) = ([], 0, 0)
    for (entity, number) in zip(article.entities, numbers) where number >= 0 {
      let key = keys[number]
      let rarity = log2Ratio(total + 1, key.articles)
      let weight = Self.weight(of: entity.type) * rarity * (1 + log2Ratio(entity.count, 1))
      squares += weight * weight
      if key.isPerson { people += weight }
      guard key.articles > 1 else { continue }
      names.append(
        Name(key: number, weight: weight, articles: key.articles, isPerson: key.isPerson))
    }
    (self.names, self.people) = (names, people)
    length = squares.squareRoot()
    day = article.publishedOn.flatMap(CivilDay.init(iso:))?.number
  }

  /// Whether its day of publication is known.
  var isDated: Bool { day != nil }

  private static func weight(of type: EntityType) -> Double {
    switch type {
    case .person: 1
    case .organization, .miscellaneous: 0.8
    case .location: 0.5
    }
  }
}

/// log₂(a / b), from integer arithmetic on bits alone, so that it is the same on every machine.
private func log2Ratio(_ a: Int, _ b: Int) -> Double { log2Fixed(a) - log2Fixed(b) }

private func log2Fixed(_ value: Int) -> Double {
  precondition(value > 0, "a logarithm of \(value)")
  let whole = Int.bitWidth - 1 - value.leadingZeroBitCount
  var fraction = Double(value) / Double(1 << whole)
  var (result, step) = (Double(whole), 0.5)
  for _ in 0..<24 {
    fraction *= fraction
    if fraction >= 2 {
      fraction /= 2
      result += step
    }
    step /= 2
  }
  return result
}
