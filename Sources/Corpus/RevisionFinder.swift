import ArabicText
import Records

/// Finds the versions of one article: what was fetched from one address more than once.
struct RevisionFinder {
  /// Versions have so much in common, or their headline: else the address is a section's or a
  /// site's, under which a feed put all its articles.
  private static let leastSimilarity = 0.1

  /// The older versions among `articles`, each with the newest as its original.
  func find(among articles: [ArticleFacts]) -> [Duplicate] {
    var groups: [String: [ArticleFacts]] = [:]
    for article in articles {
      guard let key = article.url.flatMap(ArticleAddress.key) else { continue }
      groups[key, default: []].append(article)
    }
    return groups.values.filter { $0.count > 1 }.flatMap(revisions)
  }

  private func revisions(_ versions: [ArticleFacts]) -> [Duplicate] {
    guard let newest = versions.max(by: Self.isOlder) else { return [] }
    return versions.filter { $0.source != newest.source }.compactMap { version in
      let isSame = version.fingerprint.textDigest == newest.fingerprint.textDigest
      let similarity =
        isSame
        ? 1
        : DuplicateFinder.similarity(version.fingerprint.signature, newest.fingerprint.signature)
      guard similarity >= Self.leastSimilarity || Self.haveOneTitle(version, newest) else {
        return nil
      }
      return Duplicate(
        source: version.source, original: newest.source, kind: .revision, similarity: similarity)
    }
  }

  /// By the day of the last change, else of publication; an archive names later visits behind the
  /// first, so of equal ones the source decides.
  private static func isOlder(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    (a.modifiedOn ?? a.publishedOn ?? "", a.publishedOn ?? "", a.source)
      < (b.modifiedOn ?? b.publishedOn ?? "", b.publishedOn ?? "", b.source)
  }

  private static func haveOneTitle(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    guard let one = a.title, let other = b.title else { return false }
    let words = WordScanner.words(of: CodePointText(one)).map(\.key)
    return words.count >= 3 && words == WordScanner.words(of: CodePointText(other)).map(\.key)
  }
}
