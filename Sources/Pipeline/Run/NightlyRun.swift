import Corpus
import Foundation
import Load
import Records

/// Brings a warehouse in line with its inputs: what `fihrist build` does, every night.
///
/// Documents are read and compared with what stands published; new and changed ones are extracted,
/// annotated and loaded into a draft; the steps that need the whole corpus run over it; the draft is
/// checked and takes the published file's place. Where nothing changed, nothing is written.
public struct NightlyRun: Sendable {
  private let options: BuildOptions
  private let log: RunLog

  public init(_ options: BuildOptions, log: RunLog) {
    self.options = options
    self.log = log
  }

  /// Runs.
  ///
  /// - Returns: what was done.
  /// - Throws: where the run could not go on; the published warehouse then stands as it was.
  public func run() async throws -> RunSummary {
    guard !options.isDryRun else { return try await night(after: nil) }
    let lock = try RunLock(warehouse: options.warehouse)
    defer { lock.release() }
    let record = NightRecord(options, log: log)
    do {
      let summary = try await night(after: record)
      record.end(summary)
      return summary
    } catch {
      record.fail(error)
      throw error
    }
  }

  /// The night's steps in order.
  ///
  /// - Parameter record: the record of runs; `nil` for a dry run, which is not recorded.
  private func night(after record: NightRecord?) async throws -> RunSummary {
    let stages = try Stages(own: options.lexicons, decisions: options.decisions)
    let lastCode = record.map(\.lastCode) ?? options.codeDigest
    let baseline = try Baseline(options, rules: stages.rulesDigest(), lastCode: lastCode)
    log.event(
      "run.start",
      [
        "warehouse": .text(options.warehouse), "jobs": .number(options.jobs),
        "published": .number(baseline.articles.count),
        "annotates": .text(baseline.rebuiltBecause.map { "everything: \($0)" } ?? "what is new"),
      ])
    var intake = Intake(options: options, baseline: baseline, stages: stages, log: log)
    do {
      try await intake.readAll()
      let settled = intake.settled()
      report(settled.rejections)
      try guardAgainstVanishing(settled, baseline)
      let (outcome, kept) = try await bringInLine(&intake, settled)
      try intake.draft?.discard()
      let warnings = try outcome == .planned ? [] : warnings()
      return RunSummary(
        outcome, kept, baseline, warnings: warnings,
        remarks: record?.remarks(on: kept, baseline) ?? [], digest: try publishedDigest())
    } catch {
      try? intake.draft?.discard()
      throw error
    }
  }

  /// Draft, corpus steps, publishing; none of it where nothing changed.
  ///
  /// - Returns: what was done, and what of the inputs the warehouse now holds.
  private func bringInLine(
    _ intake: inout Intake, _ settled: Intake.Settled
  ) async throws -> (RunSummary.Outcome, Intake.Settled) {
    guard intake.hasChanged(settled) else { return (.unchanged, settled) }
    guard !options.isDryRun else { return (.planned, settled) }
    let draft = try intake.openDraft()
    try draft.remove(sources: settled.removed)
    var kept = try await complete(&intake)
    while case let breaches = try draft.breaches(), !breaches.isEmpty {
      report(breaches)
      try intake.withdraw(breaches)
      kept = try await complete(&intake)
    }
    switch try timed("publish", { try draft.publish(to: options.warehouse) }) {
    case .published: return (.published, kept)
    case .unchanged: return (.unchanged, kept)
    }
  }

  /// Brings the draft from loaded documents to what may be published.
  private func complete(_ intake: inout Intake) async throws -> Intake.Settled {
    try await intake.cutRecurringLines()
    let (draft, settled) = (try intake.openDraft(), intake.settled())
    try draft.replaceRejections(settled.rejections)
    try compare(draft, intake.stages)
    try timed("finish") { try draft.finish(build: settled.build) }
    return settled
  }

  /// What rows of the published warehouse are worth a look, told in the log.
  private func warnings() throws -> [CheckFinding] {
    let day = Date().formatted(.iso8601.year().month().day())
    let warnings = try WarehouseReader.warnings(options.warehouse, today: day)
    for warning in warnings {
      log.warning(
        "quality.warning",
        [
          "rule": .text(warning.rule), "rows": .number(warning.rows),
          "meaning": .text(warning.message),
          "examples": .text(warning.examples.joined(separator: ", ")),
        ])
    }
    return warnings
  }

  /// The steps that need the whole corpus: who is who, what repeats what, what tells of one thing.
  private func compare(_ draft: WarehouseDraft, _ stages: Stages) throws {
    let facts = try timed("facts") { try draft.facts() }
    let duplicates = timed("duplicates") { DuplicateFinder().find(among: facts) }
    let merged = timed("entities") { stages.entityMerger.merge(facts) }
    let renamed = facts.map { $0.renamed(merged) }
    let stories = timed("stories") { StoryGrouper().group(renamed, duplicates: duplicates) }
    let matches = timed("names") {
      stages.familyNameMatcher.match(renamed, stories: stories, merged: merged)
    }
    try draft.apply(duplicates: duplicates)
    try draft.apply(stories: stories)
    try timed("matches") { try draft.apply(matches: matches) }
  }

  private func guardAgainstVanishing(_ settled: Intake.Settled, _ baseline: Baseline) throws {
    let known = baseline.known.count
    if options.missing == .keep, !settled.gone.isEmpty, let reason = baseline.rebuiltBecause {
      throw RunFailure.cannotKeep(missing: settled.gone.count, because: reason)
    }
    if options.missing == .pruneFew, settled.gone.count * 2 > known {
      throw RunFailure.inputsVanished(missing: settled.gone.count, known: known)
    }
  }

  private func report(_ rejections: [Rejection]) {
    for rejection in rejections {
      log.warning(
        "document.rejected",
        [
          "source": .text(rejection.source), "stage": .text(rejection.stage.rawValue),
          "reason": .text(rejection.reason.rawValue), "detail": .text(rejection.detail),
        ])
    }
  }

  private func timed<T>(_ step: String, _ body: () throws -> T) rethrows -> T {
    log.progress("\(step) …")
    let start = ContinuousClock.now
    let value = try body()
    log.event(
      "step.done",
      ["step": .text(step), "took": .seconds((ContinuousClock.now - start) / .seconds(1))])
    return value
  }

  private func publishedDigest() throws -> String? {
    options.isDryRun ? nil : try WarehouseReader.digest(options.warehouse)
  }
}
