import ArabicText
import Records

/// Cuts an article's blocks into sentences.
struct SentenceSplitter: Sendable {
  func split(_ text: CodePointText, blocks: [TextBlock]) -> [Sentence] {
    blocks.map { Sentence(range: $0.range, part: $0.part) }
  }
}
