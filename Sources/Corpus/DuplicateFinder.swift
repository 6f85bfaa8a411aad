public import Records

/// Finds the articles that repeat another: older versions at one address, copies word for word or
/// nearly so.
///
/// Of the versions of one article only the newest is compared with others.
/// Articles are taken in the order of publication (then of their source). Each is compared with the
/// originals before it that share a band of the signature (locality-sensitive hashing), so the work
/// grows with the corpus and no chain of small changes joins what is unlike.
public struct DuplicateFinder: Sendable {
  /// Least share of common shingles of a near duplicate: an official statement that several sites
  /// carry word for word, each with an opening line of its own, lies above it.
  static let leastSimilarity = 0.7

  public init() {}

  /// The duplicates among `articles`, sorted by source; independent of the order given.
  public func find(among articles: [ArticleFacts]) -> [Duplicate] {
    var duplicates = RevisionFinder().find(among: articles)
    let older = Set(duplicates.map(\.source))
    let ordered = articles.filter { !older.contains($0.source) }.sorted(by: Self.isEarlier)
    var byDigest: [String: Int] = [:]
    var bands = SignatureBands()
    for (index, article) in ordered.enumerated() where article.fingerprint.wordCount > 0 {
      if let first = byDigest[article.fingerprint.textDigest] {
        duplicates.append(
          Duplicate(
            source: article.source, original: ordered[first].source, kind: .exact, similarity: 1))
        continue
      }
      let isLong = article.fingerprint.wordCount >= TextFingerprinter.fewestWords
      let keys = isLong ? SignatureBands.keys(of: article.fingerprint.signature) : []
      if let near = closest(to: article, among: bands.articles(sharing: keys), in: ordered) {
        duplicates.append(near)
      } else {
        byDigest[article.fingerprint.textDigest] = index
        bands.add(index, keys)
      }
    }
    return duplicates.sorted { $0.source < $1.source }
  }

  /// The share of equal MinHash values: an estimate of the share of common shingles.
  static func similarity(_ a: [UInt32], _ b: [UInt32]) -> Double {
    guard !a.isEmpty, a.count == b.count else { return 0 }
    return Double(zip(a, b).count { $0 == $1 }) / Double(a.count)
  }

  private func closest(
    to article: ArticleFacts, among candidates: [Int], in ordered: [ArticleFacts]
  ) -> Duplicate? {
    var best: (index: Int, similarity: Double)?
    for index in candidates {
      let similarity = Self.similarity(
        article.fingerprint.signature, ordered[index].fingerprint.signature)
      if similarity >= Self.leastSimilarity, similarity > best?.similarity ?? 0 {
        best = (index, similarity)
      }
    }
    return best.map {
      Duplicate(
        source: article.source, original: ordered[$0.index].source, kind: .near,
        similarity: $0.similarity)
    }
  }

  /// Undated articles come last: a dated one is the better original. Of one day the fuller text goes first,
  /// then content decides; only between equal texts does the source.
  private static func isEarlier(_ a: ArticleFacts, _ b: ArticleFacts) -> Bool {
    switch (a.publishedOn, b.publishedOn) {
    case (let x?, let y?) where x != y: x < y
    case (_?, nil): true
    case (nil, _?): false
    default:
      (b.fingerprint.wordCount, a.fingerprint.textDigest, a.source)
        < (a.fingerprint.wordCount, b.fingerprint.textDigest, b.source)
    }
  }
}
