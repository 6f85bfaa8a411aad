extension WarehouseReader {
  /// What the warehouse at `path` holds of `request`, the best first: each with the day, the outlet
  /// and the article's title, and the words in square brackets.
  ///
  /// - Throws: `SearchError` where it cannot be made, `WarehouseError` where `path` is no warehouse.
  public static func search(_ request: SearchRequest, in path: String) throws -> Table {
    let connection = try WarehouseFile.openUnproved(path)
    let query = try SearchQuery(request.words, on: connection)
    let filter = try SearchFilter(request, query, on: connection)
    switch request.scope {
    case .articles: return try articles(request, query, filter, connection)
    case .sentences: return try sentences(request, query, filter, connection)
    }
  }

  /// A word in the title weighs five times as much as one below it.
  private static func articles(
    _ request: SearchRequest, _ query: SearchQuery, _ filter: SearchFilter,
    _ connection: Connection
  ) throws -> Table {
    let found = try connection.rows(
      """
      SELECT articles.article_id, published_on, outlet, articles.title, source
      FROM article_search JOIN articles ON articles.article_id = article_search.rowid
      WHERE article_search MATCH ?\(filter.sql)
      ORDER BY bm25(article_search, 1.0, 5.0), published_on DESC, articles.article_id
      LIMIT ?
      """, [.text(query.expression)] + filter.values + [.count(request.limit)]
    ) { row in (0..<5).map { row.cell($0) } }
    let best = try bestSentences(of: found.map(\.[0]), query, connection)
    let rows = found.map { $0[1...3] + [best[$0[0]] ?? .null, $0[4], $0[0]] }
    return Table(
      columns: ["published_on", "outlet", "title", "sentence", "source", "article_id"],
      rows: rows.map(Array.init))
  }

  /// For each of `articles` the sentence that fits best.
  ///
  /// The plus sign makes SQLite walk the matches once: asked for row after row, FTS5 would count the
  /// words of all sentences again for each.
  private static func bestSentences(
    of articles: [Cell], _ query: SearchQuery, _ connection: Connection
  ) throws -> [Cell: Cell] {
    let places = Array(repeating: "?", count: articles.count).joined(separator: ", ")
    let sentences = try connection.rows(
      """
      SELECT article_id, snippet(sentence_search, 0, '[', ']', '…', 32)
      FROM sentence_search JOIN sentences ON sentence_id = sentence_search.rowid
      WHERE sentence_search MATCH ?
        AND +sentence_search.rowid IN (
          SELECT sentence_id FROM sentences WHERE article_id IN (\(places)))
      ORDER BY bm25(sentence_search), sentence_id
      """, [.text(query.anyExpression)] + articles
    ) { (article: $0.cell(0), sentence: $0.cell(1)) }
    return Dictionary(sentences.map { ($0.article, $0.sentence) }) { first, _ in first }
  }

  private static func sentences(
    _ request: SearchRequest, _ query: SearchQuery, _ filter: SearchFilter,
    _ connection: Connection
  ) throws -> Table {
    try table(
      """
      SELECT published_on, outlet, snippet(sentence_search, 0, '[', ']', '…', 64) AS sentence,
        title, source, sentences.sentence_id
      FROM sentence_search
      JOIN sentences ON sentences.sentence_id = sentence_search.rowid
      JOIN articles USING (article_id)
      WHERE sentence_search MATCH ?\(filter.sql)
      ORDER BY bm25(sentence_search), published_on DESC, sentences.sentence_id
      LIMIT ?
      """, [.text(query.expression)] + filter.values + [.count(request.limit)], connection)
  }
}
