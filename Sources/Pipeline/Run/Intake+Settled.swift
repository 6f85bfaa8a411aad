import Digests
import Records

extension Intake {
  /// Documents by what became of them.
  struct Counts {
    var new = 0
    var changed = 0
    var unchanged = 0
  }

  /// The inputs as they stood when they had been read to their end.
  struct Settled {
    let counts: Counts
    /// How many of the new and changed articles each outlet brought.
    let arrivals: [String: Int]
    /// Digest of every document whose article the warehouse shall hold, by source.
    let documents: [String: String]
    /// Published articles whose documents are gone from the inputs.
    let gone: [String]
    /// Published articles that the warehouse shall no longer hold, sorted.
    let removed: [String]
    /// All rejections, sorted.
    let rejections: [Rejection]
    /// Digest of the lexicons and other resources that all was made by.
    let rules: String
    /// Digest of every file of several documents, by source.
    let files: [String: String]
    /// Published articles whose documents could not be read tonight; they stay.
    let left: [String]

    /// The rows of `build` that the inputs and the rules decide.
    var build: [String: String] {
      [
        "fihrist_version": Fihrist.version,
        "rules_digest": rules,
        "inputs_digest": ContentDigest.of(
          lines:
            documents.map { "\($0.key)\t\($0.value)" }.sorted()),
      ]
    }
  }

  /// What was taken in, when all is read.
  func settled() -> Settled {
    let missing = baseline.known.filter { seen[$0] == nil }
    let unread = UnreadPlaces(rejections)
    let left = Set(missing.filter { baseline.articles[$0] != nil && unread.hold($0) })
    let rejections = rejections.filter { !left.contains($0.source) }
    let rejected = Set(rejections.map(\.source))
    let rolled = Set(missing.filter { !left.contains($0) && isRolledOut($0) })
    let gone = missing.filter { !left.contains($0) && !rolled.contains($0) }
    let kept = left.union(rolled).union(options.missing == .keep ? gone : [])
    var documents = seen.filter { !rejected.contains($0.key) }
    for source in kept { documents[source] = baseline.articles[source] }
    return Settled(
      counts: counts, arrivals: arrivals, documents: documents, gone: gone.sorted(),
      removed: baseline.articles.keys.filter { documents[$0] == nil }.sorted(),
      rejections: rejections.sorted(by: Self.isOrdered), rules: baseline.rules,
      files: files.digests, left: left.sorted())
  }

  /// Whether `source` is an item that its feed held once: a feed holds its latest items only, so those
  /// before them are not gone. With `--prune` they are.
  private func isRolledOut(_ source: String) -> Bool {
    guard options.missing != .prune, baseline.articles[source] != nil,
      let mark = source.firstIndex(of: "#")
    else { return false }
    return feeds.contains(String(source[..<mark]))
  }

  /// Whether the published warehouse is not what these inputs make.
  func hasChanged(_ settled: Settled) -> Bool {
    baseline.file == nil || baseline.isJudgedAnew || counts.new + counts.changed > 0
      || !settled.removed.isEmpty
      || settled.files != baseline.files
      || settled.rejections != baseline.published.sorted(by: Self.isOrdered)
  }

  private static func isOrdered(_ a: Rejection, _ b: Rejection) -> Bool {
    (a.source, a.stage.rawValue, a.reason.rawValue, a.detail, a.digest ?? "")
      < (b.source, b.stage.rawValue, b.reason.rawValue, b.detail, b.digest ?? "")
  }
}
