import ArabicText
import Records

/// An article made ready for the steps: code points, words and sentences, scanned once.
struct PreparedArticle {
  let article: Article
  let text: CodePointText
  let sentences: [Sentence]
  /// All words of the text, in order.
  let words: [Word]
  /// For each sentence the range of its words in `words`.
  let sentenceWords: [Range<Int>]

  init(_ article: Article, text: CodePointText, sentences: [Sentence]) {
    self.article = article
    self.text = text
    self.sentences = sentences
    var words: [Word] = []
    var sentenceWords: [Range<Int>] = []
    for sentence in sentences {
      let first = words.count
      words += WordScanner.words(of: text, in: sentence.range)
      sentenceWords.append(first..<words.count)
    }
    self.words = words
    self.sentenceWords = sentenceWords
  }
}
