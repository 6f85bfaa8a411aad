import ArabicText
import Records

/// The people of a corpus by their family names, and when and in which story they were named.
///
/// Kept for the family names that stand alone somewhere, sorted by story and by day: the people of one
/// story or of a few days are found without a look at those of other years.
struct FamilyNameIndex {
  /// People of one family name, by position.
  private struct Family {
    var byStory: [Place] = []
    var byDay: [Place] = []
    /// Who was found for a story and for a day: many articles ask for the same.
    var ofStory: [Int: [NamedPerson]] = [:]
    var ofDay: [Int: [NamedPerson]] = [:]
  }

  /// That a person is named in a story, or on a day.
  private struct Place: Comparable {
    let number: Int
    let person: Int

    static func < (a: Place, b: Place) -> Bool { (a.number, a.person) < (b.number, b.person) }
  }

  private let people: [NamedPerson]
  private var families: [String: Family] = [:]
  /// For each article its day, and the number of its story where that has others.
  private let days: [Int?]
  private let storyOf: [Int?]

  /// - Parameter alone: the letters of the family names that are asked for.
  init(
    _ people: [NamedPerson], _ articles: [ArticleFacts], _ stories: [Story],
    _ spelling: NameSpelling, alone: Set<String>
  ) {
    self.people = people
    var numbers: [String: Int] = [:]
    for (number, story) in stories.enumerated() where story.sources.count > 1 {
      for source in story.sources { numbers[source] = number }
    }
    days = articles.map { $0.publishedOn.flatMap(CivilDay.init(iso:))?.number }
    storyOf = articles.map { numbers[$0.source] }
    for (position, person) in people.enumerated() {
      let parts = spelling.parts(of: person.name)
      guard parts.count >= 2, let family = parts.last.map(NameSpelling.letters),
        alone.contains(family)
      else { continue }
      add(position, to: &families[family, default: Family()])
    }
    for family in families.keys {
      families[family]?.byStory.sort()
      families[family]?.byDay.sort()
    }
  }

  private func add(_ person: Int, to family: inout Family) {
    for article in people[person].articles {
      if let story = storyOf[article] {
        family.byStory.append(Place(number: story, person: person))
      }
      if let day = days[article] { family.byDay.append(Place(number: day, person: person)) }
    }
  }

  /// The people with the family name whom articles of `article`'s story name, those first whom most
  /// articles name.
  mutating func inStory(_ name: String, of article: Int) -> [NamedPerson] {
    guard let family = families[name], let story = storyOf[article] else { return [] }
    if let known = family.ofStory[story] { return known }
    let found = people(family.byStory, numbered: story...story)
    families[name]?.ofStory[story] = found
    return found
  }

  /// The people with the family name whom articles of the same days name, those first whom most
  /// articles name.
  mutating func near(_ name: String, _ article: Int) -> [NamedPerson] {
    guard let family = families[name], let day = days[article] else { return [] }
    if let known = family.ofDay[day] { return known }
    let window = day - StoryGrouper.window...day + StoryGrouper.window
    let found = people(family.byDay, numbered: window)
    families[name]?.ofDay[day] = found
    return found
  }

  private func people(_ places: [Place], numbered range: ClosedRange<Int>) -> [NamedPerson] {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].number < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let found = places[low...].prefix { $0.number <= range.upperBound }
    return Set(found.map(\.person)).map { people[$0] }
      .sorted { ($1.articles.count, $0.key) < ($0.articles.count, $1.key) }
  }
}
