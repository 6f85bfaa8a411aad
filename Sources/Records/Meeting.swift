/// Who met whom, as the article reports it. Stored in `meetings`, `meeting_participants`,
/// `meeting_reports`.
public struct Meeting: Sendable, Hashable {
  /// Whether it took place.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case held, planned, denied
    /// By telephone or video.
    case call
  }

  /// Whose guest a participant is.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    /// Who receives, or acts in the sentence.
    case host
    case guest
  }

  /// Somebody at the table.
  public struct Participant: Sendable, Hashable {
    /// Index into `AnnotatedArticle.entities`; `nil` where only an office is named.
    public let entity: Int?
    /// The name or the office as the article gives it.
    public let name: String
    public let side: Side

    public init(entity: Int?, name: String, side: Side) {
      self.entity = entity
      self.name = name
      self.side = side
    }
  }

  /// Index of the place among the entities; `nil` where none is named.
  public let place: Int?
  /// Index into `AnnotatedArticle.times`; `nil` where no day is named.
  public let time: Int?
  public let participants: [Participant]
  public let status: Status
  /// Indexes of the sentences that report it, in order; never empty.
  public let reports: [Int]

  /// Index of the first sentence that reports it.
  public var sentence: Int { reports[0] }

  /// - Precondition: `reports` is not empty.
  public init(
    place: Int?, time: Int?, participants: [Participant], status: Status, reports: [Int]
  ) {
    precondition(!reports.isEmpty, "a meeting is reported by some sentence")
    self.place = place
    self.time = time
    self.participants = participants
    self.status = status
    self.reports = reports
  }
}
