import ArabicText
package import Foundation
package import Records

/// What the trainer needs of Transform: texts turned into words and rows of features, exactly as
/// the tagger sees them at run time.
package struct TaggerSource: Sendable {
  /// A text's words with their features.
  package struct Sample: Sendable {
    /// The words of each sentence, as ranges of code points of the text.
    package var words: [[TextRange]] = []
    /// For each sentence the class of the gap before each word.
    package var gaps: [[Int]] = []
    /// For each sentence and word the rows of its features, end to end.
    package var rows: [[UInt32]] = []
    /// For each sentence where each word's rows end.
    package var ends: [[Int]] = []
    /// For each sentence the keys of each word and of its stem.
    package var keys: [[(word: UInt64, stem: UInt64)]] = []
  }

  private let lexicon: NameLexicon
  private let recognizer: NameRecognizer
  private let splitter: SentenceSplitter

  /// - Throws: `LexiconError` where a lexicon below `folder` cannot be used.
  package init(lexicons folder: URL) throws {
    splitter = try SentenceSplitter(lexicons: folder)
    lexicon = try NameLexicon(folder: folder)
    recognizer = NameRecognizer(lexicon: lexicon)
  }

  /// The sentences of `text`, a paragraph a line, as ranges of its code points.
  package func sentences(of text: String) -> [TextRange] {
    let paragraphs = PreparedArticle(
      sentences: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    return splitter.split(paragraphs.text, blocks: paragraphs.article.blocks).map(\.range)
  }

  /// The words of `sentences` joined by line feeds, with features in `1 << bits` rows.
  ///
  /// - Parameter skipped: a family of features to leave out, to measure what it gives.
  package func sample(
    _ sentences: [String], words table: WordTable, bits: Int, without skipped: FeatureGroup? = nil
  ) -> Sample {
    let text = NameText(PreparedArticle(sentences: sentences), lexicon: lexicon)
    let tagged = TaggerText(text, rules: recognizer.recognizeByRules(text), words: table)
    var templates = FeatureTemplates(bits: bits, without: skipped)
    var sample = Sample()
    for range in text.prepared.sentenceWords {
      var (rows, ends): ([UInt32], [Int]) = ([], [])
      tagged.withPadded(range) { views in
        for word in 0..<range.count {
          templates.read(views, word + TaggerText.padding)
          rows += templates.rows
          ends.append(rows.count)
        }
      }
      sample.rows.append(rows)
      sample.ends.append(ends)
      sample.words.append(text.words[range].map(\.range))
      sample.gaps.append(range.map { tagged.views[$0].gapClass })
      sample.keys.append(range.map { (tagged.views[$0].whole, tagged.views[$0].stem) })
    }
    return sample
  }
}
