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
  static let batchCount = 128
  private static let batchBytes = 2 << 20
  /// A warehouse takes at least so many times the room of its texts; the usual is 9.
  private static let rowsPerText = 6

  let options: BuildOptions
  let baseline: Baseline
  let stages: Stages
  let guardian: Guard
  let log: RunLog
  private var waiting: [RawDocument] = []
  private var waitingBytes = 0
  private var inWork: Task<[Result<LoadableArticle, Rejection>], Never>?
  /// Every document's digest by source, as of now.
  private(set) var seen: [String: String] = [:]
  private(set) var rejections: [Rejection] = []
  private(set) var counts = Counts()
  private(set) var arrivals: [String: Int] = [:]
  private(set) var files: InputFiles
  /// The feeds that were read; what they no longer hold stays.
  private(set) var feeds: Set<String> = []
  /// The fields of `--fields` that no record has so far, and the names in the first record.
  private var unseen: (fields: Set<String>, names: [String])?
  /// What is all to be read; 0 where a published warehouse is continued, for its files hold mostly
  /// what it holds.
  private var expectedTextBytes = 0
  /// Files that were torn before: what is published of them stays.
  private let left: Set<String>
  private(set) var draft: WarehouseDraft?

  init(
    options: BuildOptions, baseline: Baseline, stages: Stages, guardian: Guard, log: RunLog,
    left: Set<String> = []
  ) {
    self.options = options
    self.left = left
    files = InputFiles(baseline, fields: options.fields)
    self.baseline = baseline
    self.stages = stages
    self.guardian = guardian
    self.log = log
  }

  /// Reads all inputs to their end.
  ///
  /// - Throws: where an input does not exist, or the draft cannot be written; `TornInput` where a
  ///   file changed when half of it had been taken.
  mutating func readAll() async throws {
    let watch = Stopwatch("read", log)
    let listing = try SourceWalker.walk(options.inputs, options.selection)
    if listing.overlaps > 0 {
      log.event(
        "inputs.overlap",
        [
          "files": .number(listing.overlaps),
          "detail": "They lie in more than one input and are read once.",
        ])
    }
    rejections += listing.rejections
    if baseline.file == nil {
      expectedTextBytes = listing.files.reduce(0) { $0 + $1.expectedTextBytes }
    }
    for file in listing.files { try await read(file) }
    if let unseen, !unseen.fields.isEmpty {
      throw RunFailure.fieldsNotFound(
        map: options.fields.list, fields: unseen.fields.sorted(), names: unseen.names)
    }
    try await sendWaiting()
    try await loadFinished()
    log.event(
      "documents.read",
      [
        "files": .number(listing.files.count), "documents": .number(seen.count),
        "new": .number(counts.new), "changed": .number(counts.changed),
        "took": watch.took, "cpu": watch.worked,
      ])
  }

  private mutating func read(_ file: SourceFile) async throws {
    if file.format == .feed { feeds.insert(file.source) }
    guard !left.contains(file.source) else { return leave(file) }
    guard !files.isUnchanged(file) else { return takePublished(of: file) }
    guard file.format.holdsSeveral else { return try await readDocuments(of: file) }
    if let crashed = baseline.crashed[file.source], crashed.digest == (try? file.digest()) {
      rejections.append(crashed)
      return
    }
    let (slot, rejection) = guardian.begin(file)
    defer { guardian.end(slot) }
    if let rejection {
      rejections.append(rejection)
    } else {
      try await readDocuments(of: file)
    }
  }

  private mutating func readDocuments(of file: SourceFile) async throws {
    var reader = DocumentReader(file, fields: options.fields)
    var taken = 0
    while let outcome = reader.next() {
      switch outcome {
      case .success(let document):
        try await take(document)
        taken += 1
      case .failure(let rejection):
        rejections.append(rejection)
        guard rejection.reason == .unreadable else { continue }
        files.forget(file.source)
        if taken > 0, file.format.holdsSeveral { throw TornInput(source: file.source) }
      }
    }
    if let found = reader.unseenFields {
      let (fields, names) = unseen ?? found
      unseen = (fields.intersection(found.fields), names)
    }
  }

  /// Takes the file's documents as they stand published.
  private mutating func takePublished(of file: SourceFile) {
    for source in files.documents(of: file) {
      seen[source] = baseline.articles[source]
      counts.unchanged += 1
    }
    for rejection in baseline.published where InputFiles.concerns(rejection, file.source) {
      rejections.append(rejection)
      guard rejection.stage != .read else { continue }
      seen[rejection.source] = rejection.digest
      counts.unchanged += 1
    }
  }

  /// Leaves a file that changes all the time for the next night.
  private mutating func leave(_ file: SourceFile) {
    rejections.append(
      Rejection(
        source: file.source, stage: .read, reason: .unreadable,
        detail: "It was being written while it was read; it is left for the next night."))
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
    let (batch, stages, jobs, guardian) = (waiting, stages, options.jobs, guardian)
    let recurring = RecurringLineCutter(baseline.recurringLines)
    (waiting, waitingBytes) = ([], 0)
    let next = Task {
      await stages.process(batch, without: recurring, jobs: jobs, guardian: guardian)
    }
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

  mutating func reject(_ rejected: [Rejection]) { rejections += rejected }

  /// Takes documents out of the draft: they are rejected after all.
  mutating func withdraw(_ rejected: [Rejection]) throws {
    reject(rejected)
    try openDraft().remove(sources: rejected.map(\.source))
  }

  /// The draft; begun where there is none yet.
  mutating func openDraft() throws -> WarehouseDraft {
    if let draft { return draft }
    let begun = try WarehouseDraft(
      copying: baseline.file, at: options.warehouse + WarehouseDraft.draftSuffix,
      growth: Int64(expectedTextBytes * Self.rowsPerText))
    draft = begun
    try begun.loadTopics(stages.topics)
    try begun.loadOutlets(stages.outlets)
    return begun
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
