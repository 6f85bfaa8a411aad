public import ArabicText
public import Foundation
import Lexicons
public import Records

/// Transform's front door: finds in an article what the warehouse holds of it.
///
/// Pure: the same article gives the same answer; no clock, no input or output.
public struct ArticleAnnotator: Sendable {
  /// The topics that articles are tagged with.
  public let taxonomy: TopicTaxonomy
  /// What the lexicons know of the spelling of people's names.
  public let spelling: NameSpelling
  private let splitter: SentenceSplitter
  private let lexicon: NameLexicon
  private let recognizer: NameRecognizer
  private let resolver: EntityResolver
  private let roleFinder: RoleFinder
  private let timeTagger: TimeTagger
  private let meetingFinder: MeetingFinder
  private let synonyms: OfficeSynonyms
  private let quotationFinder: QuotationFinder
  private let topicTagger: TopicTagger

  /// Loads the lexicons below `folder` and the models beside it.
  ///
  /// - Parameter own: an operator's lexicons of names, which go before those in `folder`.
  /// - Throws: `LexiconError` with file and line where a lexicon cannot be used; an error that names
  ///   the file where a model cannot.
  public init(lexicons folder: URL, own: [URL] = []) throws {
    splitter = try SentenceSplitter(lexicons: folder)
    lexicon = try NameLexicon(folder: folder, own: own)
    spelling = lexicon.spelling()
    let model = Self.models(beside: folder).appendingPathComponent("names.model")
    recognizer = NameRecognizer(lexicon: lexicon, tagger: try NameTagger(model: model))
    resolver = try EntityResolver(lexicon: lexicon, spelling: spelling, folder: folder)
    roleFinder = RoleFinder(lexicon: lexicon)
    timeTagger = try TimeTagger(lexicons: folder)
    meetingFinder = try MeetingFinder(lexicons: folder)
    synonyms = try OfficeSynonyms(lexicons: folder)
    quotationFinder = try QuotationFinder(lexicons: folder)
    taxonomy = try TopicTaxonomy(lexicons: folder)
    topicTagger = try TopicTagger(
      model: Self.models(beside: folder).appendingPathComponent("topics.model"))
  }

  /// The folder of the lexicons that come with the program.
  ///
  /// - Throws: `ResourceError` where it is missing.
  public static func lexicons() throws -> URL {
    try ResourceFolder.locate(module: "Transform").appendingPathComponent("lexicons")
  }

  /// The folder of the models that belong to the lexicons in `folder`.
  public static func models(beside folder: URL) -> URL {
    folder.deletingLastPathComponent().appendingPathComponent("models")
  }

  /// Annotates `article`; one that is not Arabic is cut into sentences and nothing more. What goes
  /// beyond `AnnotationLimits` is cut or left out, and noted.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    let text = CodePointText(article.text)
    var limits = LimitKeeper()
    let sentences = sentences(of: article, text, &limits)
    guard article.isArabic else {
      return AnnotatedArticle(article: article, sentences: sentences, limits: limits.reached)
    }
    let prepared = PreparedArticle(article, text: text, sentences: sentences, limits: &limits)
    let nameText = NameText(prepared, lexicon: lexicon)
    let spans = limits.first(
      AnnotationLimits.mentions, of: recognizer.recognize(nameText), .mentions)
    var names = resolver.resolve(nameText, spans)
    limits.note(.candidates, names.candidatesLeftOut)
    let stated = StatedOffices(nameText, spans: names.spans)
    let roles = limits.first(
      AnnotationLimits.roles, of: roleFinder.find(nameText, stated, &names), .roles)
    let holders = OfficeHolders(nameText, names, stated, synonyms)
    let times = limits.first(
      AnnotationLimits.times,
      of: timeTagger.tag(prepared, names: names.mentions.map(\.range)), .times)
    let quotations = limits.first(
      AnnotationLimits.quotations,
      of: quotationFinder.find(prepared, names, roles, stated, holders), .quotations)
    let meetings = limits.first(
      AnnotationLimits.meetings,
      of: meetingFinder.find(nameText, names, stated, holders, times: times), .meetings)
    return AnnotatedArticle(
      article: article, sentences: prepared.sentences, mentions: names.mentions,
      entities: names.entities, candidates: names.candidates, topics: topicTagger.tag(prepared),
      quotations: quotations, times: times, roles: roles, meetings: meetings,
      limits: limits.reached)
  }

  /// The sentences of `article`, the first ones where there are too many, none of them too long.
  private func sentences(
    of article: Article, _ text: CodePointText, _ limits: inout LimitKeeper
  ) -> [Sentence] {
    let cutter = SentenceCutter(
      mostWords: AnnotationLimits.sentenceWords,
      mostCodePoints: AnnotationLimits.sentenceCodePoints)
    let (sentences, long) = cutter.cut(splitter.split(text, blocks: article.blocks), in: text)
    limits.note(.sentenceLength, long)
    guard sentences.count > AnnotationLimits.sentences else { return sentences }
    let kept = Array(sentences[..<AnnotationLimits.sentences])
    limits.note(.sentences, text.count - (kept.last?.range.end ?? 0))
    return kept
  }
}
