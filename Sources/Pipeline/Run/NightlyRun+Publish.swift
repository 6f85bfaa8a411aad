import Foundation
import Load
import Records

extension NightlyRun {
  /// Proves the new file, reckons its digest and waits for the disk, all at once; then it takes the
  /// published file's place.
  func publish(
    _ candidate: Candidate, _ record: NightRecord?
  ) async throws -> PublishOutcome {
    let watch = Stopwatch("publish", log)
    defer { watch.stop() }
    do {
      async let proof: Void = candidate.prove()
      async let synchronization: Void = candidate.synchronize()
      let digest = try candidate.digest()
      _ = try await (proof, synchronization)
      return try interruption.undivided {
        try record?.announce(digest)
        let outcome = try candidate.publish(digest: digest)
        if let record { interruption.onEnd { end(by: $0, record, isPublished: true) } }
        return outcome
      }
    } catch {
      // What led here tells more than a temporary file that cannot be removed.
      try? candidate.discard()
      throw error
    }
  }

  /// Leaves all in order when the run is interrupted: its row, its line, nothing beside the warehouse.
  func end(by cause: Interruption.Cause, _ record: NightRecord, isPublished: Bool) {
    let failure = RunFailure.interrupted(cause, isPublished: isPublished)
    record.fail(failure, patience: 500)
    log.failure(failure)
    ReadingNote.remove(beside: options.warehouse)
    // Last: other threads may still be about to write.
    try? WarehouseDraft.removeLeftovers(beside: options.warehouse)
  }

  /// What fails once the new warehouse stands is a warning: the night did what it was for.
  func discard(_ draft: WarehouseDraft?) {
    do {
      try draft?.discard()
    } catch {
      log.warning("draft.left", ["problem": .text("\(error)")])
    }
  }

  /// What rows of the published warehouse are worth a look, told in the log.
  func warnings() -> [CheckFinding] {
    let day = Date().formatted(.iso8601.year().month().day())
    let warnings: [CheckFinding]
    do {
      warnings = try WarehouseReader.warnings(options.warehouse, today: day)
    } catch {
      // The new warehouse stands: that it cannot be asked just now fails no night.
      log.warning("quality.unread", ["problem": .text("\(error)")])
      return []
    }
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

  func report(_ settled: Intake.Settled) {
    report(settled.rejections)
    for source in settled.left {
      log.warning(
        "document.left",
        ["source": .text(source), "detail": "It cannot be read; what is published of it stays."])
    }
  }

  /// So many rejections are told one by one where a person looks on; a log has all of them.
  private static let mostTold = 10

  func report(_ rejections: [Rejection]) {
    let told = log.isOnTerminal ? rejections.prefix(Self.mostTold) : rejections[...]
    defer { report(counting: rejections.dropFirst(told.count)) }
    for rejection in told {
      log.warning(
        "document.rejected",
        [
          "source": .text(rejection.source), "stage": .text(rejection.stage.rawValue),
          "reason": .text(rejection.reason.rawValue), "detail": .text(rejection.detail),
        ])
    }
  }

  private func report(counting rest: ArraySlice<Rejection>) {
    guard !rest.isEmpty else { return }
    let counts = Dictionary(grouping: rest, by: \.reason.rawValue).map { ($0.key, $0.value.count) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    log.warning(
      "documents.rejected",
      [
        "more": .number(rest.count),
        "reasons": .text(counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")),
        "detail": "All stand in the table rejections.",
      ])
  }
}
