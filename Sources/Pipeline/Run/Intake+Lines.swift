import Corpus
import Load
import Records

extension Intake {
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
    var (again, withdrawn) = (0, 0)
    for start in stride(from: 0, to: touched.count, by: Self.batchCount) {
      let batch = touched[start..<min(start + Self.batchCount, touched.count)]
      let articles = try batch.compactMap { try Self.otherwiseCut($0, in: draft, by: cutter) }
      again += articles.count
      let results = await stages.process(
        articles, by: cutter, jobs: options.jobs, guardian: guardian)
      reject(try draft.load(results.compactMap { try? $0.get() }))
      let rejected = results.compactMap(\.failure)
      withdrawn += rejected.count
      try withdraw(rejected)
    }
    log.event(
      "lines.learned", ["recurring": .number(lines.count), "annotated_again": .number(again)])
    // Without the withdrawn articles other lines may recur.
    if withdrawn > 0 { try await cutRecurringLines() }
  }

  /// The article of `source` as it was extracted, where `cutter` cuts other lines than were cut.
  private static func otherwiseCut(
    _ source: String, in draft: WarehouseDraft, by cutter: RecurringLineCutter
  ) throws -> (article: Article, lines: [ArticleLine])? {
    guard let found = try draft.extracted(source) else { return nil }
    let lines = cutter.mark(found.lines, outlet: found.article.outlet)
    return lines == found.lines ? nil : (article: found.article, lines: lines)
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
