import Transform

/// Counts of topics given, right and wanted: the codes as they stand, codes with all broader ones,
/// and the topics on top.
struct TopicScore {
  private(set) var codes = NameScore.Counts()
  private(set) var hierarchical = NameScore.Counts()
  private(set) var top = NameScore.Counts()
  private(set) var articles = 0
  /// Articles whose first topic is wanted, or broader than one that is.
  private(set) var firstRight = 0

  /// Counts an article; lineages name a topic and those above it.
  mutating func add(found: [[String]], wanted: [[String]]) {
    articles += 1
    Self.count(found.compactMap(\.first), wanted.compactMap(\.first), &codes)
    Self.count(found.flatMap { $0 }, wanted.flatMap { $0 }, &hierarchical)
    Self.count(found.compactMap(\.last), wanted.compactMap(\.last), &top)
    if let first = found.first?.first, wanted.contains(where: { $0.contains(first) }) {
      firstRight += 1
    }
  }

  mutating func add(_ other: TopicScore) {
    codes += other.codes
    hierarchical += other.hierarchical
    top += other.top
    articles += other.articles
    firstRight += other.firstRight
  }

  /// What the chooser's needs are set by.
  var sum: Double { codes.f1 + hierarchical.f1 + top.f1 }

  var firstRightShare: Double { articles == 0 ? 0 : 100 * Double(firstRight) / Double(articles) }

  private static func count(
    _ found: [String], _ wanted: [String], _ counts: inout NameScore.Counts
  ) {
    let (found, wanted) = (Set(found), Set(wanted))
    counts.right += found.intersection(wanted).count
    counts.found += found.count
    counts.wanted += wanted.count
  }
}
