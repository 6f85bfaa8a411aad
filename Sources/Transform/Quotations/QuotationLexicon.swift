import ArabicText
internal import Foundation
import Lexicons

/// The words that ascribe statements.
struct QuotationLexicon: Sendable {
  /// How far behind a verb its preposition is looked for, in words.
  private static let reach = 10

  private let phrases: CuePhrases<QuotationCue>

  /// - Throws: `LexiconError` where one of the two tables cannot be used.
  init(lexicons folder: URL) throws {
    var cues: [String: QuotationCue] = [:]
    let verbs = try LexiconTable(
      "reporting_verbs.tsv", in: folder, columns: ["text", "form", "number", "clause"])
    for row in verbs.rows {
      var cue: QuotationCue = row["form"] == "participle" ? .participle : .verb
      if row["number"] == "plural" { cue.insert(.plural) }
      if row["clause"] == "yes" { cue.insert(.clause) }
      if row["form"] == "imperfect" { cue.insert(.imperfect) }
      cues[Folding.folded(row["text"]), default: []].formUnion(cue)
    }
    let words = try LexiconTable(
      "attribution_phrases.tsv", in: folder, columns: ["text", "role"])
    for row in words.rows {
      guard let cue = QuotationCue.roles[row["role"]] else {
        throw LexiconError(file: row.file, line: row.line, problem: "unknown role \(row["role"])")
      }
      cues[Folding.folded(row["text"]), default: []].formUnion(cue)
    }
    var phrases = CuePhrases<QuotationCue>()
    for text in cues.keys.sorted() { if let cue = cues[text] { phrases.add(text, cue) } }
    self.phrases = phrases
  }

  /// "لكتاب": a word before a title, with a preposition on it.
  private func title(
    _ word: Word, at index: Int, in words: [Word], _ text: CodePointText
  ) -> QuotationCue? {
    guard text[word.range.start] == "ل" || text[word.range.start] == "ب" else { return nil }
    for split in Proclitics.splits(of: word, in: text) {
      if let (cue, _) = phrases.match(split.key, at: index, in: words[...]) {
        // "لإذاعة X": a medium is spoken to.
        if cue.contains(.document), !cue.contains(.paper) { return .adjunct }
        let title = cue.intersection([.title, .slogan])
        if !title.isEmpty { return title }
      }
    }
    return nil
  }

  /// The cues of every word of `words`; a phrase's stand at its first word. The conjunctions و and ف
  /// are seen through.
  func cues(of words: [Word], in text: CodePointText) -> [SpeechWord] {
    var found = [SpeechWord](
      repeating: SpeechWord(cue: [], count: 1, isJoined: false), count: words.count)
    for index in words.indices where words[index].isArabic {
      let word = words[index]
      if let (cue, count) = phrases.match(word.key, at: index, in: words[...]) {
        found[index] = SpeechWord(cue: cue, count: count, isJoined: false)
      } else if text[word.range.start] == "و" || text[word.range.start] == "ف",
        let split = Proclitics.splits(of: word, in: text).first,
        let (cue, count) = phrases.match(split.key, at: index, in: words[...])
      {
        found[index] = SpeechWord(cue: cue, count: count, isJoined: true)
      } else if let cue = title(word, at: index, in: words, text) {
        found[index] = SpeechWord(cue: cue, count: 1, isJoined: false)
      }
    }
    for index in found.indices where found[index].cue.isSuperset(of: [.verb, .adjunct]) {
      let behind = index + 1..<min(found.count, index + Self.reach)
      let isVerb = behind.contains { found[$0].cue.contains(.about) }
      found[index].cue.remove(isVerb ? .adjunct : [.verb, .clause])
    }
    for index in found.indices.dropFirst() where found[index].cue.contains(.verb) {
      // "في تواصل": a noun that is written like a verb.
      if found[index - 1].cue.contains(.adjunct), !found[index].isJoined,
        found[index - 1].count == 1
      {
        found[index].cue.subtract([.verb, .clause])
      }
    }
    return found
  }
}

/// What a word is to ascribed speech.
struct SpeechWord {
  var cue: QuotationCue
  /// The number of words of the phrase that begins with it.
  let count: Int
  /// Whether و or ف stands before it.
  let isJoined: Bool
}
