/// Fills the search tables from the texts.
///
/// They are emptied and filled in the order of the row ids every time: FTS5 that is filled bit by
/// bit holds the same words in other bytes (https://www.sqlite.org/fts5.html#the_optimize_command).
struct SearchIndex {
  private let connection: Connection
  private var texts = SearchTextMaker()

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Indexes every article and sentence.
  mutating func fill() throws {
    for table in ["article_search", "sentence_search"] {
      try connection.run("INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
    }
    try fillArticles()
    try fillSentences()
    for table in ["article_search", "sentence_search"] {
      try connection.run("INSERT INTO \(table) (\(table)) VALUES ('optimize')")
    }
  }

  private mutating func fillArticles() throws {
    let insert = try connection.statement(
      """
      INSERT INTO article_search (
        rowid, title_written, title_folded, title_stems, body_written, body_folded, body_stems)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    _ = try connection.rows(
      """
      SELECT article_id, coalesce(title, ''), iif(
        title IS NOT NULL AND substr(text, 1, length(title)) = title,
        substr(text, length(title) + 1),
        text)
      FROM articles
      ORDER BY article_id
      """
    ) { row in
      let title = texts.make(row.text(1))
      let body = texts.make(row.text(2))
      try insert.run([
        .integer(row.integer(0)), .text(title.written), .text(title.folded), .text(title.stems),
        .text(body.written), .text(body.folded), .text(body.stems),
      ])
    }
  }

  private mutating func fillSentences() throws {
    let insert = try connection.statement(
      "INSERT INTO sentence_search (rowid, written, folded, stems) VALUES (?, ?, ?, ?)")
    _ = try connection.rows("SELECT sentence_id, text FROM sentences ORDER BY sentence_id") { row in
      let forms = texts.make(row.text(1))
      try insert.run([
        .integer(row.integer(0)), .text(forms.written), .text(forms.folded), .text(forms.stems),
      ])
    }
  }
}
