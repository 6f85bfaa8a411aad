internal import CSQLite

/// Puts rules of data quality to a warehouse.
struct QualityCheck {
  let connection: Connection

  /// How many rows break `rule`.
  ///
  /// - Parameter today: the day of the check, YYYY-MM-DD.
  /// - Returns: `nil` where the rule asks for the day, and none was given.
  /// - Throws: `QualityRuleError` where the rule's query is wrong.
  func count(_ rule: QualityRule, today: String? = nil) throws -> Int? {
    if let proof = OffsetProof(rule, on: connection) { return try proof.count() }
    guard let values = values(rule, today) else { return nil }
    do {
      return try connection.rows("SELECT count(*) FROM (\(rule.query))", values) { $0.count(0) }[0]
    } catch let error as SQLiteError where error.primaryCode == SQLITE_ERROR {
      throw QualityRuleError(rule: rule.name, problem: error.message)
    }
  }

  /// The rules that rows break; errors first.
  func findings(_ rules: [QualityRule], today: String?) throws -> [CheckFinding] {
    let found = try rules.compactMap { rule in
      try count(rule, today: today).flatMap { rows in
        rows > 0 ? try finding(rule, rows: rows, today: today) : nil
      }
    }
    return CheckFinding.Severity.allCases.flatMap { severity in
      found.filter { $0.severity == severity }
    }
  }

  /// What `rows` rows that break `rule` are, with a few of them.
  func finding(_ rule: QualityRule, rows: Int, today: String? = nil) throws -> CheckFinding {
    CheckFinding(
      rule: rule.name, severity: rule.severity, rows: rows, message: rule.meaning,
      examples: rule.severity == .note ? [] : try examples(rule, today))
  }

  /// Whether the rows that break `rule` tell the document they came from.
  func isTiedToSource(_ rule: QualityRule) throws -> Bool {
    try connection.statement(rule.query).columnNames.first == "source"
  }

  /// Whether the rule is an error that an article's own rows alone can make: where a published
  /// warehouse is continued, only those of touched articles can break it.
  func concernsArticlesAlone(_ rule: QualityRule) throws -> Bool {
    let first = try connection.statement(rule.query).columnNames.first
    return rule.severity == .error && !rule.asksForToday
      && (first == "source" || first == "article")
  }

  private func examples(_ rule: QualityRule, _ today: String?) throws -> [String] {
    try connection.rows("\(rule.query) LIMIT 3", values(rule, today) ?? []) { $0.text(0) }
  }

  private func values(_ rule: QualityRule, _ today: String?) -> [Cell]? {
    rule.asksForToday ? today.map { [.text($0)] } : []
  }
}
