public import Load
public import Records

/// What a run did, in numbers.
public struct RunSummary: Sendable, Hashable {
  /// How it ended.
  public enum Outcome: String, Sendable, Hashable {
    /// A new warehouse was published.
    case published
    /// The inputs and the rules are those of the published warehouse; nothing was written.
    case unchanged
    /// A dry run: this would have been done.
    case planned
  }

  public let outcome: Outcome
  /// Documents read, articles and rejected ones.
  public let documents: Int
  public let new: Int
  public let changed: Int
  public let unchanged: Int
  /// Documents of the published warehouse that are gone from the inputs.
  public let vanished: Int
  /// Every document that could not go on, sorted by source.
  public let rejections: [Rejection]
  /// The rules of data quality that are worth a look, with the number of rows that break them.
  public let warnings: [CheckFinding]
  /// How many of the new and changed articles each outlet brought.
  public let arrivals: [String: Int]
  /// Articles in the warehouse.
  public let articles: Int
  /// What is out of line with the nights before, a sentence each.
  let remarks: [NightJudge.Remark]
  /// Why everything was annotated anew; `nil` where only new and changed documents were.
  public let rebuiltBecause: String?
  /// SHA-256 of the published file; `nil` after a dry run.
  public let digest: String?

  init(
    _ outcome: Outcome, _ settled: Intake.Settled, _ baseline: Baseline,
    warnings: [CheckFinding], remarks: [NightJudge.Remark], digest: String?
  ) {
    self.outcome = outcome
    new = settled.counts.new
    changed = settled.counts.changed
    unchanged = settled.counts.unchanged
    documents = settled.documents.count + settled.rejections.count
    vanished = settled.gone.count
    rejections = settled.rejections
    self.warnings = warnings
    self.remarks = remarks
    arrivals = settled.arrivals
    articles = settled.documents.count
    rebuiltBecause = baseline.rebuiltBecause
    self.digest = digest
  }

  /// Exit status as DESIGN says: 3 where documents were rejected, else 0.
  public var exitStatus: Int32 { rejections.isEmpty ? 0 : 3 }

  /// Rows that break a rule which is a warning.
  public var warningCount: Int { warnings.reduce(0) { $0 + $1.rows } }

  /// One line for the operator.
  public var line: String {
    let head =
      switch outcome {
      case .published: "published"
      case .planned: "would publish"
      case .unchanged where rebuiltBecause != nil: "annotated anew, and the same file came out"
      case .unchanged: "nothing changed: same rules, \(unchanged) of \(documents) unchanged"
      }
    let counts = [
      ("documents", documents), ("new", new), ("changed", changed), ("unchanged", unchanged),
      ("gone", vanished), ("rejected", rejections.count), ("warnings", warningCount),
    ]
    let why = rebuiltBecause.map { " (everything: \($0))" } ?? ""
    return head + why + "; " + counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
      + remarks.map { "; out of line: \($0.text)" }.joined()
  }
}
