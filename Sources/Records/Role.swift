/// An office that the text states of a person. Stored in `roles`.
public struct Role: Sendable, Hashable {
  /// Index into `AnnotatedArticle.entities`.
  public let person: Int
  /// The office without nationality and country ("وزير الداخلية").
  public let office: String
  /// The words of the office in the text.
  public let range: TextRange
  /// Index of the organisation or place it belongs to; `nil` where the article leaves it open.
  public let of: Int?
  /// Index of the sentence that states it.
  public let sentence: Int

  public init(person: Int, office: String, range: TextRange, of: Int?, sentence: Int) {
    self.person = person
    self.office = office
    self.range = range
    self.of = of
    self.sentence = sentence
  }
}
