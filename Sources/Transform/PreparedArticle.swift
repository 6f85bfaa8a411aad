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
    var unlimited = LimitKeeper()
    self.init(article, text: text, sentences: sentences, most: .max, limits: &unlimited)
  }

  /// - Parameters:
  ///   - most: so many words are kept, in whole sentences.
  ///   - limits: notes what is left out.
  init(
    _ article: Article, text: CodePointText, sentences: [Sentence],
    most: Int = AnnotationLimits.words, limits: inout LimitKeeper
  ) {
    self.article = article
    self.text = text
    var words: [Word] = []
    var sentenceWords: [Range<Int>] = []
    for sentence in sentences {
      let first = words.count
      let further = WordScanner.words(of: text, in: sentence.range)
      guard first + further.count <= most else { break }
      words += further
      sentenceWords.append(first..<words.count)
    }
    self.sentences = Array(sentences[..<sentenceWords.count])
    if sentenceWords.count < sentences.count {
      limits.note(.words, text.count - (self.sentences.last?.range.end ?? 0))
    }
    self.words = words
    self.sentenceWords = sentenceWords
  }
}
