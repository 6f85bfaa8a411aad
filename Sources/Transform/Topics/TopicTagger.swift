import ArabicText
internal import Foundation
import Records

/// Says what an article is about, by cues that speak for the topics of IPTC.
///
/// Every cue votes with its weight and the logarithm of its count; a word of the headline counts
/// thrice. A topic that has a supported narrower one is implied by it and not listed.
struct TopicTagger: Sendable {
  private static let threshold = 0.16
  /// What the best topic of an article needs where none reaches the threshold.
  private static let leastThreshold = 0.05
  /// The share of the best topic's score that another must reach.
  private static let share = 0.35
  private static let mostTopics = 4
  private static let headlineWeight = 3.0
  private static let mostEvidence = 5

  private let cues: TopicCues

  /// - Throws: `LexiconError` where a table cannot be used.
  init(lexicons folder: URL, taxonomy: TopicTaxonomy) throws {
    cues = try TopicCues(lexicons: folder, taxonomy: taxonomy)
  }

  /// The topics of the article, best first.
  func tag(_ prepared: PreparedArticle) -> [TopicTag] {
    let counted = count(prepared)
    guard counted.norm > 0 else { return [] }
    var scores = [Double](repeating: 0, count: cues.codes.count)
    for cue in counted.cues {
      let strength = Self.strength(cue.count) / counted.norm
      for vote in cues.votes(for: cue.key) ?? [] { scores[vote.topic] += vote.weight * strength }
    }
    return chosen(scores).map { topic in
      TopicTag(
        code: cues.codes[topic], score: Self.rounded(min(1, max(0, scores[topic]))),
        evidence: evidence(for: topic, counted))
    }
  }

  /// The most specific topics that are supported, best first.
  private func chosen(_ scores: [Double]) -> [Int] {
    let highest = scores.max() ?? 0
    let needed = min(Self.threshold, max(highest, Self.leastThreshold))
    let supported = scores.indices.filter { scores[$0] >= needed }
    var implied = [Bool](repeating: false, count: scores.count)
    for topic in supported {
      for broader in cues.broader[topic] { implied[broader] = true }
    }
    let ranked = supported.filter { !implied[$0] }.sorted {
      (scores[$1], $0) < (scores[$0], $1)
    }
    guard let best = ranked.first else { return [] }
    return ranked.prefix(Self.mostTopics).filter { scores[$0] >= Self.share * scores[best] }
  }

  private func evidence(for topic: Int, _ counted: CountedCues) -> [TopicEvidence] {
    var found: [TopicEvidence] = []
    for cue in counted.cues {
      for vote in cues.votes(for: cue.key) ?? [] where vote.topic == topic && vote.weight > 0 {
        let weight = vote.weight * Self.strength(cue.count) / counted.norm
        found.append(TopicEvidence(range: cue.first, weight: Self.rounded(weight)))
      }
    }
    found.sort { ($1.weight, $0.range) < ($0.weight, $1.range) }
    return Array(found.prefix(Self.mostEvidence))
  }

  private static func strength(_ count: Double) -> Double { 1 + log(count) }

  /// To four decimals: the logarithms of two machines may differ behind them.
  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  /// The cues of an article in the order of their first occurrence.
  private struct CountedCues {
    struct Cue {
      let key: UInt64
      var count: Double
      let first: TextRange
    }
    var cues: [Cue] = []
    /// Length of the vector of all word counts, so that long articles do not score higher.
    var norm = 0.0
  }

  private func count(_ prepared: PreparedArticle) -> CountedCues {
    var counter = StemCounter()
    var folded: [Unicode.Scalar] = []
    for (index, words) in prepared.sentenceWords.enumerated() {
      let weight = isHeadline(index, prepared) ? Self.headlineWeight : 1
      var last: (key: UInt64, range: TextRange)?
      for word in prepared.words[words] where !word.isNumber {
        folded.removeAll(keepingCapacity: true)
        for scalar in prepared.text.scalars[word.range.start..<word.range.end] {
          Folding.fold(scalar, into: &folded)
        }
        let stem = LightStemmer.stem(folded)
        let key = WordKey.of(folded: stem)
        guard stem.count >= 2, !cues.isStopWord(key) else {
          last = nil
          continue
        }
        counter.add(key, word.range, weight)
        if let last {
          let range = TextRange(last.range.start, word.range.end)
          counter.addPair(TopicCues.pair(last.key, key), range, weight, if: cues)
        }
        last = (key, word.range)
      }
    }
    return counted(counter)
  }

  private func counted(_ counter: StemCounter) -> CountedCues {
    var counted = CountedCues()
    var squares = 0.0
    for stem in counter.stems {
      if !stem.isPair { squares += Self.strength(stem.count) * Self.strength(stem.count) }
      if cues.votes(for: stem.key) != nil {
        counted.cues.append(.init(key: stem.key, count: stem.count, first: stem.first))
      }
    }
    counted.norm = squares.squareRoot()
    return counted
  }

  /// Whether the sentence stands in the text's first line.
  private func isHeadline(_ sentence: Int, _ prepared: PreparedArticle) -> Bool {
    guard let line = prepared.article.blocks.first else { return false }
    return line.range.contains(prepared.sentences[sentence].range)
  }
}
