internal import CSQLite
public import Records

extension WarehouseDraft {
  /// Stores every rule with the number of rows that break it. One that the published warehouse was
  /// not judged by is put to all rows.
  func judge(by rules: [QualityRule]) throws {
    let check = QualityCheck(connection: connection)
    var counts: [String: Int] = [:]
    if let scope = try QualityScope(self) {
      let narrow = try rules.filter(formerRules.contains).filter(check.concernsArticlesAlone)
      try scope.during { for rule in narrow { counts[rule.name] = try check.count(rule) } }
      // The draft's connection enforces foreign keys row by row.
      for rule in rules where rule.provesForeignKeys { counts[rule.name] = 0 }
    }
    try connection.run("DELETE FROM quality_rules")
    for rule in rules {
      try connection.run(
        "INSERT INTO quality_rules (rule, severity, meaning, query, rows) VALUES (?, ?, ?, ?, ?)",
        [
          .text(rule.name), .text(rule.severity.rawValue), .text(rule.meaning), .text(rule.query),
          .integer(orNull: try (counts[rule.name] ?? check.count(rule)).map(Int64.init)),
        ])
    }
  }

  /// The documents whose rows break a rule that is an error, each once: what is to be withdrawn, so
  /// that the others can be published. Asked of a finished draft.
  public func breaches() throws -> [Rejection] {
    let check = QualityCheck(connection: connection)
    var broken: [String: (digest: String, rules: [String])] = [:]
    for (rule, _) in try brokenRules() where try check.isTiedToSource(rule) {
      let rows = try connection.rows(
        """
        SELECT source, source_digest, count(*)
        FROM (\(rule.query)) JOIN articles USING (source)
        GROUP BY source
        """
      ) { (source: $0.text(0), digest: $0.text(1), rows: $0.count(2)) }
      for row in rows {
        let rules = broken[row.source]?.rules ?? []
        broken[row.source] = (row.digest, rules + ["\(rule.name) (\(row.rows) \(rule.meaning))"])
      }
    }
    return broken.sorted { $0.key < $1.key }.map { source, found in
      Rejection(
        source: source, stage: .quality, reason: .brokenRule,
        detail: "What was found in it breaks a rule of data quality, please report it: "
          + found.rules.joined(separator: ", "),
        digest: found.digest)
    }
  }

  /// - Throws: `WarehouseError.failedChecks` where rows break a rule that is an error.
  func refuseBroken() throws {
    let check = QualityCheck(connection: connection)
    let findings = try brokenRules().map { try check.finding($0.rule, rows: $0.rows) }
    guard findings.isEmpty else { throw WarehouseError.failedChecks(findings) }
  }

  /// The rules that are errors and that rows break, as `judge` counted them.
  private func brokenRules() throws -> [(rule: QualityRule, rows: Int)] {
    try connection.rows(
      """
      SELECT rule, meaning, query, rows
      FROM quality_rules
      WHERE severity = 'error' AND rows > 0
      ORDER BY rule
      """
    ) { row in
      let rule = QualityRule(
        name: row.text(0), severity: .error, meaning: row.text(1), query: row.text(2))
      return (rule, row.count(3))
    }
  }
}
