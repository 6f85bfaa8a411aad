/// Keeps the search tables in step with the texts: a night indexes what came and takes out what
/// went, nothing else.
///
/// The tables keep no texts (external content), and a row leaves them only by the text that it was
/// put in with (https://www.sqlite.org/fts5.html#the_delete_command). So what went is kept in
/// temporary tables until `update`. `SearchLayout` then brings the tables into the one form that their words have.
final class SearchIndex {
  private let connection: Connection
  /// Whether too much went for the temporary tables: then all is indexed anew.
  private var isRefilled = false
  private let mostLeavingBytes: Int64
  private var leavingBytes: Int64 = 0
  /// Whether rows were put in or taken out since the last merge.
  private var hasChanged: Bool
  /// Whether the tables are as they were published, or as they will be.
  private var isNumbered = true

  /// - Parameter isNew: whether nothing is indexed yet.
  /// - Parameter mostLeavingBytes: bounds the memory for texts that went.
  init(_ connection: Connection, isNew: Bool, mostLeavingBytes: Int64) throws {
    self.mostLeavingBytes = mostLeavingBytes
    self.connection = connection
    hasChanged = isNew
    try connection.execute(
      """
      CREATE TEMP TABLE arriving_articles (article_id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE arriving_sentences (sentence_id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE leaving_articles (article_id INTEGER PRIMARY KEY, title TEXT, text TEXT);
      CREATE TEMP TABLE leaving_sentences (sentence_id INTEGER PRIMARY KEY, text TEXT);
      """)
    if isNew { try SearchLayout(connection).prepare() }
  }

  /// Notes that the article with `id` is there now.
  func noteArrival(of id: Int64) throws {
    try connection.run("INSERT INTO arriving_articles VALUES (?)", [.integer(id)])
    try connection.run(
      """
      INSERT INTO arriving_sentences
      SELECT sentence_id FROM sentences WHERE article_id = ?
      """, [.integer(id)])
  }

  /// Notes that the article with `id`, where there is one, is about to go.
  func noteRemoval(of id: Int64) throws {
    try connection.run("DELETE FROM arriving_articles WHERE article_id = ?", [.integer(id)])
    try connection.run(
      """
      DELETE FROM arriving_sentences
      WHERE sentence_id IN (SELECT sentence_id FROM sentences WHERE article_id = ?)
      """, [.integer(id)])
    guard !isRefilled else { return }
    try keepArticle(id)
    try keepSentences(of: id)
    if leavingBytes > mostLeavingBytes {
      isRefilled = true
      try connection.execute("DELETE FROM leaving_articles; DELETE FROM leaving_sentences")
    }
  }

  /// Keeps what the article is indexed by, unless it came tonight or is kept already.
  private func keepArticle(_ id: Int64) throws {
    leavingBytes += try connection.rows(
      """
      INSERT INTO leaving_articles
      SELECT article_id, title, text
      FROM articles
      WHERE article_id = ? AND article_id IN (SELECT id FROM article_search_docsize)
      ON CONFLICT DO NOTHING
      RETURNING length(CAST(text AS BLOB))
      """, [.integer(id)]
    ) { $0.integer(0) }.reduce(0, +)
  }

  private func keepSentences(of id: Int64) throws {
    leavingBytes += try connection.rows(
      """
      INSERT INTO leaving_sentences
      SELECT sentence_id, text
      FROM sentences
      WHERE article_id = ? AND sentence_id IN (SELECT id FROM sentence_search_docsize)
      ON CONFLICT DO NOTHING
      RETURNING length(CAST(text AS BLOB))
      """, [.integer(id)]
    ) { $0.integer(0) }.reduce(0, +)
  }

  /// Brings the search tables in line with what was noted.
  func update() throws {
    guard try isRefilled || hasNotes() else { return }
    try SearchLayout(connection).prepare()
    hasChanged = true
    if isRefilled { try refill() }
    try updateArticles()
    try updateSentences()
    for side in ["arriving", "leaving"] {
      try connection.execute("DELETE FROM \(side)_articles; DELETE FROM \(side)_sentences")
    }
    (isRefilled, leavingBytes) = (false, 0)
  }

  /// Merges what the night wrote with what was there, unless nothing was written.
  func merge() throws {
    guard hasChanged else { return }
    try SearchLayout(connection).merge()
    (hasChanged, isNumbered) = (false, false)
  }

  /// Brings the search tables into their one form. Nothing may be noted any more.
  func settle() throws {
    try merge()
    guard !isNumbered else { return }
    try SearchLayout(connection).number()
    isNumbered = true
  }

  private func hasNotes() throws -> Bool {
    try connection.rows(
      """
      SELECT EXISTS (SELECT * FROM arriving_articles) OR EXISTS (SELECT * FROM leaving_articles)
      """
    ) { $0.integer(0) } == [1]
  }

  /// Empties the search tables; everything is to be indexed.
  private func refill() throws {
    try connection.execute(
      """
      INSERT INTO article_search (article_search) VALUES ('delete-all');
      INSERT INTO sentence_search (sentence_search) VALUES ('delete-all');
      INSERT INTO arriving_articles SELECT article_id FROM articles WHERE true
      ON CONFLICT DO NOTHING;
      INSERT INTO arriving_sentences SELECT sentence_id FROM sentences WHERE true
      ON CONFLICT DO NOTHING;
      """)
  }

  /// In the order of the row ids: FTS5 begins another segment wherever they go back.
  private func updateArticles() throws {
    let change = try SearchChange(connection, table: "article_search", columns: "text, title")
    _ = try connection.rows(
      """
      SELECT article_id, 0 AS arrives, text, title
      FROM leaving_articles
      UNION ALL
      SELECT article_id, 1, text, title
      FROM arriving_articles JOIN articles USING (article_id)
      ORDER BY article_id, arrives
      """
    ) { row in
      try change.make(row.integer(0), arrives: row.count(1) == 1, [row.text(2), row.text(3)])
    }
  }

  private func updateSentences() throws {
    let change = try SearchChange(connection, table: "sentence_search", columns: "text")
    _ = try connection.rows(
      """
      SELECT sentence_id, 0 AS arrives, text
      FROM leaving_sentences
      UNION ALL
      SELECT sentence_id, 1, text
      FROM arriving_sentences JOIN sentences USING (sentence_id)
      ORDER BY sentence_id, arrives
      """
    ) { row in
      try change.make(row.integer(0), arrives: row.count(1) == 1, [row.text(2)])
    }
  }
}
