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
  func examples(of article: [LabelledSentence], corpus: Int) -> [Example] {
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
    _ sentence: LabelledSentence, _ words: [TextRange], _ gaps: [Int], from start: Int
  ) -> [UInt8] {
    var labels: [UInt8] = []
    var (name, last) = (0, -1)
    for (index, word) in words.enumerated() {
      while name < sentence.names.count, start + sentence.names[name].range.end <= word.start {
        name += 1
      }
      let isParticle =
        word.count <= 2 && index + 1 < words.count && gaps[index + 1] == TransitionTable.quote
      guard name < sentence.names.count, start + sentence.names[name].range.start < word.end,
        !isParticle
      else {
        labels.append(UInt8(NameLabel.outside.rawValue))
        last = -1
        continue
      }
      let type = sentence.names[name].type
      let label = name == last ? NameLabel.inside(type) : NameLabel.begin(type)
      labels.append(UInt8(label.rawValue))
      last = name
    }
    return labels
  }
}
