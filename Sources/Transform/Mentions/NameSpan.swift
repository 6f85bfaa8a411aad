import Records

/// A stretch of text taken for a name, before anybody asks what it names.
struct NameSpan: Sendable, Hashable {
  /// Without proclitics and quotation marks.
  let range: TextRange
  let type: EntityType
  /// Index into `PreparedArticle.sentences`.
  let sentence: Int
  /// The words that it touches, as indexes into `PreparedArticle.words`.
  let words: Range<Int>
  /// Confidence, 0 to 1.
  let score: Double
  let basis: Mention.Basis
  /// Index into `NameLexicon.entries`; `nil` where no lexicon knows it.
  let entry: Int?
}
