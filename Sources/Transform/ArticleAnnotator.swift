import ArabicText
public import Foundation
public import Records

/// Transform's front door: finds in an article what the warehouse holds of it.
///
/// Pure: the same article gives the same answer; no clock, no input or output.
public struct ArticleAnnotator: Sendable {
  private let splitter: SentenceSplitter

  /// Loads the lexicons below `lexicons` (by default those that come with the program).
  ///
  /// - Throws: `LexiconError` with file and line where one cannot be used.
  public init(lexicons folder: URL) throws {
    splitter = SentenceSplitter()
  }

  /// Annotates `article`; one that is not Arabic is cut into sentences and nothing more.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    let text = CodePointText(article.text)
    let sentences = splitter.split(text, blocks: article.blocks)
    guard article.isArabic else { return AnnotatedArticle(article: article, sentences: sentences) }
    let prepared = PreparedArticle(article, text: text, sentences: sentences)
    return AnnotatedArticle(article: article, sentences: prepared.sentences)
  }
}
