import ArabicText
internal import Foundation
import Lexicons
import Records

/// Cuts an article's blocks into sentences at stops and line ends.
///
/// A quotation of several sentences is cut inside; commas, semicolons and colons never cut.
struct SentenceSplitter: Sendable {
  private let abbreviations: Set<UInt64>

  /// - Throws: `LexiconError` where `abbreviations.tsv` cannot be used.
  init(lexicons folder: URL) throws {
    let table = try LexiconTable("abbreviations.tsv", in: folder, columns: ["text", "kind"])
    abbreviations = Set(table.rows.map { WordKey.of($0["text"]) })
  }

  /// The sentences of `blocks`, in order, disjoint, each inside its block and trimmed.
  func split(_ text: CodePointText, blocks: [TextBlock]) -> [Sentence] {
    var sentences: [Sentence] = []
    for block in blocks { append(text, block, to: &sentences) }
    return sentences
  }

  private func append(_ text: CodePointText, _ block: TextBlock, to sentences: inout [Sentence]) {
    let judge = StopJudge(text: text, block: block.range, abbreviations: abbreviations)
    let first = sentences.count
    var start = block.range.start
    var position = start
    var quoteIsOpen = false
    while position < block.range.end {
      if text[position] == "\"" { quoteIsOpen.toggle() }
      guard StopJudge.isStop(text[position]) else {
        position += 1
        continue
      }
      let stop = position
      while position < block.range.end, StopJudge.isStop(text[position]) { position += 1 }
      guard judge.ends(stop: stop..<position, sentenceStart: start) else { continue }
      position = judge.closing(from: position, quoteIsOpen: &quoteIsOpen)
      guard !judge.goesOn(at: position) else { continue }
      add(TextRange(start, position), of: block, text, after: first, to: &sentences)
      start = position
    }
    add(TextRange(start, block.range.end), of: block, text, after: first, to: &sentences)
  }

  /// Adds a sentence; one without a letter or digit joins the sentence before it in the block.
  private func add(
    _ range: TextRange, of block: TextBlock, _ text: CodePointText, after first: Int,
    to sentences: inout [Sentence]
  ) {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return }
    let hasWord = text.scalars[range.start..<range.end].contains {
      CharacterClass.of($0).isWordPart
    }
    if !hasWord, sentences.count > first {
      let last = sentences.removeLast()
      sentences.append(Sentence(range: TextRange(last.range.start, range.end), part: block.part))
    } else {
      sentences.append(Sentence(range: range, part: block.part))
    }
  }
}
