import ArabicText
internal import Foundation
import Lexicons
import Records

/// Tells pages and files that are no article: questions for consent, calls for scripts, errors, checks of
/// the visitor, robots.txt, ads.txt, logs.
struct WallJudge: Sendable {
  private struct Phrase: Sendable {
    let weight: Int
    let kind: String
  }

  /// An article of more code points is none of these pages, whatever it says.
  private static let longest = 900
  /// So much must the phrases weigh together.
  private static let least = 2

  private var phrases = PhraseTable<Phrase>()

  /// - Throws: `LexiconError` with file and line where its table cannot be used.
  init(_ folder: URL) throws {
    let table = try LexiconTable(
      "wall_phrases.tsv", in: folder, columns: ["text", "weight", "kind"])
    for row in table.rows {
      phrases.add(row["text"], Phrase(weight: Int(try row.number("weight")), kind: row["kind"]))
    }
  }

  /// What a page with the title and the text `texts` is; `nil` where it may be an article.
  func kind(ofPage texts: [String]) -> String? {
    guard texts.reduce(0, { $0 + $1.unicodeScalars.count }) <= Self.longest else { return nil }
    var found: [[UInt64]: Phrase] = [:]
    for text in texts {
      let words = WordScanner.words(of: CodePointText(text))
      var index = 0
      while index < words.count {
        guard let phrase = phrases.matches(words, at: index).first else {
          index += 1
          continue
        }
        found[phrase.keys] = phrase.value
        index += phrase.keys.count
      }
    }
    guard found.values.reduce(0, { $0 + $1.weight }) >= Self.least else { return nil }
    return found.values.max { ($0.weight, $0.kind) < ($1.weight, $1.kind) }?.kind
  }

  /// What a text file that programs write for programs is; `nil` where it may be an article.
  func kind(ofFile text: String) -> String? {
    let lines = text.prefix(8192).split(whereSeparator: \.isNewline).prefix(60)
      .map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    func most(_ fewest: Int, _ holds: (Substring) -> Bool) -> Bool {
      lines.count >= fewest && lines.count(where: holds) * 10 >= lines.count * 7
    }
    if most(2, Self.isRobotsRule) { return "robots.txt" }
    if most(2, Self.isSeller) { return "ads.txt" }
    return most(4, Self.isLogLine) ? "a log" : nil
  }

  private static func isRobotsRule(_ line: Substring) -> Bool {
    let name = line.prefix { $0 != ":" }.lowercased()
    return ["user-agent", "disallow", "allow", "sitemap", "crawl-delay", "host"].contains(name)
  }

  private static func isSeller(_ line: Substring) -> Bool {
    let parts = line.split(separator: ",").map { $0.filter { !$0.isWhitespace }.uppercased() }
    return parts.count >= 3 && (parts[2].hasPrefix("DIRECT") || parts[2].hasPrefix("RESELLER"))
  }

  /// A line that begins with a time and goes on in Latin letters, or one of a web server.
  private static func isLogLine(_ line: Substring) -> Bool {
    let head = line.prefix(24)
    let digits = head.utf8.count { (0x30...0x39).contains($0) }
    let hasTime = digits >= 8 && head.contains(":")
    return (hasTime || line.contains("\" 200 ") || line.contains("HTTP/1."))
      && line.unicodeScalars.allSatisfy { CharacterClass.of($0) != .arabicLetter }
  }
}
