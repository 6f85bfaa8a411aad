import ArabicText
internal import Foundation
import Lexicons
import Records

/// Tells the language of a text by its script and its most frequent words.
struct LanguageIdentifier: Sendable {
  /// So many code points are enough.
  private static let sample = 4000

  private let words: [UInt64: [String]]
  private let languages: [String]

  /// - Throws: `LexiconError` where the word lists cannot be used.
  init(_ folder: URL) throws {
    let rows = try LexiconTable(
      "language_words.tsv", in: folder, columns: ["text", "language"]
    ).rows
    var words: [UInt64: [String]] = [:]
    for row in rows { words[WordKey.of(row["text"]), default: []].append(row["language"]) }
    self.words = words
    languages = Set(rows.map { $0["language"] }).sorted()
  }

  /// The BCP 47 code of `text`; `und` where it is none of those known. Darija counts as Arabic.
  func language(of scalars: [Unicode.Scalar], in blocks: [TextBlock]) -> String {
    let ranges = sample(blocks)
    var (arabic, foreign, latin, other) = (0, 0, 0, 0)
    var signs: [String: Int] = [:]
    for range in ranges {
      for scalar in scalars[range.start..<range.end] {
        switch CharacterClass.of(scalar) {
        case .arabicLetter:
          arabic += 1
          if Self.isForeign(scalar) { foreign += 1 }
          for language in Self.languages(writing: scalar) { signs[language, default: 0] += 1 }
        case .otherLetter where scalar.value < 0x250: latin += 1
        case .otherLetter: other += 1
        default: break
        }
      }
    }
    guard max(arabic, latin) > other else { return "und" }
    if arabic >= latin {
      // In Sorani and Uyghur one letter in five is one that Arabic does without, in Pashto and Sindhi
      // one in fifteen.
      let told = signs.filter { $0.value * ($0.key == "ckb" || $0.key == "ug" ? 12 : 25) > arabic }
      if let most = told.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { return most.key }
      guard foreign * 25 > arabic else { return "ar" }
      return best(scalars, ranges, among: ["fa", "ur"]) ?? "ar"
    }
    let found = best(scalars, ranges, among: languages.filter { $0 != "fa" && $0 != "ur" })
    // Names in Latin letters may be most of a report on technology or sports.
    return found ?? (arabic * 3 >= latin ? "ar" : "und")
  }

  /// The language whose frequent words make up most of the text, one word in fifteen at least.
  private func best(
    _ scalars: [Unicode.Scalar], _ ranges: [TextRange], among candidates: [String]
  ) -> String? {
    var (counts, total) = ([String: Int](), 0)
    for range in ranges {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.start..<range.end])
      for word in WordScanner.words(of: CodePointText(String(view))) where !word.isNumber {
        total += 1
        for language in words[word.key] ?? [] { counts[language, default: 0] += 1 }
      }
    }
    var found: (language: String, count: Int)?
    for language in candidates {
      let count = counts[language] ?? 0
      if count * 15 > total, count > found?.count ?? 0 { found = (language, count) }
    }
    return found?.language
  }

  private func sample(_ blocks: [TextBlock]) -> [TextRange] {
    var left = Self.sample
    var ranges: [TextRange] = []
    for block in blocks where block.part != .title && left > 0 {
      let end = min(block.range.end, block.range.start + left)
      ranges.append(TextRange(block.range.start, end))
      left -= end - block.range.start
    }
    return ranges
  }

  /// The languages that write vowels and consonants with a letter that Arabic, Persian and Urdu do without.
  private static func languages(writing scalar: Unicode.Scalar) -> [String] {
    switch scalar {
    case "ە", "ۆ": ["ckb", "ug"]
    case "ێ", "ڵ", "ڕ", "ڤ": ["ckb"]
    case "ې": ["ps", "ug"]
    case "ۇ", "ۈ", "ۋ": ["ug"]
    case "ښ", "ځ", "څ", "ړ", "ډ", "ټ", "ګ", "ڼ", "ۍ", "ږ": ["ps"]
    case "ڄ", "ڃ", "ٿ", "ڪ", "ڻ", "ڳ", "ڙ", "ڀ": ["sd"]
    default: []
    }
  }

  /// Letters of Persian and Urdu that Arabic does without.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "پ", "چ", "ژ", "گ", "ک", "ی", "ے", "ٹ", "ڈ", "ڑ", "ں", "ہ", "ھ": true
    default: false
    }
  }
}
