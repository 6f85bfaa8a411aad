public import ArabicText
public import Records

/// Tells whose family name stands alone in an article: other articles of its story give the name
/// in full. What the story does not tell is left open, with those whom articles of the same days
/// name.
public struct FamilyNameMatcher: Sendable {
  /// So many other readings of a name are kept.
  static let mostReadings = 3

  private let spelling: NameSpelling
  private let apart: KeptApart

  /// - Parameter spelling: what the lexicons know of the spelling of names.
  /// - Parameter apart: pairs of keys that never become one.
  public init(spelling: NameSpelling, apart: KeptApart = KeptApart()) {
    self.spelling = spelling
    self.apart = apart
  }

  /// The readings of the family names that stand alone in `articles`.
  ///
  /// - Parameter articles: with the keys that `merged` leads to.
  /// - Parameter merged: what `EntityMerger` found.
  public func match(
    _ articles: [ArticleFacts], stories: [Story], merged: [String: String]
  ) -> EntityMatches {
    let alone = families(aloneIn: articles)
    var index = FamilyNameIndex(
      NamedPerson.all(in: articles), articles, stories, spelling, alone: Set(alone.values))
    var resolved: [EntityMatches.Resolved] = []
    var open: [EntityMatches.Open] = []
    for (number, article) in articles.enumerated() {
      var own: Set<String>?
      for entity in article.entities where Self.mayBeLone(entity) {
        guard let family = alone[entity.name] else { continue }
        let keys = own ?? Set(article.entities.map(\.key))
        own = keys
        let inStory = others(than: entity, not: keys, index.inStory(family, of: number))
        if inStory.count == 1 {
          resolved.append(.init(source: article.source, key: entity.key, entity: inStory[0].key))
        } else if inStory.isEmpty {
          let near = others(than: entity, not: keys, index.near(family, number))
          open += Self.open(near, article.source, entity.key, Self.sameDays)
        } else {
          open += Self.open(inStory, article.source, entity.key, Self.sameStory)
        }
      }
    }
    return EntityMatches(merged: merged, resolved: resolved.sortedOnce(), open: open)
  }

  /// The first of `people` whom the article itself does not name (by the keys `own`), and who may be
  /// `entity`.
  private func others(
    than entity: ArticleFacts.EntityCount, not own: Set<String>, _ people: [NamedPerson]
  ) -> [NamedPerson] {
    let others = people.lazy.filter { person in
      !own.contains(person.key) && !apart.separates([entity.key], [person.key])
    }
    return Array(others.prefix(Self.mostReadings))
  }

  private static let sameStory = "the story names several people of that family name"
  private static let sameDays =
    "only the family name is given; articles of the same days name this person"

  /// The letters of the family names that stand alone, by the name as written: those of one part
  /// that is no given name.
  private func families(aloneIn articles: [ArticleFacts]) -> [String: String] {
    var families: [String: String?] = [:]
    for article in articles {
      for entity in article.entities where Self.mayBeLone(entity) && families[entity.name] == nil {
        let parts = spelling.parts(of: entity.name)
        let isLone = parts.count == 1 && !parts[0].isGivenName
        families[entity.name] = .some(isLone ? NameSpelling.letters(of: parts[0]) : nil)
      }
    }
    return families.compactMapValues(\.self)
  }

  /// A name that no lexicon knows.
  private static func mayBeLone(_ entity: ArticleFacts.EntityCount) -> Bool {
    entity.type == .person && entity.count > 0 && entity.key.hasPrefix("PER|")
  }

  private static func open(
    _ bearers: [NamedPerson], _ source: String, _ key: String, _ reason: String
  ) -> [EntityMatches.Open] {
    let likely = bearers.sorted { $0.key < $1.key }
    return likely.map {
      EntityMatches.Open(
        source: source, key: key, entity: $0.key, score: 0.5 / Double(likely.count), reason: reason)
    }
  }
}

extension [EntityMatches.Resolved] {
  /// Without those by which two names of one article would become one person.
  fileprivate func sortedOnce() -> [EntityMatches.Resolved] {
    var count: [[String]: Int] = [:]
    for match in self { count[[match.source, match.entity], default: 0] += 1 }
    return filter { count[[$0.source, $0.entity]] == 1 }
      .sorted { ($0.source, $0.key) < ($1.source, $1.key) }
  }
}
