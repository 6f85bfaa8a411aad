import ArabicText
package import Records

/// An article's stems as topics are told by: sentence by sentence, without words that say nothing.
package struct StemmedText {
  /// A stem where it stands.
  package struct Stem {
    package let key: UInt64
    package let range: TextRange
  }

  /// What comes later in a long article hardly changes what it is about.
  private static let most = 400

  /// The stems, in the text's order.
  package private(set) var stems: [Stem] = []
  /// For each sentence the range of its stems in `stems`.
  package private(set) var sentences: [Range<Int>] = []
  /// How many of the first sentences stand in the text's first line.
  package private(set) var headlineSentences = 0

  init(_ prepared: PreparedArticle, stopWords: Set<UInt64>) {
    var folded: [Unicode.Scalar] = []
    for (index, words) in prepared.sentenceWords.enumerated() where stems.count < Self.most {
      let first = stems.count
      for word in prepared.words[words] where !word.isNumber && stems.count < Self.most {
        folded.removeAll(keepingCapacity: true)
        for scalar in prepared.text.scalars[word.range.start..<word.range.end] {
          Folding.fold(scalar, into: &folded)
        }
        let stem = LightStemmer.stem(folded)
        let key = WordKey.of(folded: stem)
        if stem.count >= 2, !stopWords.contains(key) {
          stems.append(Stem(key: key, range: word.range))
        }
      }
      sentences.append(first..<stems.count)
      if Self.isHeadline(index, prepared) { headlineSentences = index + 1 }
    }
  }

  private static func isHeadline(_ sentence: Int, _ prepared: PreparedArticle) -> Bool {
    guard let line = prepared.article.blocks.first else { return false }
    return line.range.contains(prepared.sentences[sentence].range)
  }
}
