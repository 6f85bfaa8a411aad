internal import CSQLite
internal import Foundation
public import Records

/// The next warehouse while it is made: a private copy of the published one, brought in line with
/// what is new, checked, and published in one step.
///
/// Whatever the order, the batches and the number of nights in which the same articles arrive, the
/// published bytes are the same: row ids come from content, what several articles share is computed
/// again in `finish`, the search tables are brought into the one form that their words have, and
/// `VACUUM INTO` lays the pages out by key. Once published, a draft's articles must not change.
public final class WarehouseDraft {
  let connection: Connection
  let search: SearchIndex
  let tonight: NightNotes
  let ids: RowIDRegister
  /// Whether most rows stood in a published warehouse, and were checked then.
  let continuesPublished: Bool
  /// The rules of data quality by which those rows were judged.
  let formerRules: Set<QualityRule>
  private let path: String

  /// Opens a draft at `draftPath`, replacing what stands there.
  ///
  /// - Parameter published: the warehouse to continue, of which `state` was asked before; `nil` to
  ///   start from an empty one.
  /// - Parameter growth: by how many bytes the warehouse will grow at least, as far as is known.
  /// - Throws: `WarehouseError` where `published` is no warehouse of this schema, or the draft
  ///   cannot be written, or the disk has not enough room for it and for what is made of it.
  public convenience init(
    copying published: String?, at draftPath: String, growth: Int64 = 0
  ) throws {
    try self.init(
      copying: published, at: draftPath, growth: growth, mostLeavingBytes: 64 << 20)
  }

  /// - Parameter mostLeavingBytes: so much text that goes is kept in memory; beyond it, all is
  ///   indexed anew, which then costs no more.
  /// - Parameter mostIDBits: so many bits of a digest make an id, where they are fewer than the usual.
  package init(
    copying published: String?, at draftPath: String, growth: Int64 = 0, mostLeavingBytes: Int64,
    mostIDBits: Int = .max
  ) throws {
    path = draftPath
    continuesPublished = published != nil
    try TemporaryFile.remove(draftPath)
    let size = try published.map(TemporaryFile.size) ?? 0
    // The draft with the search tables twice while they are merged, and what is made of it.
    try DiskSpace.require(size * 5 / 2 + growth * 2, for: draftPath)
    do {
      if let published {
        _ = try WarehouseFile.openUnproved(published)
        try TemporaryFile.copy(published, to: draftPath)
      } else {
        try TemporaryFile.make(draftPath)
      }
      connection = try Connection(path: draftPath, access: .readWrite)
      // The copy, not the file that it was made of: that may be another one by now.
      if let published { try WarehouseFile.identify(connection, published) }
      try connection.execute(Self.settings)
      try SearchTokenizer.register(on: connection, words: SearchLexicon.shipped.get())
      if published == nil { try connection.execute(Schema.sql) }
      search = try SearchIndex(
        connection, isNew: published == nil, mostLeavingBytes: mostLeavingBytes)
      tonight = try NightNotes(connection)
      ids = RowIDRegister(connection, RowID(mostBits: mostIDBits))
      formerRules = try Set(QualityRule.stored(connection))
    } catch let error as SQLiteError {
      throw WarehouseError.writing(draftPath, error)
    }
  }

  /// What the warehouse at `published` says of its inputs. It is only read.
  ///
  /// - Parameter isProved: whether its digest is known to be that of a published warehouse, so that
  ///   the whole file need not be read once more to prove it.
  /// - Throws: `WarehouseError` where it is missing, no warehouse, of another schema, or altered.
  public static func state(of published: String, isProved: Bool = false) throws -> PublishedState {
    try PublishedState(readingFrom: published, isProved: isProved)
  }

  /// Closes the draft and removes its file.
  public func discard() throws {
    connection.close()
    try TemporaryFile.remove(path)
  }

  /// Loads a batch in one transaction; an article replaces what was loaded from its source before.
  ///
  /// - Returns: a rejection for each article that has more rows of a kind than ids, or whose rows break a
  ///   rule of the schema. That is a fault of the program, but no reason for the others to wait.
  /// - Precondition: the topics they name were loaded.
  public func load(_ articles: [LoadableArticle]) throws -> [Rejection] {
    try write {
      var rejections: [Rejection] = []
      for article in articles {
        do {
          try connection.savepoint { try replace(article) }
        } catch let rejection as Rejection {
          rejections.append(rejection)
        } catch let error as SQLiteError where error.primaryCode == SQLITE_CONSTRAINT {
          rejections.append(Self.rejection(article.annotated.article, error))
        }
      }
      return rejections
    }
  }

  private func replace(_ article: LoadableArticle) throws {
    let source = article.annotated.article.source
    let former = try delete(source)
    if let rejection = article.annotated.rejection { throw rejection }
    let id = try former ?? ids.freeID(for: source, in: .articles)
    try ArticleLoader(article, id: id, on: connection, ids).load()
    try search.noteArrival(of: id)
    try tonight.noteArrival(of: id)
  }

  private static func rejection(_ article: Article, _ error: SQLiteError) -> Rejection {
    Rejection(
      source: article.source, stage: .load, reason: .unfit,
      detail: "Its annotations break a rule of the schema; please report it: \(error.message)",
      digest: article.digest)
  }

  /// Removes the articles of `sources`, with all that was found in them.
  public func remove(sources: [String]) throws {
    try write { for source in sources { _ = try delete(source) } }
  }

  /// Runs `body` in a transaction; errors of writing say what to do.
  func write<Answer>(_ body: () throws -> Answer) throws -> Answer {
    do {
      return try connection.transaction(body)
    } catch let error as SQLiteError {
      throw failure(error)
    }
  }

  /// What an error of SQLite means for the draft.
  func failure(_ error: SQLiteError) -> any Error { WarehouseError.writing(path, error) }

  /// - Returns: the id of the article that went; `nil` where there was none.
  private func delete(_ source: String) throws -> Int64? {
    guard let id = try ids.id(of: source, in: .articles) else { return nil }
    try search.noteRemoval(of: id)
    try tonight.noteRemoval(of: id)
    try connection.run("DELETE FROM articles WHERE article_id = ?", [.integer(id)])
    return id
  }

  /// The draft is scratch: a crash throws it away, so nothing is waited for on the disk.
  private static let settings = """
    PRAGMA journal_mode = MEMORY;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -65536;
    PRAGMA foreign_keys = ON;
    """
}
