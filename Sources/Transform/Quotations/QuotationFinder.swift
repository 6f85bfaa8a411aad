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
    _ prepared: PreparedArticle, _ names: ResolvedNames, _ roles: [Role],
    _ stated: StatedOffices, _ holders: OfficeHolders
  ) -> [Quotation] {
    let speech = Speech(prepared, names, roles, stated, holders, lexicon)
    var reader = QuotationReader(speech: speech, genders: PersonGenders(speech))
    for (sentence, words) in prepared.sentenceWords.enumerated()
    where !words.isEmpty {
      if prepared.sentences[sentence].part == .title {
        reader.readTitle(sentence)
      } else {
        reader.read(sentence)
      }
    }
    return reader.quotations
  }
}
