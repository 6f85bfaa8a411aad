internal import Foundation
internal import Lexicons

/// What the rows of a warehouse must keep: a file in `Resources/rules`, named after the rule.
///
/// The file's first line is a comment with the severity, its second one what the rows are that break
/// the rule; then comes one `SELECT` of those rows. A column `source` ties each to its document:
/// such a rule judges a document by its own rows alone, so that the same documents are withdrawn on
/// whichever night they arrive. `:today` stands for the day of the check.
public struct QualityRule: Sendable, Hashable {
  public let name: String
  public let severity: CheckFinding.Severity
  /// What the rows are that break it.
  public let meaning: String
  let query: String

  /// Whether its answer depends on the day, which no warehouse may hold.
  var asksForToday: Bool { query.contains(":today") }

  /// Whether it asks SQLite for rows that point to nothing.
  var provesForeignKeys: Bool { query.contains("pragma_foreign_key_check") }

  /// The folder of the rules.
  ///
  /// - Throws: `ResourceError` where it is not beside the program.
  static func folder() throws -> URL {
    try ResourceFolder.locate(module: "Load").appendingPathComponent("rules")
  }

  /// Reads the rules that came with the program, which does so once: a run that is under way while
  /// another version is installed keeps its own.
  ///
  /// - Throws: where one of them cannot be read.
  public static func prepare() throws { _ = try shipped.get() }

  /// The rules that the warehouse on `connection` was judged by, by name.
  static func stored(_ connection: Connection) throws -> [QualityRule] {
    try connection.rows(
      "SELECT rule, severity, meaning, query FROM quality_rules ORDER BY rule"
    ) { row in
      QualityRule(
        name: row.text(0), severity: try row.word(1, of: "quality_rules.severity"),
        meaning: row.text(2), query: row.text(3))
    }
  }

  /// The rules that came with the program, by name.
  static let shipped = Result { try all(in: folder()) }

  /// Every rule in a folder, by name.
  ///
  /// - Throws: `QualityRuleError` where a file is not laid out as a rule.
  static func all(in folder: URL) throws -> [QualityRule] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".sql") }
      .map { file in
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        return try QualityRule(String(file.dropLast(4)), text)
      }
  }
}

extension QualityRule {
  /// The rule in a file of `text`.
  init(_ name: String, _ text: String) throws {
    let lines = text.split(separator: "\n")
    let comments = lines.prefix { $0.hasPrefix("--") }.map {
      $0.dropFirst(2).trimmingCharacters(in: .whitespaces)
    }
    guard comments.count >= 2, let severity = CheckFinding.Severity(rawValue: comments[0]) else {
      throw QualityRuleError(rule: name, problem: "begin with two comments: severity, meaning")
    }
    self.name = name
    self.severity = severity
    meaning = comments[1]
    query = lines.dropFirst(comments.count).joined(separator: "\n")
      .trimmingCharacters(in: CharacterSet(charactersIn: "; \n"))
    guard severity != .error || !asksForToday else {
      throw QualityRuleError(rule: name, problem: "a rule with :today cannot be an error")
    }
  }
}

/// A file of a rule that cannot be followed.
public struct QualityRuleError: Error, Sendable, Hashable, CustomStringConvertible {
  public let rule: String
  public let problem: String

  public var description: String { "rules/\(rule).sql: \(problem)" }
}
