import Corpus
import Digests
import Extract
import Foundation
import Load
import Records
import Transform

/// The stages that a document passes one by one, built once a run with their lexicons.
struct Stages: Sendable {
  private let extractor: ArticleExtractor
  private let annotator: ArticleAnnotator
  private let fingerprinter = TextFingerprinter()
  private let tracer = LineTracer()
  private let decisions: EntityDecisions
  private let ownFiles: [URL]
  private let outlet: String?

  /// - Parameter own: an operator's lexicons of names.
  /// - Parameter decisions: an operator's decisions on who is who.
  /// - Parameter outlet: who publishes the documents that do not name their outlet.
  /// - Throws: where a lexicon is missing or broken, with its file and line.
  init(own: [URL] = [], decisions: URL? = nil, outlet: String? = nil) throws {
    let lexicons = try ArticleAnnotator.lexicons()
    extractor = try ArticleExtractor(outlet: outlet)
    self.outlet = outlet
    annotator = try ArticleAnnotator(lexicons: lexicons, own: own)
    self.decisions = try EntityDecisions(file: decisions)
    ownFiles = own + [decisions].compactMap(\.self)
  }

  /// Digest of everything but the document that decides what is found in it, and by which words a
  /// search finds it: lexicons, models and the outlet that was given for all. The rules of data quality are
  /// none of it; the warehouse holds those that it was judged by.
  ///
  /// - Throws: where one of them cannot be read.
  func rulesDigest() throws -> String {
    try QualityRule.prepare()
    try SearchLexicon.prepare()
    let lexicons = try ArticleAnnotator.lexicons()
    let digest = try ResourceDigest.of(
      [
        ArticleExtractor.lexicons(), lexicons, ArticleAnnotator.models(beside: lexicons),
        SearchLexicon.folder(),
      ],
      files: ownFiles)
    return outlet.map { ContentDigest.of(lines: [digest, $0]) } ?? digest
  }

  /// The taxonomy's rows.
  var topics: [TopicRow] {
    annotator.taxonomy.rows.map { topic in
      TopicRow(
        code: topic.code, broaderCode: topic.broaderCode, labelAr: Self.known(topic.labelAr),
        labelEn: Self.known(topic.labelEn), labelFr: Self.known(topic.labelFr),
        retired: topic.retiredOn != nil)
    }
  }

  /// What is known of outlets.
  var outlets: [Outlet] { extractor.knownOutlets }

  /// Tells which keys of articles are one person.
  var entityMerger: EntityMerger {
    EntityMerger(spelling: annotator.spelling, apart: decisions.apart)
  }

  /// Tells whose family name stands alone in an article.
  var familyNameMatcher: FamilyNameMatcher {
    FamilyNameMatcher(spelling: annotator.spelling, apart: decisions.apart)
  }

  private static func known(_ label: String) -> String? { label.isEmpty ? nil : label }

  /// Extract, then Transform, of one document.
  ///
  /// - Throws: `Rejection` where the document holds no article.
  func annotate(_ document: RawDocument) throws(Rejection) -> AnnotatedArticle {
    annotate(try extract(document))
  }

  func extract(_ document: RawDocument) throws(Rejection) -> Article {
    try extractor.extract(document)
  }

  func annotate(_ article: Article) -> AnnotatedArticle {
    decisions.apply(to: annotator.annotate(article))
  }

  /// Every document made ready for loading, on `jobs` cores, in the documents' order: without the
  /// lines that are known to recur, and with what the corpus steps compare.
  ///
  /// - Parameter guardian: knows what the program dies of.
  func process(
    _ documents: [RawDocument], without recurring: RecurringLineCutter, jobs: Int,
    guardian: Guard
  ) async -> [Result<LoadableArticle, Rejection>] {
    await documents.mapConcurrently(jobs: jobs) { document in
      Result { () throws(Rejection) in
        try guardian.during(document) { () throws(Rejection) in
          let article = try extractor.extract(document)
          // Nothing may be removed from a clean text.
          let lines = document.isClean ? [] : tracer.lines(of: article)
          let marked = recurring.mark(lines, outlet: article.outlet)
          return loadable(recurring.cut(article, marked), marked)
        }
      }
    }
  }

  /// Articles annotated anew without other lines than before, in their order.
  ///
  /// - Parameter guardian: knows what the program dies of.
  func process(
    _ articles: [(article: Article, lines: [ArticleLine])], by recurring: RecurringLineCutter,
    jobs: Int, guardian: Guard
  ) async -> [Result<LoadableArticle, Rejection>] {
    await articles.mapConcurrently(jobs: jobs) { extracted in
      let article = recurring.cut(extracted.article, extracted.lines)
      return Result { () throws(Rejection) in
        try guardian.during(article) { loadable(article, extracted.lines) }
      }
    }
  }

  private func loadable(_ article: Article, _ lines: [ArticleLine]) -> LoadableArticle {
    let annotated = annotate(article)
    return LoadableArticle(
      annotated: annotated, fingerprint: fingerprinter.fingerprint(annotated.article), lines: lines)
  }
}

extension RawDocument {
  fileprivate var isClean: Bool {
    if case .body = content { true } else { false }
  }
}

extension Array where Element: Sendable {
  /// `body` of every element on `jobs` cores; the answers stand in the elements' order.
  func mapConcurrently<Answer: Sendable>(
    jobs: Int, _ body: @escaping @Sendable (Element) -> Answer
  ) async -> [Answer] {
    let answers = await withTaskGroup(of: [(index: Int, answer: Answer)].self) { group in
      for job in 0..<Swift.min(jobs, count) {
        group.addTask {
          stride(from: job, to: count, by: jobs).map { ($0, body(self[$0])) }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return answers.sorted { $0.index < $1.index }.map(\.answer)
  }
}
