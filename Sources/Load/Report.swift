/// A question about a warehouse, with the SQL that answers it: a file in `reports/`.
public struct Report: Sendable, Hashable {
  /// The file's name without `.sql`.
  public let name: String
  public let sql: String

  /// The file's first line: a headline.
  public var title: String { comment(0) }

  /// The file's second line: what it answers.
  public var question: String { comment(1) }

  /// Every report that is built into the program, by name.
  public static let all: [Report] = [
    Report("ambiguous-names", PackageResources.ambiguous_names_sql),
    Report("co-mentions", PackageResources.co_mentions_sql),
    Report("data-quality", PackageResources.data_quality_sql),
    Report("most-named-entities", PackageResources.most_named_entities_sql),
    Report("overview", PackageResources.overview_sql),
    Report("quotations-by-speaker", PackageResources.quotations_by_speaker_sql),
    Report("stories", PackageResources.stories_sql),
    Report("topics-by-day", PackageResources.topics_by_day_sql),
    Report("who-met-whom", PackageResources.who_met_whom_sql),
  ]

  /// The report called `name`.
  public static func named(_ name: String) -> Report? { all.first { $0.name == name } }

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    sql = String(decoding: bytes, as: UTF8.self)
  }

  private func comment(_ line: Int) -> String {
    let lines = sql.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line) else { return "" }
    return String(lines[line].drop { $0 == "-" || $0 == " " })
  }
}
