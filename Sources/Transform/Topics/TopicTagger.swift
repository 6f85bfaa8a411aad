internal import Foundation
import Records

/// Says what an article is about, in the codes of IPTC's Media Topics.
///
/// A topic that has a listed narrower one is implied by it and not listed itself.
struct TopicTagger: Sendable {
  private static let mostEvidence = 5

  private let model: TopicModel

  /// - Throws: `TaggerModelError` where the model cannot be used.
  init(model: URL) throws { self.model = try TopicModel(contentsOf: model) }

  /// The topics of the article, best first.
  func tag(_ prepared: PreparedArticle) -> [TopicTag] {
    let profile = model.space.profile(of: model.space.stems(of: prepared))
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
      var heaviest: TopicEvidence?
      for one in evidence where heaviest.map({ isHeavier(one, than: $0) }) ?? true {
        if !kept.contains(where: { $0.range.overlaps(one.range) }) { heaviest = one }
      }
      guard let best = heaviest, rounded(best.weight) > 0 else { break }
      kept.append(TopicEvidence(range: best.range, weight: rounded(best.weight)))
    }
    return kept
  }

  /// Of two that weigh the same the first counts as heavier.
  private static func isHeavier(_ one: TopicEvidence, than other: TopicEvidence) -> Bool {
    one.weight > other.weight || one.weight == other.weight && one.range < other.range
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
