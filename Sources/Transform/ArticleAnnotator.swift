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
  private let meetingFinder = MeetingFinder()
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
    resolver = try EntityResolver(lexicon: lexicon, folder: folder)
    roleFinder = RoleFinder(lexicon: lexicon)
    timeTagger = try TimeTagger(lexicons: folder)
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

  /// Annotates `article`; one that is not Arabic is cut into sentences and nothing more.
  public func annotate(_ article: Article) -> AnnotatedArticle {
    let text = CodePointText(article.text)
    let sentences = splitter.split(text, blocks: article.blocks)
    guard article.isArabic else { return AnnotatedArticle(article: article, sentences: sentences) }
    let prepared = PreparedArticle(article, text: text, sentences: sentences)
    let nameText = NameText(prepared, lexicon: lexicon)
    var names = resolver.resolve(nameText, recognizer.recognize(nameText))
    let roles = roleFinder.find(nameText, &names)
    let times = timeTagger.tag(prepared, names: names.mentions.map(\.range))
    let quotations = quotationFinder.find(prepared, names.mentions, names.entities, roles)
    let meetings = meetingFinder.find(nameText, names, times: times)
    return AnnotatedArticle(
      article: article, sentences: sentences, mentions: names.mentions, entities: names.entities,
      candidates: names.candidates, topics: topicTagger.tag(prepared),
      quotations: quotations, times: times, roles: roles, meetings: meetings)
  }
}
