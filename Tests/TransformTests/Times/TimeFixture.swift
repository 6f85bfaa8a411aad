import Records
import Testing

@testable import Transform

/// A text with the time expressions that it holds.
struct TimeCase: Sendable, CustomTestStringConvertible {
  let text: String
  /// "words|TYPE|value" each.
  let expected: [String]
  /// A Friday unless the case says otherwise.
  var publishedOn: String? = "2022-04-08"
  var testDescription: String { text }
}

extension TimeCase {
  /// The expressions that the tagger finds, as the cases write them.
  func found(names: [TextRange] = []) throws -> [String] {
    let prepared = try DiscourseFixture.prepared(text, publishedOn: publishedOn)
    let tagger = try TimeTagger(lexicons: DiscourseFixture.lexicons)
    return tagger.tag(prepared, names: names).map {
      "\(prepared.text[$0.range])|\($0.kind.rawValue)|\($0.value)"
    }
  }
}
