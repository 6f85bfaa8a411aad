import ArabicText
import Foundation
import Records
import Transform

/// Turns labelled sentences into examples, with the words that the tagger will see.
struct ExampleMaker: Sendable {
  let source: TaggerSource
  let table: WordTable
  let bits: Int
  /// A family of features to leave out, to measure what it gives.
  var skipped: FeatureGroup?

  /// The examples of sentences that stand together in one article.
  func examples(of article: [ConllCorpus.Sentence], corpus: Int) -> [Example] {
    let sample = source.sample(
      article.map(\.text), words: table, bits: bits, without: skipped)
    var start = 0
    var examples: [Example] = []
    for (index, sentence) in article.enumerated() {
      examples.append(
        Example(
          rows: sample.rows[index], ends: sample.ends[index], gaps: sample.gaps[index],
          labels: Self.labels(sentence, sample.words[index], sample.gaps[index], from: start),
          corpus: corpus))
      start += sentence.text.unicodeScalars.count + 1
    }
    return examples
  }

  /// The label of each word: that of the name which covers any of its letters, a particle before a
  /// quotation mark ("ل”كود“") left out.
  private static func labels(
    _ sentence: ConllCorpus.Sentence, _ words: [TextRange], _ gaps: [Int], from start: Int
  ) -> [UInt8] {
    var nameOf: [Int?] = Array(repeating: nil, count: sentence.tokens.count)
    for (number, name) in sentence.names.enumerated() {
      for token in name.tokens { nameOf[token] = number }
    }
    var ends: [Int] = []
    var end = start
    for token in sentence.tokens {
      end += token.unicodeScalars.count + 1
      ends.append(end)
    }
    var labels: [UInt8] = []
    var token = 0
    var last: Int?
    for (index, word) in words.enumerated() {
      while ends[token] <= word.start { token += 1 }
      let isParticle =
        word.count <= 2 && index + 1 < words.count && gaps[index + 1] == TransitionTable.quote
        && words[index + 1].start < ends[token]
      let name = isParticle ? nil : nameOf[token]
      let label = name.map {
        let type = sentence.names[$0].type
        return $0 == last ? NameLabel.inside(type) : NameLabel.begin(type)
      }
      labels.append(UInt8((label ?? .outside).rawValue))
      last = name
    }
    return labels
  }
}
