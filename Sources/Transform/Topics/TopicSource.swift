import ArabicText
package import Foundation

/// What the trainer of topics needs of Transform: texts turned into stems exactly as the tagger
/// sees them.
package struct TopicSource: Sendable {
  package let taxonomy: TopicTaxonomy
  package let cues: TopicCueLexicon
  private let stopWords: Set<UInt64>

  /// - Throws: `LexiconError` where a lexicon below `folder` cannot be used.
  package init(lexicons folder: URL) throws {
    taxonomy = try TopicTaxonomy(lexicons: folder)
    cues = try TopicCueLexicon(lexicons: folder, taxonomy: taxonomy)
    stopWords = try TopicTagger.stopWords(folder)
  }

  /// The stems of an article; its first line is the headline.
  package func stems(lines: [String]) -> StemmedText {
    StemmedText(PreparedArticle(sentences: lines), stopWords: stopWords)
  }

  /// The stems of a phrase.
  package func stems(of phrase: String) -> [UInt64] { stems(lines: [phrase]).stems.map(\.key) }

  /// The key of a phrase of stems, as tables of cues know it; `nil` where it is too long or empty.
  package func phrase(_ stems: [UInt64]) -> UInt64? {
    guard (1...CueTable.longest).contains(stems.count) else { return nil }
    return stems.reduce(0) { PhraseKey.step($0, $1) }
  }

  /// The space of `codes` with these tables, as the tagger reads it.
  package func space(
    codes: [String], width: Int, stemCount: Int, stems: [UInt8], cues: [UInt8]
  ) -> TopicSpace {
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    return TopicSpace(
      codes: codes, parents: codes.map { taxonomy.row($0)?.broaderCode.flatMap { places[$0] } },
      width: width, stemCount: stemCount,
      stems: StemTable(TaggerBytes(stems), count: stemCount, width: width),
      cues: CueTable(TaggerBytes(cues)))
  }
}
