import Corpus
import Digests
import Extract
import Foundation
import Load
import Records

/// Takes the inputs in: tells new, changed and unchanged documents apart, has the former annotated
/// and loads them into a draft, which begins with the first change.
struct Intake {
  /// Documents in one batch, and bytes: a bound on memory whatever the inputs hold.
  private static let batchCount = 128
  private static let batchBytes = 2 << 20

  private let options: BuildOptions
  private let baseline: Baseline
  let stages: Stages
  private let log: RunLog
  private var waiting: [RawDocument] = []
  private var waitingBytes = 0
  private var inWork: Task<[Result<LoadableArticle, Rejection>], Never>?
  /// Every document's digest by source, as of now.
  private var seen: [String: String] = [:]
  private var rejections: [Rejection] = []
  private var counts = Counts()
  private var arrivals: [String: Int] = [:]
  private(set) var draft: WarehouseDraft?

  init(options: BuildOptions, baseline: Baseline, stages: Stages, log: RunLog) {
    self.options = options
    self.baseline = baseline
    self.stages = stages
    self.log = log
  }

  /// Reads all inputs to their end.
  ///
  /// - Throws: where an input does not exist, or the draft cannot be written.
  mutating func readAll() async throws {
    let start = ContinuousClock.now
    let listing = try SourceWalker.walk(options.inputs)
    rejections += listing.rejections
    for file in listing.files {
      var reader = DocumentReader(file, fields: options.fields)
      while let outcome = reader.next() {
        switch outcome {
        case .success(let document): try await take(document)
        case .failure(let rejection): rejections.append(rejection)
        }
      }
    }
    try await sendWaiting()
    try await loadFinished()
    log.event(
      "documents.read",
      [
        "files": .number(listing.files.count), "documents": .number(seen.count),
        "new": .number(counts.new), "changed": .number(counts.changed),
        "took": .seconds((ContinuousClock.now - start) / .seconds(1)),
      ])
  }

  private mutating func take(_ document: RawDocument) async throws {
    seen[document.source] = document.digest
    if let rejection = baseline.rejections[document.source], rejection.digest == document.digest {
      rejections.append(rejection)
      counts.unchanged += 1
      return
    }
    switch baseline.articles[document.source] {
    case document.digest:
      counts.unchanged += 1
      return
    case nil: counts.new += 1
    default: counts.changed += 1
    }
    guard !options.isDryRun else { return }
    waiting.append(document)
    waitingBytes += document.byteCount
    if waiting.count >= Self.batchCount || waitingBytes >= Self.batchBytes {
      try await sendWaiting()
    }
  }

  /// Puts the waiting batch to work and meanwhile loads the one before it.
  private mutating func sendWaiting() async throws {
    guard !waiting.isEmpty else { return }
    let (batch, stages, jobs) = (waiting, stages, options.jobs)
    let recurring = RecurringLineCutter(baseline.recurringLines)
    (waiting, waitingBytes) = ([], 0)
    let next = Task { await stages.process(batch, without: recurring, jobs: jobs) }
    try await loadFinished()
    inWork = next
  }

  private mutating func loadFinished() async throws {
    guard let work = inWork else { return }
    inWork = nil
    var articles: [LoadableArticle] = []
    for result in await work.value {
      switch result {
      case .success(let article):
        arrivals[article.annotated.article.publisher, default: 0] += 1
        articles.append(article)
      case .failure(let rejection): rejections.append(rejection)
      }
    }
    if !articles.isEmpty { rejections += try openDraft().load(articles) }
    log.progress("\(seen.count) documents read, \(counts.new + counts.changed) new or changed")
  }

  /// Learns which lines recur in an outlet's articles, and annotates anew the articles in which
  /// other lines are cut by that than before.
  ///
  /// - Precondition: what the warehouse shall no longer hold is gone from the draft.
  mutating func cutRecurringLines() async throws {
    let draft = try openDraft()
    let before = try draft.recurringLines()
    let lines = RecurringLineFinder().find(
      among: try draft.lineCounts(
        atLeast: RecurringLineFinder.leastCounted, edge: RecurringLineFinder.edge))
    try draft.apply(recurringLines: lines)
    let cutter = RecurringLineCutter(lines)
    let touched = try draft.sources(with: RecurringLine.changes(from: before, to: lines))
    var again = 0
    for start in stride(from: 0, to: touched.count, by: Self.batchCount) {
      let batch = touched[start..<min(start + Self.batchCount, touched.count)]
      let articles = try batch.compactMap { try Self.otherwiseCut($0, in: draft, by: cutter) }
      again += articles.count
      rejections += try draft.load(await stages.process(articles, by: cutter, jobs: options.jobs))
    }
    log.event(
      "lines.learned", ["recurring": .number(lines.count), "annotated_again": .number(again)])
  }

  /// The article of `source` as it was extracted, where `cutter` cuts other lines than were cut.
  private static func otherwiseCut(
    _ source: String, in draft: WarehouseDraft, by cutter: RecurringLineCutter
  ) throws -> (article: Article, lines: [ArticleLine])? {
    guard let found = try draft.extracted(source) else { return nil }
    let lines = cutter.mark(found.lines, outlet: found.article.outlet)
    return lines == found.lines ? nil : (article: found.article, lines: lines)
  }

  /// Takes the documents of `breaches` out of the draft: they are rejected after all.
  mutating func withdraw(_ breaches: [Rejection]) throws {
    rejections += breaches
    try openDraft().remove(sources: breaches.map(\.source))
  }

  /// The draft; begun where there is none yet.
  mutating func openDraft() throws -> WarehouseDraft {
    if let draft { return draft }
    let begun = try WarehouseDraft(copying: baseline.file, at: options.warehouse + ".draft")
    draft = begun
    try begun.loadTopics(stages.topics)
    return begun
  }
}

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
    let rejected = Set(rejections.map(\.source))
    let gone = baseline.known.filter { seen[$0] == nil }
    let kept = options.missing == .keep ? Set(gone) : []
    var documents = seen.filter { !rejected.contains($0.key) }
    for source in kept { documents[source] = baseline.articles[source] }
    return Settled(
      counts: counts, arrivals: arrivals, documents: documents, gone: gone.sorted(),
      removed: baseline.articles.keys.filter { documents[$0] == nil }.sorted(),
      rejections: rejections.sorted(by: Self.isOrdered), rules: baseline.rules)
  }

  /// Whether the published warehouse is not what these inputs make.
  func hasChanged(_ settled: Settled) -> Bool {
    baseline.file == nil || counts.new + counts.changed > 0 || !settled.removed.isEmpty
      || settled.rejections != baseline.published.sorted(by: Self.isOrdered)
  }

  private static func isOrdered(_ a: Rejection, _ b: Rejection) -> Bool {
    (a.source, a.stage.rawValue, a.reason.rawValue, a.detail, a.digest ?? "")
      < (b.source, b.stage.rawValue, b.reason.rawValue, b.detail, b.digest ?? "")
  }
}

extension Article {
  /// Its outlet; where it names none, the first folder of its source.
  fileprivate var publisher: String {
    outlet ?? source.split(separator: "/").dropLast().first.map(String.init) ?? ""
  }
}

extension RawDocument {
  /// Roughly what the document takes in memory.
  fileprivate var byteCount: Int {
    switch content {
    case .file(let bytes), .page(let bytes, _): bytes.count
    case .body(let text), .text(let text), .html(let text), .fragment(let text): text.utf8.count
    }
  }
}
