import ArabicText
import Foundation
import Records

@testable import Transform

/// Articles of plain paragraphs, and the lexicons that come with the program.
enum DiscourseFixture {
  static let lexicons = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Transform/Resources/lexicons")

  /// An article whose every line is a block of the body.
  static func article(_ text: String, publishedOn: String? = nil) -> Article {
    var blocks: [TextBlock] = []
    var start = 0
    for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty {
        blocks.append(TextBlock(range: TextRange(start, start + line.count), part: .body))
      }
      start += line.count + 1
    }
    return Article(
      source: "fixture", digest: "", publishedOn: publishedOn, text: text, blocks: blocks)
  }

  /// The article cut into sentences and words.
  static func prepared(_ text: String, publishedOn: String? = nil) throws -> PreparedArticle {
    let article = article(text, publishedOn: publishedOn)
    let points = CodePointText(text)
    let splitter = try SentenceSplitter(lexicons: lexicons)
    return PreparedArticle(
      article, text: points, sentences: splitter.split(points, blocks: article.blocks))
  }

  /// The ranges of all occurrences of `words` in `text`.
  static func ranges(of words: String, in text: String) -> [TextRange] {
    let (sought, all) = (Array(words.unicodeScalars), Array(text.unicodeScalars))
    guard sought.count <= all.count else { return [] }
    return (0...all.count - sought.count).filter {
      all[$0..<$0 + sought.count].elementsEqual(sought)
    }.map { TextRange($0, $0 + sought.count) }
  }
}
