internal import Foundation
import Lexicons
import Records

/// The words in classes, ids and roles of elements that tell what is in them.
struct PageHintLexicon: Sendable {
  private var hints: [String: PageHint] = [:]
  /// Those that count where they are the whole name.
  private var whole: [String: PageHint] = [:]

  /// A lexicon that knows nothing.
  init() {}

  /// - Throws: `LexiconError` with file and line where it cannot be used.
  init(_ folder: URL) throws {
    let table = try LexiconTable("page_hints.tsv", in: folder, columns: ["text", "hint"])
    for row in table.rows {
      let text = row["text"]
      if text.hasPrefix("=") {
        whole[String(text.dropFirst())] = try Self.hint(row)
      } else {
        hints[text] = try Self.hint(row)
      }
    }
  }

  private static func hint(_ row: LexiconTable.Row) throws -> PageHint {
    switch row["hint"] {
    case "author": .author
    case "date": .date
    case "headline": .headline
    case "body": .body
    default: .cut(try row.value("hint"))
    }
  }

  /// What the words of an attribute such as `class="post-share no-comments"` say; the first counts.
  func hint(_ attribute: String) -> PageHint? {
    for name in attribute.utf8.split(whereSeparator: { $0 <= 0x20 }) where name.count <= 80 {
      let words = Self.words(name)
      if Self.isTopic(words) { continue }
      // "by" alone: in other names it means something else ("powered-by", "sort-by").
      if words.count == 1, let hint = whole[words[0]] { return hint }
      if let hint = hint(words) { return hint }
    }
    return nil
  }

  /// Two words together count before one alone; a word behind "no" or "has" says nothing.
  private func hint(_ words: [String]) -> PageHint? {
    for index in words.indices {
      if index > 0, Self.negations.contains(words[index - 1]) { continue }
      if index + 1 < words.count, let hint = hints[words[index] + "-" + words[index + 1]] {
        return hint
      }
    }
    for index in words.indices where index == 0 || !Self.negations.contains(words[index - 1]) {
      if let hint = hints[words[index]] { return hint }
    }
    return nil
  }

  private static let negations: Set = ["no", "has", "with", "without", "hide", "not"]

  /// Whether it is WordPress's name for a topic of the article: "tag-share", "category-ads".
  private static func isTopic(_ words: [String]) -> Bool {
    words.count > 1 && (words[0] == "tag" || words[0] == "category")
      && !["links", "cloud", "list"].contains(words[1])
  }

  /// The words of a name in lower case: cut at dashes, underscores, digits and capitals.
  private static func words(_ name: some Collection<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in name {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLetter = isUpper || (0x61...0x7A).contains(byte) || byte >= 0x80
      if !isLetter || (isUpper && wasLower), !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if isLetter { word.append(isUpper ? byte | 0x20 : byte) }
      wasLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
