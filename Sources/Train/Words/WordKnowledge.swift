import Foundation
import Transform

/// What raw text teaches about words, before and after the first tagger has read it.
struct WordKnowledge {
  private static let rarest = 4
  private static let clustered = 70_000
  private static let contextWords = 1500
  private(set) var words: [(key: UInt64, facts: WordFacts)]

  /// Learns frequencies and clusters from `text`.
  init(_ text: RawText, log: (String) -> Void) {
    let vocabulary = Vocabulary(text.keys, atLeast: Self.rarest)
    log("\(text.keys.count) words of raw text, \(vocabulary.keys.count) different ones kept")
    words = zip(vocabulary.keys, vocabulary.counts).map { key, count in
      var facts = WordFacts()
      facts.frequency = UInt8(min(255, (log2(Double(count)) * 8).rounded()))
      return (key, facts)
    }
    let clustered = min(Self.clustered, words.count)
    let matrix = ContextMatrix(
      vocabulary, words: clustered, contextWords: min(Self.contextWords, words.count))
    log("\(matrix.contexts.count) contexts")
    let vectors = WordVectors(matrix, seed: 7)
    log("vectors")
    let coarse = WordClusters.assign(vectors, clusters: min(64, clustered), rounds: 12, seed: 1)
    let middle = WordClusters.assign(vectors, clusters: min(256, clustered), rounds: 12, seed: 2)
    let fine = WordClusters.assign(vectors, clusters: min(1024, clustered), rounds: 10, seed: 3)
    log("clusters")
    for word in 0..<clustered {
      words[word].facts.coarse = UInt8(coarse[word] + 1)
      words[word].facts.middle = UInt16(middle[word] + 1)
      words[word].facts.fine = UInt16(fine[word] + 1)
    }
  }

  /// Adds what a first tagger took each word for.
  mutating func add(_ counts: SilverCounts) {
    for index in words.indices {
      words[index].facts.silver = SilverType.code(counts[words[index].key])
    }
    for (key, silver) in counts.phrases.phrases() {
      var facts = WordFacts()
      facts.silver = silver
      words.append((key, facts))
    }
  }

  /// The table that the tagger reads.
  var encoded: [UInt8] { WordTable.encode(words) }
}
