internal import CSQLite
internal import Foundation
public import Records

/// The next warehouse while it is made: a private copy of the published one, brought in line with
/// what is new, checked, and published in one step.
///
/// Whatever the order, the batches and the number of nights in which the same articles arrive, the
/// published bytes are the same: row ids come from content, what several articles share is reckoned
/// anew in `finish`, and `VACUUM INTO` lays the pages out by key.
public final class WarehouseDraft {
  let connection: Connection
  private let path: String

  /// Opens a draft at `draftPath`, replacing what stands there.
  ///
  /// - Parameter published: the warehouse to continue; `nil` to start from an empty one.
  /// - Throws: `WarehouseError` where `published` is no whole warehouse of this schema, or the
  ///   draft cannot be written.
  public init(copying published: String?, at draftPath: String) throws {
    path = draftPath
    try TemporaryFile.remove(draftPath)
    do {
      if let published {
        _ = try WarehouseFile.open(published)
        try TemporaryFile.copy(published, to: draftPath)
      }
      connection = try Connection(path: draftPath, access: .readWrite)
      try connection.execute(Self.settings)
      if published == nil { try connection.execute(Schema.sql) }
    } catch let error as SQLiteError {
      throw WarehouseError.writing(draftPath, error)
    }
  }

  /// What the warehouse at `published` says of its inputs. It is only read.
  ///
  /// - Throws: `WarehouseError` where it is missing, no warehouse, of another schema, or altered.
  public static func state(of published: String) throws -> PublishedState {
    try PublishedState(readingFrom: published)
  }

  /// Closes the draft and removes its file.
  public func discard() throws {
    connection.close()
    try TemporaryFile.remove(path)
  }

  /// Loads a batch in one transaction; an article replaces what was loaded from its source before.
  ///
  /// - Returns: a rejection for each article whose rows break a rule of the schema. That is a fault
  ///   of the program, but no reason for the others to wait.
  /// - Precondition: the topics they name were loaded.
  public func load(_ articles: [LoadableArticle]) throws -> [Rejection] {
    try write {
      var rejections: [Rejection] = []
      for article in articles {
        do {
          try connection.savepoint {
            try delete(article.annotated.article.source)
            try ArticleLoader(article, on: connection).load()
          }
        } catch let error as SQLiteError where error.primaryCode == SQLITE_CONSTRAINT {
          rejections.append(Self.rejection(article.annotated.article, error))
        }
      }
      return rejections
    }
  }

  private static func rejection(_ article: Article, _ error: SQLiteError) -> Rejection {
    Rejection(
      source: article.source, stage: .load, reason: .unfit,
      detail: "Its annotations break a rule of the schema; please report it: \(error.message)",
      digest: article.digest)
  }

  /// Removes the articles of `sources`, with all that was found in them.
  public func remove(sources: [String]) throws {
    try write { for source in sources { try delete(source) } }
  }

  /// Runs `body` in a transaction; errors of writing say what to do.
  func write<Answer>(_ body: () throws -> Answer) throws -> Answer {
    do {
      return try connection.transaction(body)
    } catch let error as SQLiteError {
      throw WarehouseError.writing(path, error)
    }
  }

  private func delete(_ source: String) throws {
    try connection.run("DELETE FROM articles WHERE source = ?", [.text(source)])
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
