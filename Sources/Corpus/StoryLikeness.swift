/// Tells how much one article shares with each of many others.
///
/// The names of all articles stand one behind the other in flat arrays: this is asked so often that
/// a list of its own for each article costs more than the comparison.
struct StoryLikeness {
  private let profiles: [StoryProfile]
  private let names: [StoryProfile.Name]
  /// Where the names of each article begin, and at last where they end.
  private let starts: [Int]
  private let measures: [(length: Double, people: Double)]
  private var number = 0
  /// For each key the weight that the article's name has; 0 where it has none.
  private var weights: [Double]

  init(_ profiles: [StoryProfile]) {
    self.profiles = profiles
    names = profiles.flatMap(\.names)
    starts = profiles.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.names.count) }
    measures = profiles.map { ($0.length, $0.people) }
    weights = Array(repeating: 0, count: (names.lazy.map(\.key).max() ?? -1) + 1)
  }

  /// Turns to the article with `number`.
  mutating func turn(to number: Int) {
    for name in profiles[self.number].names { weights[name.key] = 0 }
    for name in profiles[number].names { weights[name.key] = name.weight }
    self.number = number
  }

  /// How much the two articles share, 0 to 1: the cosine of their names, and where both name people,
  /// half of it is the share of people in common: two ministers' meetings in one city a year apart
  /// share everything but the guest. At least two names: one shared minister makes no story.
  func likeness(to other: Int) -> Double {
    var (shared, dot, people) = (0, 0.0, 0.0)
    for index in starts[other]..<starts[other + 1] {
      let weight = weights[names[index].key]
      guard weight > 0 else { continue }
      shared += 1
      dot += weight * names[index].weight
      if names[index].isPerson { people += min(weight, names[index].weight) }
    }
    guard shared >= 2 else { return 0 }
    let (mine, theirs) = (measures[number], measures[other])
    let cosine = dot / (mine.length * theirs.length)
    guard mine.people > 0, theirs.people > 0 else { return cosine }
    return (cosine + people / (mine.people + theirs.people - people)) / 2
  }
}
