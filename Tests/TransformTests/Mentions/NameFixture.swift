import ArabicText
import Foundation
import Records

@testable import Transform

/// The lexicons that come with the program, read once for all tests of names.
enum NameFixture {
  static let lexiconFolder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Transform/Resources/lexicons")
  static let lexicon = Result { try NameLexicon(folder: lexiconFolder) }
  static let resolver = Result {
    try EntityResolver(lexicon: lexicon.get(), folder: lexiconFolder)
  }

  /// An article with one sentence a line.
  static func prepared(
    _ body: String, outletCountry: String? = nil, dateline: String? = nil
  ) -> PreparedArticle {
    let text = CodePointText(body)
    var blocks: [TextBlock] = []
    var start = 0
    for position in 0...text.count where position == text.count || text[position] == "\n" {
      if position > start {
        blocks.append(TextBlock(range: TextRange(start, position), part: .body))
      }
      start = position + 1
    }
    let article = Article(
      source: "test", digest: "", outletCountry: outletCountry, dateline: dateline, text: body,
      blocks: blocks)
    let sentences = blocks.map { Sentence(range: $0.range, part: $0.part) }
    return PreparedArticle(article, text: text, sentences: sentences)
  }

  /// The text of names in `body` with everything resolved.
  static func resolved(_ body: String) throws -> (text: NameText, names: ResolvedNames) {
    let lexicon = try lexicon.get()
    let text = NameText(prepared(body), lexicon: lexicon)
    let spans = NameRecognizer(lexicon: lexicon).recognize(text)
    return (text, try resolver.get().resolve(text, spans))
  }

  /// The text of names in `body` with every occurrence of `names` resolved, whoever found them.
  static func spans(
    _ body: String, _ names: [(String, EntityType)], outletCountry: String? = nil,
    dateline: String? = nil
  ) throws -> (text: NameText, names: ResolvedNames) {
    let prepared = prepared(body, outletCountry: outletCountry, dateline: dateline)
    let text = NameText(prepared, lexicon: try lexicon.get())
    var spans: [NameSpan] = []
    for (name, type) in names {
      let keys = WordScanner.words(of: CodePointText(name)).map(\.key)
      for word in text.words.indices.dropLast(keys.count - 1)
      where text.words[word..<(word + keys.count)].map(\.key) == keys
        && !spans.contains(where: { $0.words.contains(word) })
      {
        spans.append(
          NameSpan(
            range: TextRange(
              text.words[word].range.start, text.words[word + keys.count - 1].range.end),
            type: type, sentence: Int(text.sentenceOf[word]), words: word..<(word + keys.count),
            score: 0.9, basis: .model, entry: nil))
      }
    }
    spans.sort { $0.range.start < $1.range.start }
    return (text, try resolver.get().resolve(text, spans))
  }

  static let synonyms = Result { try OfficeSynonyms(lexicons: lexiconFolder) }
  static let meetingFinder = Result { try MeetingFinder(lexicons: lexiconFolder) }

  /// The meetings of the text.
  static func meetings(
    _ text: NameText, _ names: ResolvedNames, times: [TimeExpression] = []
  ) throws -> [Meeting] {
    let stated = StatedOffices(text, spans: names.spans)
    return try meetingFinder.get().find(
      text, names, stated, OfficeHolders(text, names, stated, synonyms.get()), times: times)
  }

  /// `body` with its names in brackets, their type in front: "[LOC الرباط]".
  static func marked(_ body: String) throws -> String {
    let prepared = prepared(body)
    let spans = NameRecognizer(lexicon: try lexicon.get()).recognize(prepared)
    var result = ""
    var position = 0
    for span in spans {
      result += prepared.text[TextRange(position, span.range.start)]
      result += "[\(span.type.rawValue) \(prepared.text[span.range])]"
      position = span.range.end
    }
    return result + prepared.text[TextRange(position, prepared.text.count)]
  }

  /// `marked` without its brackets and types.
  static func plain(_ marked: String) -> String {
    var result = marked
    for type in EntityType.allCases {
      result = result.replacingOccurrences(of: "[\(type.rawValue) ", with: "")
    }
    return result.replacingOccurrences(of: "]", with: "")
  }
}
