public import Extract
public import Foundation

/// What `fihrist build` was asked to do.
public struct BuildOptions: Sendable {
  /// What becomes of documents that the warehouse holds and the inputs no longer do.
  public enum Missing: Sendable {
    /// They go, unless that would be more than half of them: then the run stops.
    case pruneFew
    /// They go.
    case prune
    /// They stay.
    case keep
  }

  /// Files and folders.
  public let inputs: [String]
  /// Which files of them are read, and under which names.
  public let selection: InputSelection
  /// Path of the published file.
  public let warehouse: String
  /// Whether everything is annotated anew, whatever stands published.
  public let isRebuild: Bool
  /// Whether to say what would be done, and do nothing.
  public let isDryRun: Bool
  /// Number of documents annotated at once.
  public let jobs: Int
  public let missing: Missing
  /// The operator's lexicons of names; the first goes before the others.
  public let lexicons: [URL]
  /// The operator's decisions on who is who; `nil` for none.
  public let decisions: URL?
  /// The names of the fields in JSON Lines.
  public let fields: FieldMap
  /// Who publishes the documents that do not name their outlet; `nil` where that is not known.
  public let outlet: String?
  /// Path of the file of metrics for Prometheus; `nil` for none.
  public let metrics: String?
  /// Digest of the program's code: another one annotates everything anew.
  public let codeDigest: String

  public init(
    inputs: [String], selection: InputSelection = InputSelection(), warehouse: String,
    isRebuild: Bool = false, isDryRun: Bool = false, jobs: Int = 1,
    missing: Missing = .pruneFew, fields: FieldMap = .contract, outlet: String? = nil,
    lexicons: [URL] = [], decisions: URL? = nil, metrics: String? = nil, codeDigest: String
  ) {
    self.inputs = inputs
    self.selection = selection
    self.warehouse = warehouse
    self.isRebuild = isRebuild
    self.isDryRun = isDryRun
    self.jobs = jobs
    self.missing = missing
    self.lexicons = lexicons
    self.decisions = decisions
    self.fields = fields
    self.outlet = outlet
    self.metrics = metrics
    self.codeDigest = codeDigest
  }
}
