/// Scores of several trials, with how far they may be off by the choice of articles.
struct TopicScoreTable {
  /// A name and the score of each article.
  let rows: [(name: String, articles: [TopicScore])]

  init(rows: [(String, [TopicScore])]) { self.rows = rows.map { (name: $0.0, articles: $0.1) } }

  /// One line a trial.
  var lines: [String] {
    rows.map { row in
      let score = Self.sum(row.articles)
      return "\(row.name): codes \(NameScore.text(score.codes.f1)), hierarchical "
        + "\(NameScore.text(score.hierarchical.f1)), top \(NameScore.text(score.top.f1)), first "
        + NameScore.text(score.firstRightShare)
    }
  }

  /// The table in Markdown.
  var markdown: String {
    let head = """
      | text | articles | codes F1 | 95 % | precision | recall | hierarchical F1 | 95 % | top level F1 | first topic right |
      |---|---|---|---|---|---|---|---|---|---|
      """
    return ([head] + rows.map(Self.markdown)).joined(separator: "\n")
  }

  private static func markdown(_ row: (name: String, articles: [TopicScore])) -> String {
    let score = sum(row.articles)
    let cells = [
      row.name, "\(row.articles.count)", NameScore.text(score.codes.f1),
      interval(row.articles.map(\.codes)), NameScore.text(score.codes.precision),
      NameScore.text(score.codes.recall), NameScore.text(score.hierarchical.f1),
      interval(row.articles.map(\.hierarchical)), NameScore.text(score.top.f1),
      "\(NameScore.text(score.firstRightShare)) %",
    ]
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static func interval(_ counts: [NameScore.Counts]) -> String {
    let range = Bootstrap.interval(counts)
    return "\(NameScore.text(range.lowerBound))–\(NameScore.text(range.upperBound))"
  }

  private static func sum(_ articles: [TopicScore]) -> TopicScore {
    articles.reduce(into: TopicScore()) { $0.add($1) }
  }
}
