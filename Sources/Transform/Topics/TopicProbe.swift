package import Foundation

/// The step of telling topics by itself, so that it can be timed beside that of names.
package struct TopicProbe: Sendable {
  private let tagger: TopicTagger

  /// - Throws: where the model cannot be used.
  package init(model: URL) throws { tagger = try TopicTagger(model: model) }

  /// The number of topics of a text whose words are known.
  package func tag(_ text: TaggerProbe.Prepared) -> Int { tagger.tag(text.text.prepared).count }
}
