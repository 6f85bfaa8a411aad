import Records

/// What an article is known by when stories are told apart: its names, weighted, and its day.
struct StoryProfile {
  /// A name with its weight in this article and the number of articles that have it.
  struct Name {
    /// The place of its key among the keys of all articles in order: every pair of articles compares
    /// them, and numbers compare faster.
    let key: Int
    let type: EntityType
    let weight: Double
    let articles: Int
  }

  let article: ArticleFacts
  /// Sorted by key.
  let names: [Name]
  private let length: Double
  let day: Int?

  /// The profiles of `articles`, in their order. Weights are tf–idf over these articles: a name
  /// that every article has weighs almost nothing, one mentioned often in an article weighs more.
  static func profiles(of articles: [ArticleFacts]) -> [StoryProfile] {
    var counts: [String: Int] = [:]
    for article in articles {
      for entity in article.entities where entity.count > 0 {
        counts[entity.key, default: 0] += 1
      }
    }
    var known: [String: (place: Int, articles: Int)] = [:]
    for (place, count) in counts.sorted(by: { $0.key < $1.key }).enumerated() {
      known[count.key] = (place, count.value)
    }
    return articles.map { StoryProfile($0, known: known, total: articles.count) }
  }

  private init(
    _ article: ArticleFacts, known: [String: (place: Int, articles: Int)], total: Int
  ) {
    self.article = article
    names = article.entities.compactMap { entity in
      guard entity.count > 0, let (place, articles) = known[entity.key] else { return nil }
      let rarity = log2Ratio(total + 1, articles)
      let weight = Self.weight(of: entity.type) * rarity * (1 + log2Ratio(entity.count, 1))
      return Name(key: place, type: entity.type, weight: weight, articles: articles)
    }.sorted { $0.key < $1.key }
    length = names.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    day = article.publishedOn.flatMap(DayNumber.of)
  }

  /// Whether its day of publication is known.
  var isDated: Bool { day != nil }

  /// How much two articles share, 0 to 1: the cosine of their names, and where both name people,
  /// half of it is the share of people in common: two ministers' meetings in one city a year apart
  /// share everything but the guest.
  func likeness(to other: StoryProfile) -> Double {
    guard length > 0, other.length > 0, sharesSpecificNames(with: other) else { return 0 }
    var (dot, people, allPeople) = (0.0, 0.0, 0.0)
    merge(with: other) { mine, theirs in
      dot += (mine?.weight ?? 0) * (theirs?.weight ?? 0)
      guard (mine ?? theirs)?.type == .person else { return }
      people += min(mine?.weight ?? 0, theirs?.weight ?? 0)
      allPeople += max(mine?.weight ?? 0, theirs?.weight ?? 0)
    }
    let cosine = dot / (length * other.length)
    return hasPeople && other.hasPeople ? (cosine + people / allPeople) / 2 : cosine
  }

  private var hasPeople: Bool { names.contains { $0.type == .person } }

  /// At least two names that are not places of half the corpus: one shared minister makes no story.
  private func sharesSpecificNames(with other: StoryProfile) -> Bool {
    var shared = 0
    merge(with: other) { mine, theirs in if mine != nil, theirs != nil { shared += 1 } }
    return shared >= 2
  }

  /// Walks both lists of names in step; each name once, with what either side has of it.
  private func merge(with other: StoryProfile, _ body: (Name?, Name?) -> Void) {
    var (i, j) = (0, 0)
    while i < names.count || j < other.names.count {
      if j == other.names.count || (i < names.count && names[i].key < other.names[j].key) {
        body(names[i], nil)
        i += 1
      } else if i == names.count || other.names[j].key < names[i].key {
        body(nil, other.names[j])
        j += 1
      } else {
        body(names[i], other.names[j])
        (i, j) = (i + 1, j + 1)
      }
    }
  }

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
