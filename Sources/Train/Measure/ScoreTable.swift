import Records

/// Scores of several trials, with how far they may be off by the choice of articles.
struct ScoreTable {
  let title: String
  let note: String
  /// A name and the score of each article.
  let rows: [(name: String, articles: [NameScore])]

  init(title: String, note: String, rows: [(String, [NameScore])]) {
    self.title = title
    self.note = note
    self.rows = rows.map { (name: $0.0, articles: $0.1) }
  }

  /// One line a trial.
  var lines: [String] { rows.map { "\($0.name): \(Self.sum($0.articles).summary)" } }

  /// The table in Markdown.
  var markdown: String {
    let types = EntityType.allCases.map(\.rawValue).joined(separator: " | ")
    let head = "| text | articles | names | F1 | 95 % | precision | recall | \(types) |"
    let rule = "|---|" + String(repeating: "---|", count: 6 + EntityType.allCases.count)
    return (["## \(title)", "", note, "", head, rule] + rows.map(Self.markdown))
      .joined(separator: "\n")
  }

  private static func markdown(_ row: (name: String, articles: [NameScore])) -> String {
    let score = sum(row.articles)
    let range = Bootstrap.interval(row.articles)
    let types = EntityType.allCases.map { NameScore.text(score[$0].f1) }
    let cells =
      [
        row.name, "\(row.articles.count)", "\(score.all.wanted)", NameScore.text(score.all.f1),
        "\(NameScore.text(range.lowerBound))–\(NameScore.text(range.upperBound))",
        NameScore.text(score.all.precision), NameScore.text(score.all.recall),
      ] + types
    return "| \(cells.joined(separator: " | ")) |"
  }

  private static func sum(_ articles: [NameScore]) -> NameScore {
    articles.reduce(into: NameScore()) { $0.add($1) }
  }
}
