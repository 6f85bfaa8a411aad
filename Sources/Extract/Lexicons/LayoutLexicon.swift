import ArabicText
internal import Foundation
import Lexicons
import Records

/// The words by which the parts of a page are known.
struct LayoutLexicon: Sendable {
  /// A phrase that is no part of the article.
  struct Boilerplate: Sendable {
    enum Match: String { case line, label, prefix, contains }
    enum Block: String {
      case alone = ""
      case block, rest
    }

    let match: Match
    let reason: RemovedBlock.Reason
    let block: Block
  }

  /// A word beside the current year.
  enum YearWord: String { case year, current }

  /// Where a phrase stands around a block that readers may skip.
  enum SkipPhrase: String {
    case start, end
    case goOn = "go-on"
  }

  enum BylineWord: String {
    case agency = "agencies"
    case outlet, part = "outlet-word", cue, author
  }

  /// A word beside the numbers of a date.
  struct DateWord {
    /// 1 for Monday to 7 for Sunday.
    let weekday: Int?
    /// How many days it lies after today: -1 for yesterday.
    let offset: Int?
  }

  enum NameWord: String { case given, family, particle, title }

  private(set) var boilerplate = PhraseTable<Boilerplate>()
  /// The phrases of `boilerplate` that may stand anywhere in a line.
  private(set) var inside = PhraseTable<Boilerplate>()
  private(set) var bylines = PhraseTable<BylineWord>()
  private(set) var names = PhraseTable<NameWord>()
  private(set) var places = PhraseTable<Void>()
  private(set) var months = PhraseTable<Int>()
  private(set) var hijriMonths = PhraseTable<Int>()
  private(set) var dateWords = PhraseTable<DateWord>()
  private(set) var openers = PhraseTable<Void>()
  private(set) var updateWords = PhraseTable<Void>()
  private(set) var policies = PhraseTable<Void>()
  private(set) var yearWords = PhraseTable<YearWord>()
  private(set) var skips = PhraseTable<SkipPhrase>()

  /// - Parameter agencies: the names of news agencies.
  /// - Throws: `LexiconError` with file and line where one cannot be used.
  init(_ folder: URL, agencies: [String]) throws {
    func rows(_ name: String, _ columns: String...) throws -> [LexiconTable.Row] {
      try LexiconTable(name, in: folder, columns: columns).rows
    }
    for row in try rows("boilerplate.tsv", "text", "match", "reason", "block") {
      let entry = Boilerplate(
        match: try row.value("match"), reason: try row.value("reason"),
        block: try row.value("block"))
      boilerplate.add(row["text"], entry)
      if entry.match == .contains { inside.add(row["text"], entry) }
    }
    for name in agencies { bylines.add(name, .agency) }
    for row in try rows("bylines.tsv", "text", "kind") {
      bylines.add(row["text"], try row.value("kind"))
    }
    for row in try rows("names.tsv", "text", "kind") {
      names.add(row["text"], try row.value("kind"))
    }
    for row in try rows("months.tsv", "text", "month", "calendar") {
      let month = Int(try row.number("month"))
      if row["calendar"] == "hijri" {
        hijriMonths.add(row["text"], month)
      } else {
        months.add(row["text"], month)
      }
    }
    for row in try rows("places.tsv", "text") { places.add(row["text"], ()) }
    for row in try rows("date_words.tsv", "text", "weekday", "offset") {
      dateWords.add(
        row["text"], DateWord(weekday: Int(row["weekday"]), offset: Int(row["offset"])))
    }
    for row in try rows("openers.tsv", "text") { openers.add(row["text"], ()) }
    for row in try rows("update_words.tsv", "text") { updateWords.add(row["text"], ()) }
    for row in try rows("year_words.tsv", "text", "kind") {
      yearWords.add(row["text"], try row.value("kind"))
    }
    for row in try rows("skip_phrases.tsv", "text", "place") {
      skips.add(row["text"], try row.value("place"))
    }
    for row in try rows("policy_phrases.tsv", "text") { policies.add(row["text"], ()) }
  }
}
