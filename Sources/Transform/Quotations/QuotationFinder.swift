import ArabicText
internal import Foundation
import Records

/// Finds what is said, directly and indirectly, and who says it.
struct QuotationFinder: Sendable {
  private let lexicon: QuotationLexicon

  /// - Throws: `LexiconError` where a table cannot be used.
  init(lexicons folder: URL) throws {
    lexicon = try QuotationLexicon(lexicons: folder)
  }

  /// The quotations of the article, in the text's order.
  func find(
    _ prepared: PreparedArticle, _ mentions: [Mention], _ entities: [Entity], _ roles: [Role]
  ) -> [Quotation] {
    let speech = Speech(prepared, mentions, entities, roles, lexicon)
    var reader = QuotationReader(speech: speech)
    for (sentence, words) in prepared.sentenceWords.enumerated()
    where !words.isEmpty && prepared.sentences[sentence].part != .title {
      reader.read(sentence)
    }
    return reader.quotations
  }
}
