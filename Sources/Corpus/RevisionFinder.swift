import ArabicText
import Records

/// Finds the versions of one article: what was fetched from one address more than once.
///
/// Of the versions of an article the newest whole one is its original. Whole is a version with more than
/// half the words of the fullest: an excerpt of a feed never stands for the page, whatever its day. Of one
/// day the fuller text is taken for the newer.
struct RevisionFinder {
  /// Versions have so much in common, or their headline: else the address is a section's or a
  /// site's, under which a feed put all its articles.
  private static let leastSimilarity = 0.1

  /// So many articles at one address are told apart from each other; behind them no others begin.
  private static let mostArticles = 64

  /// The other versions among `articles`, each with its original.
  func find(among articles: [ArticleFacts]) -> [Duplicate] {
    var groups: [String: [ArticleFacts]] = [:]
    for article in articles {
      guard let key = article.url.flatMap(ArticleAddress.key) else { continue }
      groups[key, default: []].append(article)
    }
    return groups.values.filter { $0.count > 1 }.flatMap(revisions)
  }

  private func revisions(_ versions: [ArticleFacts]) -> [Duplicate] {
    articles(in: versions).flatMap { versions -> [Duplicate] in
      let most = versions.map(\.fingerprint.wordCount).max() ?? 0
      let whole = versions.filter { $0.fingerprint.wordCount * 2 >= most }
      guard let newest = whole.max(by: Self.isOlder) else { return [] }
      return versions.filter { $0.source != newest.source }.map { version in
        Duplicate(
          source: version.source, original: newest.source, kind: .revision,
          similarity: Self.similarity(version, newest))
      }
    }
  }

  /// The versions of each article among those found at one address.
  private func articles(in versions: [ArticleFacts]) -> [[ArticleFacts]] {
    var articles: [[ArticleFacts]] = []
    // The fullest first: an excerpt has something in common with the whole text at most.
    for version in versions.sorted(by: Self.isFuller) {
      let own = articles.firstIndex { Self.areVersions($0[0], version) }
      if let own {
        articles[own].append(version)
      } else if articles.count < Self.mostArticles {
        articles.append([version])
      }
    }
    return articles
  }

  private static func areVersions(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    similarity(a, b) >= leastSimilarity || haveOneTitle(a, b)
  }

  private static func similarity(_ a: ArticleFacts, _ b: ArticleFacts) -> Double {
    a.fingerprint.textDigest == b.fingerprint.textDigest
      ? 1 : DuplicateFinder.similarity(a.fingerprint.signature, b.fingerprint.signature)
  }

  private static func isFuller(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    let (x, y) = (a.fingerprint, b.fingerprint)
    return (x.wordCount, x.textDigest, a.source) > (y.wordCount, y.textDigest, b.source)
  }

  /// By the day of the last change, else of publication, then by completeness, then by content; an archive
  /// names later visits behind the first, so of equal texts the source decides.
  private static func isOlder(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    let days = { (facts: ArticleFacts) in
      (facts.modifiedOn ?? facts.publishedOn ?? "", facts.publishedOn ?? "")
    }
    return days(a) == days(b) ? isFuller(b, a) : days(a) < days(b)
  }

  private static func haveOneTitle(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    guard let one = a.title, let other = b.title else { return false }
    let words = WordScanner.words(of: CodePointText(one)).map(\.key)
    return words.count >= 3 && words == WordScanner.words(of: CodePointText(other)).map(\.key)
  }
}
