import ArabicText
import Records

/// The people of a corpus by their family names, and when and in which story they were named.
struct FamilyNameIndex {
  private let people: [NamedPerson]
  /// Positions in `people` by the letters of the name's last part.
  private var byFamily: [String: [Int]] = [:]
  /// For each article its day, the number of its story where that has others, its entities' keys.
  private let days: [Int?]
  private let storyOf: [Int?]
  private let keysOf: [Set<String>]
  private let spelling: NameSpelling

  init(
    _ people: [NamedPerson], _ articles: [ArticleFacts], _ stories: [Story],
    _ spelling: NameSpelling
  ) {
    self.people = people
    self.spelling = spelling
    var numbers: [String: Int] = [:]
    for (number, story) in stories.enumerated() where story.sources.count > 1 {
      for source in story.sources { numbers[source] = number }
    }
    days = articles.map { $0.publishedOn.flatMap(DayNumber.of) }
    storyOf = articles.map { numbers[$0.source] }
    keysOf = articles.map { Set($0.entities.map(\.key)) }
    for (position, person) in people.enumerated() {
      let parts = spelling.parts(of: person.name)
      guard parts.count >= 2, let family = parts.last else { continue }
      byFamily[NameSpelling.letters(of: family), default: []].append(position)
    }
  }

  /// The people whose family name is `name`, sorted by key, without those in `article` itself.
  func bearers(of name: String, besides article: Int) -> [NamedPerson] {
    guard let family = spelling.parts(of: name).last else { return [] }
    return (byFamily[NameSpelling.letters(of: family)] ?? []).map { people[$0] }
      .filter { !keysOf[article].contains($0.key) }
  }

  /// Whether another article of `article`'s story names `person`.
  func isInStory(_ person: NamedPerson, of article: Int) -> Bool {
    guard let story = storyOf[article] else { return false }
    return person.articles.contains { storyOf[$0] == story }
  }

  /// Whether an article of the same days names `person`.
  func isNear(_ person: NamedPerson, _ article: Int) -> Bool {
    guard let day = days[article] else { return false }
    return person.articles.contains {
      days[$0].map { abs($0 - day) <= StoryGrouper.window } ?? false
    }
  }
}
