import ArabicText
import Records

/// Finds the versions of one article: what was fetched from one address more than once.
struct RevisionFinder {
  /// Versions have so much in common, or their headline: else the address is a section's or a
  /// site's, under which a feed put all its articles.
  private static let leastSimilarity = 0.1

  /// The other versions among `articles`, each with the newest whole one as its original.
  func find(among articles: [ArticleFacts]) -> [Duplicate] {
    var groups: [String: [ArticleFacts]] = [:]
    for article in articles {
      guard let key = article.url.flatMap(ArticleAddress.key) else { continue }
      groups[key, default: []].append(article)
    }
    return groups.values.filter { $0.count > 1 }.flatMap(revisions)
  }

  private func revisions(_ versions: [ArticleFacts]) -> [Duplicate] {
    let most = versions.map(\.fingerprint.wordCount).max() ?? 0
    let whole = versions.filter { $0.fingerprint.wordCount * 2 > most }
    guard let newest = (whole.isEmpty ? versions : whole).max(by: Self.isOlder) else { return [] }
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

  /// By the day of the last change, else of publication; of one day the fuller text is the newer. What is
  /// still equal is told apart by content, then by source: an archive names later visits behind the first.
  private static func isOlder(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    let days = { (facts: ArticleFacts) in
      (facts.modifiedOn ?? facts.publishedOn ?? "", facts.publishedOn ?? "")
    }
    if days(a) != days(b) { return days(a) < days(b) }
    let (x, y) = (a.fingerprint, b.fingerprint)
    return (x.wordCount, x.textDigest, a.source) < (y.wordCount, y.textDigest, b.source)
  }

  private static func haveOneTitle(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    guard let one = a.title, let other = b.title else { return false }
    let words = WordScanner.words(of: CodePointText(one)).map(\.key)
    return words.count >= 3 && words == WordScanner.words(of: CodePointText(other)).map(\.key)
  }
}
