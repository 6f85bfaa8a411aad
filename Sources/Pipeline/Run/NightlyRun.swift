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
    guard !options.isDryRun else { return try await night(lastCode: options.codeDigest) }
    let lock = try RunLock(warehouse: options.warehouse)
    defer { lock.release() }
    let record = NightRecord(options, log: log)
    do {
      let summary = try await night(lastCode: record.lastCode)
      record.end(summary)
      return summary
    } catch {
      record.fail(error)
      throw error
    }
  }

  /// The night's steps in order.
  private func night(lastCode: String?) async throws -> RunSummary {
    let stages = try Stages(own: options.lexicons, decisions: options.decisions)
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
      let outcome = try await bringInLine(&intake, settled, stages)
      try intake.draft?.discard()
      return RunSummary(outcome, intake.settled(), baseline, digest: try publishedDigest())
    } catch {
      try? intake.draft?.discard()
      throw error
    }
  }

  /// Draft, corpus steps, publishing; none of it where nothing changed.
  private func bringInLine(
    _ intake: inout Intake, _ settled: Intake.Settled, _ stages: Stages
  ) async throws -> RunSummary.Outcome {
    guard intake.hasChanged(settled) else { return .unchanged }
    guard !options.isDryRun else { return .planned }
    let draft = try intake.openDraft()
    try draft.remove(sources: settled.removed)
    try await intake.cutRecurringLines()
    let settled = intake.settled()
    try draft.replaceRejections(settled.rejections)
    try compare(draft, stages)
    try timed("finish") { try draft.finish(build: settled.build) }
    switch try timed("publish", { try draft.publish(to: options.warehouse) }) {
    case .published: return .published
    case .unchanged: return .unchanged
    }
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
    let known = baseline.articles.count
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
