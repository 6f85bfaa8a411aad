import ArabicText
internal import Foundation
import Lexicons

/// The cues of all topics, and the words that say nothing of any.
struct TopicCues: Sendable {
  /// What a cue says of one topic.
  struct Vote: Sendable {
    /// Index into `codes`.
    let topic: Int
    let weight: Double
  }

  /// The topics that have cues, sorted by code.
  let codes: [String]
  /// For each topic the indexes of its broader ones.
  let broader: [[Int]]
  private let votes: [UInt64: [Vote]]
  private let stopWords: Set<UInt64>

  /// - Throws: `LexiconError` where a table cannot be used or a code is unknown or retired.
  init(lexicons folder: URL, taxonomy: TopicTaxonomy) throws {
    let table = try LexiconTable(
      "topic_cues.tsv", in: folder, columns: ["code", "cue", "weight"])
    var votes: [UInt64: [Vote]] = [:]
    var codes: [String] = []
    var topic = -1
    for row in table.rows {
      let code = row["code"]
      if codes.last != code {
        try Self.check(code, in: taxonomy, after: codes.last, row)
        codes.append(code)
        topic += 1
      }
      let vote = Vote(topic: topic, weight: try row.number("weight") / 1000)
      votes[Self.key(of: row["cue"]), default: []].append(vote)
    }
    let stems = try LexiconTable("stop_words.tsv", in: folder, columns: ["stem"])
    stopWords = Set(stems.rows.map { WordKey.of(folded: Array($0["stem"].unicodeScalars)[...]) })
    self.codes = codes
    self.votes = votes
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    broader = codes.map { code in taxonomy.broader(than: code).compactMap { places[$0] } }
  }

  /// What the cue with `key` says.
  func votes(for key: UInt64) -> [Vote]? { votes[key] }

  /// Whether the stem with `key` says nothing of a topic.
  func isStopWord(_ key: UInt64) -> Bool { stopWords.contains(key) }

  /// The key of two neighbouring stems.
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &+ 0x2545_F491_4F6C_DD1D)
  }

  private static func key(of cue: String) -> UInt64 {
    let stems = cue.unicodeScalars.split(separator: " ").map { WordKey.of(folded: Array($0)[...]) }
    return stems.count == 2 ? pair(stems[0], stems[1]) : stems.first ?? 0
  }

  private static func check(
    _ code: String, in taxonomy: TopicTaxonomy, after last: String?, _ row: LexiconTable.Row
  ) throws {
    guard let topic = taxonomy.row(code), topic.retiredOn == nil else {
      throw LexiconError(
        file: row.file, line: row.line, problem: "\(code) is no topic of IPTC in use")
    }
    if let last, code < last {
      throw LexiconError(file: row.file, line: row.line, problem: "\(code) is out of order")
    }
  }
}
