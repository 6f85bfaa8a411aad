import ArabicText
package import Records

/// An article's stems as topics are told by: sentence by sentence, without words that say nothing.
package struct StemmedText {
  /// A stem where it stands.
  package struct Stem {
    package let key: UInt64
    package let range: TextRange
  }

  /// Some 250 words: what comes later in an article says no more of what it is about (in
  /// cross-validation 400 stems do a little worse).
  static let most = 160

  /// The stems, in the text's order.
  package private(set) var stems: [Stem] = []
  /// For each sentence the range of its stems in `stems`.
  package private(set) var sentences: [Range<Int>] = []
  /// How many of the first sentences stand in the text's first line.
  package private(set) var headlineSentences = 0

  init(stems: [Stem], sentences: [Range<Int>], headlineSentences: Int) {
    self.stems = stems
    self.sentences = sentences
    self.headlineSentences = headlineSentences
  }

  /// - Parameter isSilent: whether the stem with a key says nothing of any topic.
  @inline(__always)
  init(_ prepared: PreparedArticle, isSilent: (UInt64) -> Bool) {
    stems.reserveCapacity(min(prepared.words.count, Self.most))
    sentences.reserveCapacity(prepared.sentences.count)
    let scalars = prepared.text.scalars
    var folded: [Unicode.Scalar] = []
    for (index, words) in prepared.sentenceWords.enumerated() where stems.count < Self.most {
      let first = stems.count
      for word in prepared.words[words] where !word.isNumber && stems.count < Self.most {
        guard let key = Self.key(of: word, scalars, &folded), !isSilent(key) else { continue }
        stems.append(Stem(key: key, range: word.range))
      }
      sentences.append(first..<stems.count)
      if Self.isHeadline(index, prepared) { headlineSentences = index + 1 }
    }
  }

  /// The key of the word's stem; `nil` where it is a single letter.
  @inline(__always)
  private static func key(
    of word: Word, _ scalars: [Unicode.Scalar], _ folded: inout [Unicode.Scalar]
  ) -> UInt64? {
    let range = word.range.start..<word.range.end
    // Two or three plain letters are their own stem: a third of all words are so short.
    if range.count <= 3, range.count >= 2, range.allSatisfy({ isPlain(scalars[$0]) }) {
      return word.key
    }
    folded.removeAll(keepingCapacity: true)
    for place in range { Folding.fold(scalars[place], into: &folded) }
    let stem = LightStemmer.stem(folded)
    guard stem.count >= 2 else { return nil }
    return stem.count == folded.count ? word.key : WordKey.of(folded: stem)
  }

  /// An Arabic letter that is folded to one.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x0621...0x063A).contains(scalar.value) || (0x0641...0x064A).contains(scalar.value)
  }

  private static func isHeadline(_ sentence: Int, _ prepared: PreparedArticle) -> Bool {
    guard let line = prepared.article.blocks.first else { return false }
    return line.range.contains(prepared.sentences[sentence].range)
  }
}
