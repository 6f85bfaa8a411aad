import ArabicText
public import Records

/// Extract's front door: finds the article in a document.
public struct ArticleExtractor: Sendable {
  public init() throws {}

  /// - Throws: `Rejection` where there is no article in it.
  public func extract(_ document: RawDocument) throws(Rejection) -> Article {
    switch document.content {
    case .file(let bytes): article(document, String(decoding: bytes, as: UTF8.self))
    case .body(let body), .text(let body): article(document, body)
    }
  }

  private func article(_ document: RawDocument, _ body: String) -> Article {
    let text = CodePointText(body)
    var blocks: [TextBlock] = []
    var start = 0
    for position in 0...text.count where position == text.count || text[position] == "\n" {
      let line = text.trimmed(TextRange(start, position))
      if !line.isEmpty { blocks.append(TextBlock(range: line, part: .body)) }
      start = position + 1
    }
    return Article(
      source: document.source, digest: document.digest, text: body, blocks: blocks)
  }
}
