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
    let key = ReadingNote.key(document.source, document.digest)
    return try during(key) { () throws(Rejection) in
      if let rejection = trial?.rejection(of: document) { throw rejection }
      FaultSwitch.strike(document.source)
      return try body()
    }
  }

  /// Does with `article`, which an earlier night extracted, what `body` does.
  ///
  /// - Throws: `Rejection` where it kills the program.
  func during<Answer>(_ article: Article, _ body: () -> Answer) throws(Rejection) -> Answer {
    let key = ReadingNote.key(article.source, article.digest)
    return try during(key) { () throws(Rejection) in
      if let rejection = trial?.rejection(of: article) { throw rejection }
      FaultSwitch.strike(FaultSwitch.again(article.source))
      return body()
    }
  }

  private func during<Answer>(
    _ key: String, _ body: () throws(Rejection) -> Answer
  ) throws(Rejection) -> Answer {
    guard let note else { return try body() }
    return try note.during(key) { Result { () throws(Rejection) in try body() } }.get()
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
