extension NightlyRun {
  /// The note of what is being worked on; `nil` where it cannot be written: the run goes on without.
  func readingNote() -> ReadingNote? {
    do {
      return try ReadingNote(beside: options.warehouse)
    } catch {
      log.warning("note.unwritable", ["problem": .text("\(error)")])
      return nil
    }
  }

  /// After a run that died of a document every document is tried in another process first: there may be
  /// more than one of them, and a run for each would be lost.
  func guardian(_ note: ReadingNote?, _ baseline: Baseline) -> Guard {
    let suspects = note?.suspects.count ?? 0
    guard !options.isDryRun, suspects > 0 || baseline.isWary else {
      return Guard(note: note, trial: nil)
    }
    log.warning(
      "run.wary",
      [
        "suspects": .number(suspects),
        "detail": "A run died of a document; each is tried in another process first.",
      ])
    return Guard(note: note, trial: DocumentTrial(options))
  }
}
