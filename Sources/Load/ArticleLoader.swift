internal import ArabicText
internal import Records

/// Turns one annotated article into rows: ids are made here, surfaces are cut here.
struct ArticleLoader {
  let connection: Connection
  let ids: RowIDRegister
  let annotated: AnnotatedArticle
  let fingerprint: TextFingerprint
  let lines: [ArticleLine]
  let source: String
  let articleID: Int64
  let text: CodePointText
  /// Row ids of the entities that some row of the article speaks of, by index.
  private(set) var entityIDs: [Int: Int64] = [:]

  /// - Parameter id: the article's.
  init(
    _ loadable: LoadableArticle, id: Int64, on connection: Connection, _ ids: RowIDRegister
  ) throws {
    self.connection = connection
    self.ids = ids
    articleID = id
    annotated = loadable.annotated
    fingerprint = loadable.fingerprint
    lines = loadable.lines
    source = annotated.article.source
    text = CodePointText(annotated.article.text)
    for index in annotated.namedEntities.sorted() {
      let entity = annotated.entities[index]
      entityIDs[index] = try ids.entity(entity.key, type: entity.type.rawValue, name: entity.name)
    }
  }

  /// The id of the article's row at `place` among those of its kind.
  func rowID(_ place: Int) -> Int64 { RowID.row(place, of: articleID) }

  /// The id of the entity at `index`.
  func entityID(_ index: Int) throws -> Int64 {
    guard let id = entityIDs[index] else {
      preconditionFailure("a row of \(source) speaks of an entity that was not collected")
    }
    return id
  }

  /// The id of the entity at `index`, or null.
  func entityCell(_ index: Int?) throws -> Cell { .integer(orNull: try index.map(entityID)) }

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
    try insertLimits()
  }

  private func insertArticle() throws {
    let article = annotated.article
    try connection.run(
      """
      INSERT INTO articles (
        article_id, source, source_digest, url, outlet, agency, title, byline, dateline, language,
        published_on, published_basis, published_from, published_to, bounds_basis, disputed_on,
        disputed_basis, modified_on, section, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(articleID), .text(source), .text(article.digest), .text(orNull: article.url),
        .text(orNull: article.outlet), .text(orNull: article.agency),
        .text(orNull: article.title), .text(orNull: article.byline),
        .text(orNull: article.dateline), .text(article.language),
        .text(orNull: article.publishedOn), .text(orNull: article.publishedBasis?.rawValue),
        .text(orNull: article.publishedFrom), .text(orNull: article.publishedTo),
        .text(orNull: (article.publishedFrom ?? article.publishedTo).map { _ in "source" }),
        .text(orNull: article.disputed?.day), .text(orNull: article.disputed?.basis.rawValue),
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
        article_id, ordinal, line_key, is_subheading, is_cut)
      VALUES (?, ?, ?, ?, ?)
      """)
    for (ordinal, line) in lines.enumerated() {
      try statement.run([
        .integer(articleID), .count(ordinal), .integer(line.key),
        .count(line.part == .subheading ? 1 : 0), .count(line.isCut ? 1 : 0),
      ])
    }
  }

  private func insertFingerprint() throws {
    let signature = fingerprint.signature.flatMap { value in
      withUnsafeBytes(of: UInt16(truncatingIfNeeded: value).littleEndian, Array.init)
    }
    try connection.run(
      """
      INSERT INTO article_fingerprints (
        article_id, text_digest, signature, word_count, line_count, longest_line_key)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(articleID), .text(fingerprint.textDigest), .blob(signature),
        .count(fingerprint.wordCount), .count(lines.count), .integer(longestLineKey),
      ])
  }

  /// The key of the line that is no other's company.
  private var longestLineKey: Int64 {
    lines.first { $0.company == 0 }?.key ?? 0
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
        .integer(rowID(ordinal)), .integer(articleID), .count(ordinal),
        .text(sentence.part.rawValue), .count(sentence.range.start), .count(sentence.range.end),
        .text(text[sentence.range]),
      ])
    }
  }
}
