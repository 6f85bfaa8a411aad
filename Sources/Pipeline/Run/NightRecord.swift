import Foundation
import Load
import Records

/// The run's row in `<warehouse>.runs.db`, what the rows before it tell of this night, and the file
/// of metrics. Where they cannot be written, the run goes on and the log says so: a record of nights
/// must never cost a night. The one exception is `announce`.
struct NightRecord {
  /// Digests of the code that made the warehouse which stands now; empty where none is recorded.
  var makers: Set<String> { known?.makers ?? [] }
  private let history: RunHistory
  /// `nil` where the record cannot be read.
  private let known: Known?
  private let log: RunLog
  private let start: Date
  private let beginning = ContinuousClock.now
  private let options: BuildOptions

  init(_ options: BuildOptions, log: RunLog) {
    self.log = log
    self.options = options
    start = Date()
    history = RunHistory(beside: options.warehouse)
    do {
      known = try Known(history, of: options.warehouse, since: Self.day(of: start))
    } catch {
      log.warning("history.unreadable", ["problem": .text("\(error)")])
      known = nil
    }
  }

  /// What the record tells of the runs before.
  private struct Known {
    let last: RunRecord?
    let past: [PastNight]
    /// Digests of the code that made the warehouse which stands now, be it a copy put back.
    let makers: Set<String>

    init(_ history: RunHistory, of warehouse: String, since today: Int) throws {
      last = try history.last()
      past = try history.nights(since: today - NightJudge.memory)
      let isPublished = FileManager.default.fileExists(atPath: warehouse)
      makers = isPublished ? try history.codes(of: WarehouseReader.digest(warehouse)) : []
    }
  }

  /// Notes that the warehouse with `digest` is about to take its place.
  ///
  /// - Throws: where the disk does not take so much as that, though the record could be read before. A
  ///   warehouse that the next run does not know makes it annotate the whole archive anew; what this
  ///   one had to annotate is less.
  func announce(_ digest: String) throws {
    do {
      try history.announce(digest, madeBy: options.codeDigest)
    } catch let error as WarehouseError where known != nil {
      throw error
    } catch {
      log.warning("history.unwritable", ["problem": .text("\(error)")])
    }
  }

  /// What is out of line with the nights before, told in the log.
  func remarks(on settled: Intake.Settled, _ baseline: Baseline) -> [NightJudge.Remark] {
    let night = PastNight(
      day: Self.day(of: start), documents: settled.documents.count + settled.rejections.count,
      rejected: settled.rejections.count, isRebuild: baseline.rebuiltBecause != nil,
      arrivals: settled.arrivals)
    let remarks = NightJudge(past: known?.past ?? []).judge(night)
    for remark in remarks {
      log.warning(
        "night.out-of-line", ["kind": .text(remark.kind.rawValue), "detail": .text(remark.text)])
    }
    return remarks
  }

  /// The time by the clock of the run's beginning: a clock that is set meanwhile makes no run end
  /// before it began.
  private var now: Date {
    start.addingTimeInterval((ContinuousClock.now - beginning) / .seconds(1))
  }

  /// Records a run that came to its end.
  func end(_ summary: RunSummary) {
    let run = RunRecord(
      id: log.run ?? "", startedAt: start.formatted(.iso8601), endedAt: now.formatted(.iso8601),
      status: summary.outcome == .published ? .published : .unchanged,
      exitStatus: Int(summary.exitStatus),
      counts: RunRecord.Counts(
        inputs: summary.documents, loaded: summary.new + summary.changed,
        unchanged: summary.unchanged, removed: summary.vanished,
        rejected: summary.rejections.count),
      outcomes: summary.outcomes, arrivals: summary.arrivals,
      rebuiltBecause: summary.rebuiltBecause, message: summary.line,
      executableDigest: options.codeDigest, warehouseDigest: summary.digest)
    append(run, to: history)
    log.event(
      "run.end",
      [
        "status": .text(run.status.rawValue), "exit": .number(run.exitStatus),
        "took": .seconds(now.timeIntervalSince(start)), "documents": .number(summary.documents),
        "new": .number(summary.new), "changed": .number(summary.changed),
        "unchanged": .number(summary.unchanged), "gone": .number(summary.vanished),
        "rejected": .number(summary.rejections.count), "warnings": .number(summary.warningCount),
      ])
    writeMetrics(
      RunMetrics(
        warehouse: options.warehouse, start: start, end: now, exitStatus: summary.exitStatus,
        summary: summary, lastSuccess: now))
  }

  /// Records a run that could not go on.
  ///
  /// - Parameter patience: how many milliseconds to wait for others who read or write the record.
  func fail(_ error: any Error, patience: Int = 10_000) {
    let status = (error as? RunFailure)?.exitStatus ?? 1
    append(
      RunRecord(
        id: log.run ?? "", startedAt: start.formatted(.iso8601),
        endedAt: now.formatted(.iso8601), status: .failed, exitStatus: Int(status),
        counts: RunRecord.Counts(), message: "\(error)", executableDigest: options.codeDigest,
        warehouseDigest: nil), to: RunHistory(beside: options.warehouse, patience: patience))
    writeMetrics(
      RunMetrics(
        warehouse: options.warehouse, start: start, end: now, exitStatus: status, summary: nil,
        lastSuccess: known?.last.flatMap { try? Date($0.endedAt, strategy: .iso8601) }))
  }

  private func append(_ run: RunRecord, to history: RunHistory) {
    do {
      try history.append(run)
    } catch {
      log.warning("history.unwritable", ["problem": .text("\(error)")])
    }
  }

  private func writeMetrics(_ metrics: RunMetrics) {
    guard let file = options.metrics else { return }
    do {
      try OutputFile(file).write(metrics.text)
    } catch {
      log.warning("metrics.unwritable", ["file": .text(file), "problem": .text("\(error)")])
    }
  }

  /// Days since 1970, UTC.
  private static func day(of date: Date) -> Int { Int(date.timeIntervalSince1970) / 86_400 }
}

extension RunSummary {
  /// How many documents met which outcome at which stage.
  var outcomes: [RunRecord.Outcome] {
    let read = [("new", new), ("changed", changed), ("unchanged", unchanged), ("gone", vanished)]
    let rejected = Dictionary(grouping: rejections) { [$0.stage.rawValue, $0.reason.rawValue] }
    return read.map { RunRecord.Outcome(stage: "read", outcome: $0.0, documents: $0.1) }
      + rejected.map {
        RunRecord.Outcome(stage: $0.key[0], outcome: $0.key[1], documents: $0.value.count)
      }.sorted { ($0.stage, $0.outcome) < ($1.stage, $1.outcome) }
      + [RunRecord.Outcome(stage: "quality", outcome: "warning", documents: warningCount)]
  }
}
