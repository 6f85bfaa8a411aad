import ArabicText
import Records

internal import Foundation

/// Finds time expressions and reckons their values with integers alone.
struct TimeTagger: Sendable {
  private let lexicon: TimeLexicon

  /// - Throws: `LexiconError` where a table cannot be used.
  init(lexicons folder: URL) throws {
    lexicon = try TimeLexicon(lexicons: folder)
  }

  /// The time expressions of the article, in the text's order.
  func tag(_ prepared: PreparedArticle) -> [TimeExpression] {
    let published = prepared.article.publishedOn.flatMap(CivilDay.init(iso:))
    var times: [TimeExpression] = []
    for (sentence, words) in prepared.sentenceWords.enumerated() {
      let tokens = TimeTokens(prepared.text, prepared.words[words], lexicon)
      var reader = TimeReader(tokens: tokens, published: published, sentence: sentence)
      times += reader.read()
    }
    return times
  }
}
