import ArabicText
package import Foundation
import Records

/// The steps of recognising names one by one, so that each can be timed.
package struct TaggerProbe: Sendable {
  /// A text with its words' readings and the names that rules found.
  package struct Prepared: Sendable {
    let text: NameText
    let rules: [NameSpan]
  }

  private let lexicon: NameLexicon
  private let rules: NameRecognizer
  private let recognizer: NameRecognizer
  private let tagger: NameTagger

  /// - Throws: where a lexicon below `folder` or the model cannot be used.
  package init(lexicons folder: URL, model: URL) throws {
    lexicon = try NameLexicon(folder: folder)
    rules = NameRecognizer(lexicon: lexicon)
    tagger = try NameTagger(model: model)
    recognizer = NameRecognizer(lexicon: lexicon, tagger: tagger)
  }

  /// Cuts `text` into words and no more; their number.
  package func scan(_ text: String) -> Int { WordScanner.words(of: CodePointText(text)).count }

  /// The readings of the words of `text`, one line a sentence, and the names that rules find.
  package func prepare(_ text: String) -> Prepared {
    let sentences = text.split(separator: "\n").map(String.init)
    let prepared = PreparedArticle(sentences: sentences)
    let names = NameText(prepared, lexicon: lexicon)
    return Prepared(text: names, rules: rules.recognizeByRules(names))
  }

  /// Features, scores and labels of `prepared`; the number of names.
  package func tag(_ prepared: Prepared) -> Int {
    let cutter = ProcliticCutter(
      prepared.text, words: tagger.model.words, rules: prepared.rules)
    return tagger.tag(prepared.text, rules: prepared.rules, cutter: cutter).count
  }

  /// The number of names that readings, rules and tagger find together, as articles are annotated.
  package func recognize(_ prepared: Prepared) -> Int {
    recognizer.recognize(prepared.text.prepared).count
  }
}

extension PreparedArticle {
  /// An article of nothing but `sentences`, a line each.
  init(sentences: [String]) {
    var (parts, blocks): ([Sentence], [TextBlock]) = ([], [])
    var position = 0
    for sentence in sentences {
      let range = TextRange(position, position + sentence.unicodeScalars.count)
      parts.append(Sentence(range: range, part: .body))
      blocks.append(TextBlock(range: range, part: .body))
      position = range.end + 1
    }
    let text = sentences.joined(separator: "\n")
    let article = Article(source: "sample", digest: "", text: text, blocks: blocks)
    self.init(article, text: CodePointText(text), sentences: parts)
  }
}
