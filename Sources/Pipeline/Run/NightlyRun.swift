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
  let options: BuildOptions
  let log: RunLog
  let interruption: Interruption

  /// - Parameter interruption: what may end the run from outside.
  public init(
    _ options: BuildOptions, log: RunLog, interruption: Interruption = Interruption()
  ) {
    self.options = options
    self.log = log
    self.interruption = interruption
  }

  /// Runs.
  ///
  /// - Returns: what was done.
  /// - Throws: where the run could not go on; the published warehouse then stands as it was.
  public func run() async throws -> RunSummary {
    guard !options.isDryRun else { return try await night(after: nil, nil) }
    let lock = try lock()
    defer { lock.release() }
    let record = NightRecord(options, log: log)
    interruption.onEnd { end(by: $0, record, isPublished: false) }
    let note = readingNote()
    defer { note?.remove() }
    do {
      try WarehouseDraft.removeLeftovers(beside: options.warehouse)
      let summary = try await night(after: record, note)
      settle { record.end(summary) }
      return summary
    } catch {
      settle { record.fail(error) }
      throw error
    }
  }

  /// Writes the run's row; from then on there is nothing to be done at an interruption.
  private func settle(_ write: () -> Void) {
    interruption.undivided {
      write()
      interruption.onEnd(nil)
    }
  }

  /// The lock. Where it cannot be made, the run failed as any other does; where another run holds it,
  /// record and metrics are that run's to write.
  private func lock() throws -> RunLock {
    do {
      return try RunLock(warehouse: options.warehouse)
    } catch {
      if case .locked = error {} else { NightRecord(options, log: log).fail(error) }
      throw error
    }
  }

  /// The night's steps in order.
  ///
  /// - Parameter record: the record of runs; `nil` for a dry run, which is not recorded.
  /// - Parameter note: of what is being worked on; `nil` where there is none.
  private func night(
    after record: NightRecord?, _ note: ReadingNote?
  ) async throws -> RunSummary {
    let stages = try Stages(
      own: options.lexicons, decisions: options.decisions, outlet: options.outlet)
    let baseline = try Baseline(options, rules: stages.rulesDigest(), makers: record?.makers)
    log.event(
      "run.start",
      [
        "warehouse": .text(options.warehouse), "jobs": .number(options.jobs),
        "published": .number(baseline.articles.count),
        "annotates": .text(baseline.rebuiltBecause.map { "everything: \($0)" } ?? "what is new"),
      ])
    if baseline.isJudgedAnew {
      log.event("quality.judges-anew", ["detail": "the rules of data quality changed"])
    }
    let guardian = guardian(note, baseline)
    var left: Set<String> = []
    while true {
      var intake = Intake(
        options: options, baseline: baseline, stages: stages, guardian: guardian, log: log,
        left: left)
      do {
        return try await night(&intake, baseline, record)
      } catch let torn as TornInput {
        // What was taken of it is half of something: the night begins again without it.
        try intake.draft?.discard()
        left.insert(torn.source)
        log.warning("input.torn", ["source": .text(torn.source)])
      } catch {
        try? intake.draft?.discard()
        throw error
      }
    }
  }

  /// What follows when it is known what to build upon.
  private func night(
    _ intake: inout Intake, _ baseline: Baseline, _ record: NightRecord?
  ) async throws -> RunSummary {
    try await intake.readAll()
    let settled = intake.settled()
    report(settled)
    try guardAgainstVanishing(settled, baseline)
    let ending = try await bringInLine(&intake, settled, record)
    return RunSummary(
      ending.outcome, ending.kept, baseline, warnings: ending.outcome == .planned ? [] : warnings(),
      remarks: record?.remarks(on: ending.kept, baseline) ?? [], digest: ending.digest)
  }

  /// Draft, corpus steps, publishing; none of it where nothing changed.
  private func bringInLine(
    _ intake: inout Intake, _ settled: Intake.Settled, _ record: NightRecord?
  ) async throws -> Ending {
    guard intake.hasChanged(settled) else {
      let digest = options.isDryRun ? nil : try WarehouseReader.digest(options.warehouse)
      return Ending(outcome: .unchanged, kept: settled, digest: digest)
    }
    guard !options.isDryRun else { return Ending(outcome: .planned, kept: settled, digest: nil) }
    let draft = try intake.openDraft()
    try draft.remove(sources: settled.removed)
    var kept = try await complete(&intake)
    while case let breaches = try draft.breaches(), !breaches.isEmpty {
      report(breaches)
      try intake.withdraw(breaches)
      kept = try await complete(&intake)
    }
    let candidate = try timed("layout") { try draft.layOut(for: options.warehouse) }
    // On a disk that the night has filled, its room is what the record needs.
    discard(draft)
    switch try await publish(candidate, record) {
    case .published(let digest, let isLasting):
      if !isLasting { log.warning("publish.incomplete", ["problem": "the folder was not synced"]) }
      return Ending(outcome: .published, kept: kept, digest: digest)
    case .unchanged(let digest):
      return Ending(outcome: .unchanged, kept: kept, digest: digest)
    }
  }

  /// Brings the draft from loaded documents to what may be published.
  private func complete(_ intake: inout Intake) async throws -> Intake.Settled {
    try await intake.cutRecurringLines()
    let (draft, settled) = (try intake.openDraft(), intake.settled())
    try draft.replaceRejections(settled.rejections)
    try draft.replaceInputFiles(settled.files)
    try await compare(draft, intake.stages)
    try timed("finish") { try draft.finish(build: settled.build) }
    return settled
  }

  /// The steps that need the whole corpus; the search tables are brought up to date meanwhile.
  private func compare(_ draft: WarehouseDraft, _ stages: Stages) async throws {
    let facts = try timed("facts") { try draft.facts() }
    async let comparison = Comparison.of(facts, stages, log)
    try timed("search") { try draft.updateSearch() }
    let found = await comparison
    try timed("apply") {
      try draft.apply(duplicates: found.duplicates)
      try draft.apply(stories: found.stories)
      try draft.apply(matches: found.matches)
    }
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

  private func timed<T>(_ step: String, _ body: () throws -> T) rethrows -> T {
    let watch = Stopwatch(step, log)
    defer { watch.stop() }
    return try body()
  }
}

/// How a night ended: what was done, what of the inputs the warehouse now holds, and its digest.
private struct Ending {
  let outcome: RunSummary.Outcome
  let kept: Intake.Settled
  /// `nil` after a dry run.
  let digest: String?
}
