/// An office that the text states of a person. Stored in `roles`.
public struct Role: Sendable, Hashable {
  /// Whether the person holds the office when the article is written.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case current, former
    /// Chosen or named, not yet in office.
    case elect
  }

  /// Index into `AnnotatedArticle.entities`.
  public let person: Int
  /// The office without nationality and country ("وزير الداخلية").
  public let office: String
  /// The words of the office in the text.
  public let range: TextRange
  /// Index of the organisation or place it belongs to; `nil` where the article leaves it open.
  public let of: Int?
  public let status: Status
  /// Index of the sentence that states it.
  public let sentence: Int

  public init(
    person: Int, office: String, range: TextRange, of: Int?, status: Status = .current,
    sentence: Int
  ) {
    self.person = person
    self.office = office
    self.range = range
    self.of = of
    self.status = status
    self.sentence = sentence
  }
}
