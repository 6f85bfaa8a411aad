/// Words ascribed to someone. Stored in `quotations`.
public struct Quotation: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Between quotation marks.
    case direct
    /// The clause behind a verb of saying.
    case indirect
  }

  public let range: TextRange
  public let kind: Kind
  /// Index of the sentence in which it begins.
  public let sentence: Int
  /// Indexes into `AnnotatedArticle.entities`, in the text's order; empty where none can be told.
  public let speakers: [Int]
  /// The speaker as written ("الوزيران", "بلاغ لوزارة الداخلية"), "" where none stands there.
  public let speakerAsWritten: String
  /// The verb or phrase that ascribes them ("وأكد", "وفق بلاغ"), "" where none stands there.
  public let cue: String

  public init(
    range: TextRange, kind: Kind, sentence: Int, speakers: [Int], speakerAsWritten: String,
    cue: String
  ) {
    self.range = range
    self.kind = kind
    self.sentence = sentence
    self.speakers = speakers
    self.speakerAsWritten = speakerAsWritten
    self.cue = cue
  }
}
