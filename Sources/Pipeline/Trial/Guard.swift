import Extract
import Records

/// Stands between a run and its documents: notes what is being worked on, and after a run that died of one
/// has each tried in another process first.
struct Guard: Sendable {
  /// `nil` where it could not be written, or nothing is.
  private let note: ReadingNote?
  /// `nil` where the run before did not die.
  private let trial: DocumentTrial?

  init(note: ReadingNote?, trial: DocumentTrial?) {
    (self.note, self.trial) = (note, trial)
  }

  /// Does with `document` what `body` does.
  ///
  /// - Throws: `Rejection` where it kills the program, and what `body` throws.
  func during<Answer>(
    _ document: RawDocument, _ body: () throws(Rejection) -> Answer
  ) throws(Rejection) -> Answer {
    func work() -> Result<Answer, Rejection> {
      if let rejection = trial?.rejection(of: document) { return .failure(rejection) }
      return Result { () throws(Rejection) in
        FaultSwitch.strike(document.source)
        return try body()
      }
    }
    guard let note else { return try work().get() }
    return try note.during(ReadingNote.key(document.source, document.digest), work).get()
  }

  /// Notes that the file of several documents is read from now on; `end` takes that back.
  ///
  /// - Returns: a rejection where reading it kills the program.
  func begin(_ file: SourceFile) -> (slot: Int?, rejection: Rejection?) {
    let slot = note?.begin(ReadingNote.key(file.source, ""))
    if let rejection = trial?.rejection(of: file) { return (slot, rejection) }
    FaultSwitch.strike(file.source)
    return (slot, nil)
  }

  func end(_ slot: Int?) {
    if let slot { note?.end(slot) }
  }
}
