import ArabicText
internal import Foundation
import Lexicons
import Records

/// Says what an article is about, in the codes of IPTC's Media Topics.
///
/// A topic that has a listed narrower one is implied by it and not listed itself.
struct TopicTagger: Sendable {
  private static let mostEvidence = 5

  private let model: TopicModel
  private let stopWords: Set<UInt64>

  /// - Throws: `LexiconError` where the words that say nothing cannot be read; `TaggerModelError`
  ///   where the model cannot be used.
  init(lexicons folder: URL, model: URL) throws {
    stopWords = try Self.stopWords(folder)
    self.model = try TopicModel(contentsOf: model)
  }

  /// The stems that say nothing of any topic.
  static func stopWords(_ folder: URL) throws -> Set<UInt64> {
    let table = try LexiconTable("stop_words.tsv", in: folder, columns: ["stem"])
    return Set(table.rows.map { WordKey.of(folded: Array($0["stem"].unicodeScalars)[...]) })
  }

  /// The topics of the article, best first.
  func tag(_ prepared: PreparedArticle) -> [TopicTag] {
    let profile = model.space.profile(of: StemmedText(prepared, stopWords: stopWords))
    let traits = model.traits(of: profile)
    let finder = TopicEvidenceFinder(model: model, profile: profile, traits: traits)
    return model.topics(of: profile, traits).map { odds in
      TopicTag(
        code: model.space.codes[odds.topic], score: Self.rounded(model.score(of: odds)),
        evidence: Self.strongest(finder.evidence(for: odds.topic)))
    }
  }

  /// The heaviest of what was found that do not overlap.
  private static func strongest(_ evidence: [TopicEvidence]) -> [TopicEvidence] {
    var kept: [TopicEvidence] = []
    while kept.count < mostEvidence {
      let free = evidence.lazy.filter { one in !kept.contains { $0.range.overlaps(one.range) } }
      guard let best = free.max(by: { ($0.weight, $1.range) < ($1.weight, $0.range) }),
        rounded(best.weight) > 0
      else { break }
      kept.append(TopicEvidence(range: best.range, weight: rounded(best.weight)))
    }
    return kept
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
