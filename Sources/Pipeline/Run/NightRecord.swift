import Foundation
import Load

/// The run's row in `<warehouse>.runs.db`. Where it cannot be written, the run goes on and the log
/// says so: a record of nights must never cost a night.
struct NightRecord {
  /// Digest of the code that made the published warehouse; `nil` where that is not recorded.
  let lastCode: String?
  private let history: RunHistory
  private let log: RunLog
  private let start = Date()
  private let codeDigest: String

  init(_ options: BuildOptions, log: RunLog) {
    self.log = log
    codeDigest = options.codeDigest
    history = RunHistory(beside: options.warehouse)
    do {
      lastCode = try history.last()?.executableDigest
    } catch {
      log.warning("history.unreadable", ["problem": .text("\(error)")])
      lastCode = nil
    }
  }

  /// Records a run that came to its end.
  func end(_ summary: RunSummary) {
    append(
      summary.outcome == .published ? .published : .unchanged, summary.exitStatus,
      RunRecord.Counts(
        inputs: summary.documents, loaded: summary.new + summary.changed,
        unchanged: summary.unchanged, removed: summary.vanished,
        rejected: summary.rejections.count),
      summary.line, summary.digest)
  }

  /// Records a run that could not go on.
  func fail(_ error: any Error) {
    append(.failed, 1, RunRecord.Counts(), "\(error)", nil)
  }

  private func append(
    _ status: RunRecord.Status, _ exitStatus: Int32, _ counts: RunRecord.Counts,
    _ message: String, _ digest: String?
  ) {
    do {
      try history.append(
        RunRecord(
          startedAt: start.formatted(.iso8601), endedAt: Date().formatted(.iso8601),
          status: status, exitStatus: Int(exitStatus), counts: counts, message: message,
          executableDigest: codeDigest, warehouseDigest: digest))
    } catch {
      log.warning("history.unwritable", ["problem": .text("\(error)")])
    }
  }
}
