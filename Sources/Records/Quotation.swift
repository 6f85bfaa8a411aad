/// Words ascribed to someone. Stored in `quotations`.
public struct Quotation: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Between quotation marks.
    case direct
    /// The clause behind a verb of saying.
    case indirect
  }

  /// What tells the speaker.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The name beside the verb of saying, or before a colon.
    case name
    /// An office that stands for its holder ("الوزير").
    case office
    /// A document that speaks for its issuer ("بلاغ لوزارة الصحة").
    case document
    /// Another clause of the sentence.
    case clause
    /// The sentence before, which names one person who acts or speaks.
    case sentence
    /// Who spoke last goes on.
    case previous
  }

  public let range: TextRange
  public let kind: Kind
  /// Index of the sentence in which it begins.
  public let sentence: Int
  /// Indexes into `AnnotatedArticle.entities`, in the text's order; empty where none can be told.
  public let speakers: [Int]
  /// The speaker as written ("الوزيران", "بلاغ لوزارة الداخلية"), "" where none stands there.
  public let speakerAsWritten: String
  /// `nil` where no speaker can be told.
  public let basis: Basis?
  /// The verb or phrase that ascribes them ("وأكد", "وفق بلاغ"), "" where none stands there.
  public let cue: String

  public init(
    range: TextRange, kind: Kind, sentence: Int, speakers: [Int], speakerAsWritten: String,
    basis: Basis?, cue: String
  ) {
    self.range = range
    self.kind = kind
    self.sentence = sentence
    self.speakers = speakers
    self.speakerAsWritten = speakerAsWritten
    self.basis = basis
    self.cue = cue
  }
}
