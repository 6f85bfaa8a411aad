import ArabicText
public import Records

/// Reads an article's lines for what tells whether they recur.
public struct LineTracer: Sendable {
  public init() {}

  /// The lines of `article` below its headline.
  public func lines(of article: Article) -> [ArticleLine] {
    let text = CodePointText(article.text)
    let traces = article.blocks.filter { $0.part != .title }.map { block in
      Trace(block, of: text)
    }
    let longest = traces.max()?.key ?? 0
    return traces.map { trace in
      ArticleLine(
        key: trace.key, company: trace.key == longest ? 0 : longest, part: trace.part)
    }
  }

  /// A line's key and length; the longer is the greater, of equal ones that with the greater key.
  private struct Trace: Comparable {
    let key: Int64
    let count: Int
    let part: TextPart

    init(_ block: TextBlock, of text: CodePointText) {
      var (hash, count): (UInt64, Int) = (0, 0)
      WordScanner.forEachWord(of: text, in: block.range) { word in
        hash = (hash &* 0x0000_0100_0000_01B3) ^ word.key
        hash ^= hash >> 29
        count += 1
      }
      // Below 2^53, as all numbers that readers may carry to other tools.
      key = Int64(hash >> 11)
      self.count = count
      part = block.part
    }

    static func < (a: Trace, b: Trace) -> Bool { (a.count, a.key) < (b.count, b.key) }
  }
}
