/// One run of the program. Stored in `runs` of the record beside the warehouse.
public struct RunRecord: Sendable, Hashable {
  /// How many documents a run met, and what became of them.
  public struct Counts: Sendable, Hashable {
    public let inputs: Int
    public let loaded: Int
    public let unchanged: Int
    public let removed: Int
    public let rejected: Int

    public init(
      inputs: Int = 0, loaded: Int = 0, unchanged: Int = 0, removed: Int = 0, rejected: Int = 0
    ) {
      self.inputs = inputs
      self.loaded = loaded
      self.unchanged = unchanged
      self.removed = removed
      self.rejected = rejected
    }
  }

  /// How many documents met one outcome at one stage.
  public struct Outcome: Sendable, Hashable {
    /// `read`, `extract`, `transform`, `load` or `quality`.
    public let stage: String
    /// `new`, `changed`, `unchanged` or `gone` where they were read, `warning` for rows that break
    /// a rule of data quality, else the reason of a rejection.
    public let outcome: String
    public let documents: Int

    public init(stage: String, outcome: String, documents: Int) {
      self.stage = stage
      self.outcome = outcome
      self.documents = documents
    }
  }

  /// How a run ended.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// A new warehouse was published.
    case published
    /// Nothing was new, or the new file had the old bytes.
    case unchanged
    /// Nothing was changed, because something failed.
    case failed
    /// Nothing was written because it was not asked for.
    case dryRun = "dry-run"
  }

  /// What the run's log lines carry; empty where they carry nothing.
  public let id: String
  /// ISO 8601, UTC.
  public let startedAt: String
  /// ISO 8601, UTC.
  public let endedAt: String
  public let status: Status
  public let exitStatus: Int
  public let counts: Counts
  public let outcomes: [Outcome]
  /// How many new and changed articles each outlet brought.
  public let arrivals: [String: Int]
  /// Why everything was annotated anew; `nil` where only what was new or changed was.
  public let rebuiltBecause: String?
  /// What the log said last.
  public let message: String
  /// SHA-256 of the program that ran.
  public let executableDigest: String
  /// SHA-256 of the warehouse that stood when it ended; `nil` where none did.
  public let warehouseDigest: String?

  public init(
    id: String = "", startedAt: String, endedAt: String, status: Status, exitStatus: Int,
    counts: Counts, outcomes: [Outcome] = [], arrivals: [String: Int] = [:],
    rebuiltBecause: String? = nil, message: String, executableDigest: String,
    warehouseDigest: String?
  ) {
    self.id = id
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.status = status
    self.exitStatus = exitStatus
    self.counts = counts
    self.outcomes = outcomes
    self.arrivals = arrivals
    self.rebuiltBecause = rebuiltBecause
    self.message = message
    self.executableDigest = executableDigest
    self.warehouseDigest = warehouseDigest
  }
}
