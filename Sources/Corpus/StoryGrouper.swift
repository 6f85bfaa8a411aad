public import Records

/// Groups articles that tell of one happening.
///
/// Two reports of one meeting may share no run of five words; what they share is who, with whom,
/// where and when. So articles are compared by the names in them, rare names counting more, within
/// a few days of each other. An article joins the story that it is on average closest to.
public struct StoryGrouper: Sendable {
  /// Least mean likeness of an article to a story's members; less is asked where the days of
  /// publication speak for it, too.
  static let leastLikeness = 0.45
  static let leastLikenessOfDated = 0.3
  /// Reports of one happening appear within so many days.
  static let window = 3
  /// A name in more than this share of the articles (and more than `commonCount`) finds no
  /// candidates: half of Moroccan news names Morocco.
  static let commonShare = 0.02
  static let commonCount = 12

  public init() {}

  /// The stories of `articles`, each article in exactly one, sorted by their first source;
  /// independent of the order given. A duplicate goes with its original.
  public func group(_ articles: [ArticleFacts], duplicates: [Duplicate]) -> [Story] {
    let originals = Dictionary(uniqueKeysWithValues: duplicates.map { ($0.source, $0.original) })
    let leaders = articles.filter { originals[$0.source] == nil }.sorted(by: Self.isEarlier)
    let profiles = StoryProfile.profiles(of: leaders)
    let groups = groups(of: profiles)
    let groupOfSource = Dictionary(
      uniqueKeysWithValues: groups.enumerated().flatMap { number, members in
        members.map { (profiles[$0].article.source, number) }
      })
    let extra = articles.filter { originals[$0.source] != nil }
    var members = groups.map { $0.map { profiles[$0].article } }
    for article in extra {
      // A version of an article may have a newest one that is a copy itself.
      let newest = originals[article.source]
      guard let original = newest.flatMap({ originals[$0] }) ?? newest,
        let number = groupOfSource[original]
      else {
        preconditionFailure("\(article.source) repeats an article that is not there")
      }
      members[number].append(article)
    }
    return members.map(Self.story).sorted { $0.sources[0] < $1.sources[0] }
  }

  /// Indexes of profiles, a group each story, in the order in which they began.
  private func groups(of profiles: [StoryProfile]) -> [[Int]] {
    var groups: [[Int]] = []
    var groupOf: [Int] = []
    let common = max(Self.commonCount, Int(Self.commonShare * Double(profiles.count)))
    var candidates = StoryCandidates(profiles, common: common)
    var likeness = StoryLikeness(profiles)
    for (number, profile) in profiles.enumerated() {
      likeness.turn(to: number)
      var best: (group: Int, likeness: Double)?
      for group in candidates.stories(for: number, storyOf: groupOf, count: groups.count) {
        let members = groups[group]
        guard members.allSatisfy({ candidates.areNear(number, $0) }) else { continue }
        let mean = members.reduce(0) { $0 + likeness.likeness(to: $1) } / Double(members.count)
        let isDated = profile.isDated && members.allSatisfy { profiles[$0].isDated }
        let least = isDated ? Self.leastLikenessOfDated : Self.leastLikeness
        if mean >= least, mean > best?.likeness ?? 0 { best = (group, mean) }
      }
      if let best {
        groups[best.group].append(number)
        groupOf.append(best.group)
      } else {
        groupOf.append(groups.count)
        groups.append([number])
      }
      candidates.add(number)
    }
    return groups
  }

  private static func story(of members: [ArticleFacts]) -> Story {
    let days = members.compactMap(\.publishedOn).sorted()
    let byDate = members.sorted(by: isEarlier)
    return Story(
      sources: members.map(\.source).sorted(),
      label: byDate.compactMap(\.title).first ?? byDate[0].source, firstOn: days.first,
      lastOn: days.last)
  }

  private static func isEarlier(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    (a.publishedOn ?? "9999", a.source) < (b.publishedOn ?? "9999", b.source)
  }
}
