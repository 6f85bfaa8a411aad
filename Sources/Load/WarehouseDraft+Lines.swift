public import Records

extension WarehouseDraft {
  /// In how many different articles each line stands that stands in `least` of an outlet's or more.
  ///
  /// - Parameter edge: so many lines are an article's first ones; twice as many its last.
  public func lineCounts(atLeast least: Int, edge: Int) throws -> [LineCount] {
    try connection.rows(
      """
      WITH frequent AS (
        SELECT line_key FROM article_lines GROUP BY line_key HAVING count(*) >= ?1)
      SELECT outlet, line_key, count(DISTINCT company) AS articles,
        count(DISTINCT company) FILTER (WHERE ordinal = 0),
        count(DISTINCT company) FILTER (WHERE ordinal < ?2),
        count(DISTINCT company) FILTER (WHERE line_count - ordinal <= ?2 * 2),
        count(DISTINCT company) FILTER (WHERE ordinal > 0),
        min(ordinal) = 0
      FROM (
        SELECT outlet, line_key, ordinal, line_count,
          nullif(longest_line_key, line_key) AS company
        FROM frequent
        CROSS JOIN article_lines USING (line_key)
        JOIN article_fingerprints USING (article_id)
        JOIN articles USING (article_id)
        WHERE outlet IS NOT NULL AND line_key <> 0)
      GROUP BY outlet, line_key
      HAVING articles >= ?1
      ORDER BY outlet, line_key
      """, [.count(least), .count(edge)]
    ) { row in
      LineCount(
        outlet: row.text(0), key: row.integer(1), articles: row.count(2), first: row.count(3),
        head: row.count(4), tail: row.count(5), below: row.count(6),
        isOpening: row.count(7) == 1)
    }
  }

  /// The lines that were found to recur, by outlet and key.
  public func recurringLines() throws -> [RecurringLine] { try RecurringLine.stored(connection) }

  /// Replaces the lines that were found to recur. What stands in articles is left as it is.
  public func apply(recurringLines lines: [RecurringLine]) throws {
    try write {
      try connection.run("DELETE FROM recurring_lines")
      for line in lines {
        try connection.run(
          """
          INSERT INTO recurring_lines (outlet, line_key, kind, article_count)
          VALUES (?, ?, ?, ?)
          """,
          [
            .text(line.outlet), .integer(line.key), .text(line.kind.rawValue),
            .count(line.articles),
          ])
      }
    }
  }

  /// The sources of the articles in which one of `lines` stands or stood, sorted.
  public func sources(with lines: [RecurringLine]) throws -> [String] {
    var sources: Set<String> = []
    for line in lines {
      sources.formUnion(
        try connection.rows(
          """
          SELECT source
          FROM article_lines
          JOIN articles USING (article_id)
          WHERE line_key = ? AND outlet = ?
          """, [.integer(line.key), .text(line.outlet)]
        ) { $0.text(0) })
    }
    return sources.sorted()
  }

  /// The article of `source` as Extract left it, with the lines that were cut since, and which of
  /// them are; `nil` where there is none.
  public func extracted(_ source: String) throws -> (article: Article, lines: [ArticleLine])? {
    guard let found = try ids.id(of: source, in: .articles) else { return nil }
    let id = Cell.integer(found)
    let (removed, lines, keywords) = (try removedBlocks(id), try lines(id), try keywords(id))
    let article = try connection.rows(
      """
      SELECT source, source_digest, url, outlet, title, byline, dateline, language, published_on,
        published_basis, modified_on, section, text, agency,
        iif(bounds_basis = 'source', published_from, NULL),
        iif(bounds_basis = 'source', published_to, NULL), disputed_on, disputed_basis
      FROM articles
      WHERE article_id = ?
      """, [id]
    ) { row in
      let text = Self.restored(row.text(12), lines, removed)
      return Article(
        source: row.text(0), digest: row.text(1), url: row.optionalText(2),
        outlet: row.optionalText(3), agency: row.optionalText(13), title: row.optionalText(4),
        byline: row.optionalText(5),
        dateline: row.optionalText(6), language: row.text(7), publishedOn: row.optionalText(8),
        publishedBasis: row.optionalText(9).flatMap(Article.PublishedBasis.init),
        publishedFrom: row.optionalText(14), publishedTo: row.optionalText(15),
        disputed: Self.statement(row.optionalText(16), row.optionalText(17)),
        modifiedOn: row.optionalText(10), section: row.optionalText(11), keywords: keywords,
        text: text.string, blocks: text.blocks,
        removed: removed.filter { $0.reason != .recurringLine })
    }.first
    return article.map { ($0, lines) }
  }

  private static func statement(_ day: String?, _ basis: String?) -> Article.DayStatement? {
    guard let day, let basis = basis.flatMap(Article.PublishedBasis.init) else { return nil }
    return Article.DayStatement(day: day, basis: basis)
  }

  /// `text` with the lines that were cut out of it at their places.
  private static func restored(
    _ text: String, _ lines: [ArticleLine], _ removed: [RemovedBlock]
  ) -> TextLines {
    var cut = removed.filter { $0.reason == .recurringLine }.map(\.text)[...]
    var kept = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }[...]
    var whole = TextLines()
    if kept.count > lines.count - cut.count, let title = kept.popFirst() {
      whole.append(title, .title)
    }
    for line in lines {
      whole.append((line.isCut ? cut.popFirst() : kept.popFirst()) ?? "", line.part)
    }
    return whole
  }

  private func removedBlocks(_ id: Cell) throws -> [RemovedBlock] {
    try connection.rows(
      "SELECT reason, text FROM removed_blocks WHERE article_id = ? ORDER BY ordinal", [id]
    ) { row in
      RemovedBlock(reason: try row.word(0, of: "removed_blocks.reason"), text: row.text(1))
    }
  }

  private func lines(_ id: Cell) throws -> [ArticleLine] {
    try connection.rows(
      """
      SELECT line_key, longest_line_key, is_subheading, is_cut
      FROM article_lines JOIN article_fingerprints USING (article_id)
      WHERE article_id = ?
      ORDER BY ordinal
      """, [id]
    ) { row in
      ArticleLine(
        key: row.integer(0), company: row.integer(0) == row.integer(1) ? 0 : row.integer(1),
        part: row.count(2) == 1 ? .subheading : .body,
        isCut: row.count(3) == 1)
    }
  }

  private func keywords(_ id: Cell) throws -> [String] {
    try connection.rows(
      "SELECT keyword FROM article_keywords WHERE article_id = ? ORDER BY ordinal", [id]
    ) { $0.text(0) }
  }
}

extension RecurringLine {
  /// Those that the database behind `connection` holds, by outlet and key.
  static func stored(_ connection: Connection) throws -> [RecurringLine] {
    try connection.rows(
      """
      SELECT outlet, line_key, kind, article_count
      FROM recurring_lines
      ORDER BY outlet, line_key
      """
    ) { row in
      RecurringLine(
        outlet: row.text(0), key: row.integer(1), kind: try row.word(2, of: "recurring_lines.kind"),
        articles: row.count(3))
    }
  }
}
