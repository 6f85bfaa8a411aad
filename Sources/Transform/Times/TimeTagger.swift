import ArabicText
import Records

internal import Foundation

/// Finds time expressions and computes their values with integers alone.
struct TimeTagger: Sendable {
  private let lexicon: TimeLexicon

  /// - Throws: `LexiconError` where a table cannot be used.
  init(lexicons folder: URL) throws {
    lexicon = try TimeLexicon(lexicons: folder)
  }

  /// The time expressions of the article, in the text's order.
  ///
  /// - Parameter names: the names of the article, in order; a date inside one is none.
  func tag(_ prepared: PreparedArticle, names: [TextRange] = []) -> [TimeExpression] {
    let published = prepared.article.publishedOn.flatMap(CivilDay.init(iso:))
    var resolver = TimeResolver(published: published)
    var times: [TimeExpression] = []
    var name = 0
    for (sentence, words) in prepared.sentenceWords.enumerated() {
      let range = prepared.sentences[sentence].range
      while name < names.count, names[name].end <= range.start { name += 1 }
      let behind = names[name...].firstIndex { $0.start >= range.end } ?? names.count
      let tokens = TimeTokens(prepared.text, prepared.words[words], lexicon)
      var reader = TimeReader(tokens, published: published, names: names[name..<behind])
      reader.read()
      times += resolver.expressions(reader.readings, reader.links, sentence: sentence)
    }
    return times
  }
}
