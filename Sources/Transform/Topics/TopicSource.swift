import ArabicText
package import Foundation
import Lexicons

/// What the trainer of topics needs of Transform: texts turned into stems exactly as the tagger
/// sees them.
package struct TopicSource: Sendable {
  package let taxonomy: TopicTaxonomy
  package let cues: TopicCueLexicon
  /// The keys of the stems that say nothing of any topic.
  package let stopWords: Set<UInt64>

  /// - Throws: `LexiconError` where a lexicon below `folder` cannot be used.
  package init(lexicons folder: URL) throws {
    taxonomy = try TopicTaxonomy(lexicons: folder)
    cues = try TopicCueLexicon(lexicons: folder, taxonomy: taxonomy)
    let silent = try LexiconTable("stop_words.tsv", in: folder, columns: ["stem"])
    stopWords = Set(silent.rows.map { WordKey.of(folded: Array($0["stem"].unicodeScalars)[...]) })
  }

  /// The stems of an article; its first line is the headline.
  package func stems(lines: [String]) -> StemmedText {
    StemmedText(PreparedArticle(sentences: lines), isSilent: stopWords.contains)
  }

  /// The stems of a phrase.
  package func stems(of phrase: String) -> [UInt64] { stems(lines: [phrase]).stems.map(\.key) }

  /// The keys of the beginnings of a phrase of stems, one stem longer each, as tables of cues know
  /// them; `nil` where the phrase is too long or empty.
  package func path(_ stems: [UInt64]) -> [UInt64]? {
    guard (1...CueTable.longest).contains(stems.count) else { return nil }
    var key: UInt64 = 0
    return stems.map { stem in
      key = PhraseKey.step(key, stem)
      return key
    }
  }

  /// The space of `codes` with these tables, as the tagger reads it.
  package func space(
    codes: [String], width: Int, stemCount: Int, stems: [UInt8], cues: [UInt8]
  ) -> TopicSpace {
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    return TopicSpace(
      codes: codes, parents: codes.map { taxonomy.row($0)?.broaderCode.flatMap { places[$0] } },
      width: width,
      stems: StemTable(
        TaggerBytes(stems), count: stemCount, silent: stopWords.count, width: width),
      cues: CueTable(TaggerBytes(cues)))
  }
}
