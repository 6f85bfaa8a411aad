/// Which stories an article may belong to: those with an article that shares a rare name with it and
/// appeared within the window of days.
///
/// Articles are added in the order of their days, those without a day last and in the order of their
/// sources; so the earlier ones with a name are walked from the latest back, and only as far as the
/// window reaches. Where no day tells how far that is, a fixed number is looked at: sources mostly
/// tell in which order articles came, and the work grows with the articles, not with their square.
struct StoryCandidates {
  /// So many articles with a name are looked at for one without a day.
  static let mostOfUndated = 128

  private let profiles: [StoryProfile]
  private let days: [Int?]
  /// A name in more articles than this finds nothing.
  private let common: Int
  /// For each key the articles that have it.
  private var articles: [[Int]]
  /// For each story the last article that it was found for.
  private var foundFor: [Int] = []

  init(_ profiles: [StoryProfile], common: Int) {
    self.profiles = profiles
    self.common = common
    days = profiles.map(\.day)
    let keys = profiles.lazy.compactMap { $0.names.lazy.map(\.key).max() }.max() ?? -1
    articles = Array(repeating: [], count: keys + 1)
  }

  /// The stories that the article with `number` may belong to, in the order in which they began.
  ///
  /// - Parameter storyOf: the story of each article before it, of `count` stories.
  mutating func stories(for number: Int, storyOf: [Int], count: Int) -> [Int] {
    while foundFor.count < count { foundFor.append(-1) }
    var found: [Int] = []
    for name in profiles[number].names where name.articles <= common {
      let most = days[number] == nil ? Self.mostOfUndated : .max
      for earlier in articles[name.key].reversed().prefix(most) {
        if let day = days[number], let earlierDay = days[earlier],
          abs(day - earlierDay) > StoryGrouper.window
        {
          break
        }
        let story = storyOf[earlier]
        guard foundFor[story] != number else { continue }
        foundFor[story] = number
        found.append(story)
      }
    }
    return found.sorted()
  }

  /// Lets the article with `number` be found by its names.
  mutating func add(_ number: Int) {
    for name in profiles[number].names where name.articles <= common {
      articles[name.key].append(number)
    }
  }

  /// Whether the two articles appeared within the window, as far as is known.
  func areNear(_ one: Int, _ other: Int) -> Bool {
    guard let day = days[one], let otherDay = days[other] else { return true }
    return abs(day - otherDay) <= StoryGrouper.window
  }
}
