/// Who met whom, as the article itself reports it. Stored in `meetings`, `meeting_participants`.
public struct Meeting: Sendable, Hashable {
  /// Somebody at the table.
  public struct Participant: Sendable, Hashable {
    /// Index into `AnnotatedArticle.entities`; `nil` where only an office is named.
    public let entity: Int?
    /// The name or the office as the article gives it.
    public let name: String

    public init(entity: Int?, name: String) {
      self.entity = entity
      self.name = name
    }
  }

  /// Index of the place among the entities; `nil` where none is named.
  public let place: Int?
  /// Index into `AnnotatedArticle.times`; `nil` where no day is named.
  public let time: Int?
  public let participants: [Participant]
  /// Index of the sentence that reports it.
  public let sentence: Int

  public init(place: Int?, time: Int?, participants: [Participant], sentence: Int) {
    self.place = place
    self.time = time
    self.participants = participants
    self.sentence = sentence
  }
}
