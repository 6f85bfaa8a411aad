internal import ArabicText
internal import Records

/// Turns one annotated article into rows: ids are made here, surfaces are cut here.
struct ArticleLoader {
  let connection: Connection
  let annotated: AnnotatedArticle
  let fingerprint: TextFingerprint
  let lines: [ArticleLine]
  let source: String
  let articleID: Int64
  let text: CodePointText
  /// Row ids of the article's sentences, entities and mentions, by index.
  let sentenceIDs: [Int64]
  let entityIDs: [Int64]
  let mentionIDs: [Int64]

  init(_ loadable: LoadableArticle, on connection: Connection) {
    self.connection = connection
    annotated = loadable.annotated
    fingerprint = loadable.fingerprint
    lines = loadable.lines
    let source = annotated.article.source
    self.source = source
    articleID = RowID.of("articles", source)
    text = CodePointText(annotated.article.text)
    sentenceIDs = annotated.sentences.indices.map { RowID.of("sentences", source, String($0)) }
    entityIDs = annotated.entities.map { RowID.of("entities", $0.key) }
    mentionIDs = annotated.mentions.map { RowID.of("mentions", source, String($0.range.start)) }
  }

  /// Inserts the article and everything found in it. Nothing of its source may be there yet.
  func load() throws {
    try insertArticle()
    try insertKeywords()
    try insertFingerprint()
    try insertLines()
    try insertRemovedBlocks()
    try insertSentences()
    try insertEntities()
    try insertMentions()
    try insertCandidates()
    try insertTopics()
    try insertQuotations()
    try insertTimes()
    try insertRoles()
    try insertMeetings()
  }

  private func insertArticle() throws {
    let article = annotated.article
    try connection.run(
      """
      INSERT INTO articles (
        article_id, source, source_digest, url, outlet, title, byline, dateline, language,
        published_on, published_basis, modified_on, section, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(articleID), .text(source), .text(article.digest), .text(orNull: article.url),
        .text(orNull: article.outlet), .text(orNull: article.title),
        .text(orNull: article.byline), .text(orNull: article.dateline), .text(article.language),
        .text(orNull: article.publishedOn), .text(orNull: article.publishedBasis?.rawValue),
        .text(orNull: article.modifiedOn), .text(orNull: article.section), .text(article.text),
      ])
  }

  private func insertKeywords() throws {
    for (ordinal, keyword) in annotated.article.keywords.enumerated() {
      try connection.run(
        "INSERT INTO article_keywords (article_id, ordinal, keyword) VALUES (?, ?, ?)",
        [.integer(articleID), .count(ordinal), .text(keyword)])
    }
  }

  private func insertLines() throws {
    let statement = try connection.statement(
      """
      INSERT INTO article_lines (
        article_id, ordinal, behind, line_key, company_key, part, is_cut)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, line) in lines.enumerated() {
      try statement.run([
        .integer(articleID), .count(ordinal), .count(lines.count - 1 - ordinal),
        .integer(line.key), .integer(line.company), .text(line.part.rawValue),
        .count(line.isCut ? 1 : 0),
      ])
    }
  }

  private func insertFingerprint() throws {
    let signature = fingerprint.signature.flatMap { value in
      withUnsafeBytes(of: value.littleEndian, Array.init)
    }
    try connection.run(
      """
      INSERT INTO article_fingerprints (article_id, text_digest, signature, word_count)
      VALUES (?, ?, ?, ?)
      """,
      [
        .integer(articleID), .text(fingerprint.textDigest), .blob(signature),
        .count(fingerprint.wordCount),
      ])
  }

  private func insertRemovedBlocks() throws {
    for (ordinal, block) in annotated.article.removed.enumerated() {
      try connection.run(
        "INSERT INTO removed_blocks (article_id, ordinal, reason, text) VALUES (?, ?, ?, ?)",
        [.integer(articleID), .count(ordinal), .text(block.reason.rawValue), .text(block.text)])
    }
  }

  private func insertSentences() throws {
    let statement = try connection.statement(
      """
      INSERT INTO sentences (sentence_id, article_id, ordinal, part, start, end, text)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for (ordinal, sentence) in annotated.sentences.enumerated() {
      try statement.run([
        .integer(sentenceIDs[ordinal]), .integer(articleID), .count(ordinal),
        .text(sentence.part.rawValue), .count(sentence.range.start), .count(sentence.range.end),
        .text(text[sentence.range]),
      ])
    }
  }
}
