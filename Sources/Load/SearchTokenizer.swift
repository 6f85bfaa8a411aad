internal import CSQLite

/// The tokenizer of the search tables while they are written. It goes by the name of SQLite's own
/// `unicode61`, so that any SQLite reads the tables with its own.
///
/// Texts are cut by `unicode61`; at the place of each word it adds the forms in which people type
/// the word (https://www.sqlite.org/fts5.html#synonym_support). Queries get no forms. The words'
/// places are those of `unicode61`: `highlight` and `snippet` find them when they cut a text anew.
final class SearchTokenizer {
  private static let name = "unicode61"

  private typealias Create =
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, Int32,
      UnsafeMutablePointer<OpaquePointer?>?
    ) -> Int32
  private typealias Tokenize =
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, TokenReceiver?
    ) -> Int32

  /// The functions of SQLite's own tokenizer, and what it asks to be given.
  private let originalCreate: Create
  private let originalDelete: @convention(c) (OpaquePointer?) -> Void
  private let originalTokenize: Tokenize
  private let originalContext: UnsafeMutableRawPointer?
  private let maker: SearchTokenMaker

  /// - Returns: `nil` where `original` lacks a function.
  private init?(
    _ original: fts5_tokenizer, _ context: UnsafeMutableRawPointer?, _ maker: SearchTokenMaker
  ) {
    guard let create = original.xCreate, let delete = original.xDelete,
      let tokenize = original.xTokenize
    else { return nil }
    originalCreate = create
    originalDelete = delete
    originalTokenize = tokenize
    originalContext = context
    self.maker = maker
  }

  /// Puts it in the place of `unicode61` for all that `connection` writes from now on.
  static func register(on connection: Connection, words: SearchLexicon) throws {
    let api = try api(of: connection)
    var context: UnsafeMutableRawPointer?
    var original = fts5_tokenizer()
    guard api.pointee.xFindTokenizer(api, name, &context, &original) == SQLITE_OK,
      let tokenizer = SearchTokenizer(original, context, SearchTokenMaker(words.forms))
    else { throw SQLiteError(code: SQLITE_ERROR, message: "this SQLite has no tokenizer \(name)") }
    var functions = fts5_tokenizer(
      xCreate: createTokenizer, xDelete: deleteTokenizer, xTokenize: tokenize)
    // SQLite gives the reference back through the last argument when the connection closes.
    let reference = Unmanaged.passRetained(tokenizer)
    let code = api.pointee.xCreateTokenizer(
      api, name, reference.toOpaque(), &functions
    ) { context in
      if let context { Unmanaged<SearchTokenizer>.fromOpaque(context).release() }
    }
    guard code == SQLITE_OK else {
      reference.release()
      throw SQLiteError(connection.handle)
    }
  }

  /// https://www.sqlite.org/fts5.html#extending_fts5
  private static func api(of connection: Connection) throws -> UnsafeMutablePointer<fts5_api> {
    var api: UnsafeMutablePointer<fts5_api>?
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection.handle, "SELECT fts5(?)", -1, &statement, nil) == SQLITE_OK
    else { throw SQLiteError(connection.handle) }
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nil)
    sqlite3_step(statement)
    guard let api else {
      throw SQLiteError(code: SQLITE_ERROR, message: "this SQLite has no FTS5")
    }
    return api
  }

  // MARK: What SQLite calls

  fileprivate func create(
    _ arguments: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ count: Int32,
    _ made: UnsafeMutablePointer<OpaquePointer?>?
  ) -> Int32 {
    var handle: OpaquePointer?
    let code = originalCreate(originalContext, arguments, count, &handle)
    guard code == SQLITE_OK, let handle else { return code }
    let table = Table(tokenizer: self, handle: handle)
    made?.pointee = OpaquePointer(Unmanaged.passRetained(table).toOpaque())
    return SQLITE_OK
  }

  /// What one search table tokenizes with.
  fileprivate final class Table {
    let tokenizer: SearchTokenizer
    let handle: OpaquePointer

    init(tokenizer: SearchTokenizer, handle: OpaquePointer) {
      self.tokenizer = tokenizer
      self.handle = handle
    }

    deinit { tokenizer.originalDelete(handle) }

    func tokenize(
      _ context: UnsafeMutableRawPointer?, _ flags: Int32, _ text: UnsafePointer<CChar>?,
      _ count: Int32, _ receive: @escaping TokenReceiver
    ) -> Int32 {
      let cut = tokenizer.originalTokenize
      guard flags & FTS5_TOKENIZE_DOCUMENT != 0, let text else {
        return cut(handle, context, flags, text, count, receive)
      }
      let stream = SearchTokenStream(
        tokenizer.maker, of: UnsafeRawBufferPointer(start: text, count: Int(count))
      ) { flags, token, start, end in
        token.withUnsafeBytes { bytes in
          receive(
            context, flags, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
            Int32(bytes.count), start, end)
        }
      }
      let code = cut(
        handle, Unmanaged.passUnretained(stream).toOpaque(), flags, text, count, takeWord)
      return code == SQLITE_OK ? stream.end() : code
    }
  }
}

/// Called for each token: context, flags, token, its bytes, first byte in the text, byte after it.
typealias TokenReceiver =
  @convention(c) (
    UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32
  ) -> Int32

/// Takes a word as `unicode61` cuts it.
private func takeWord(
  _ context: UnsafeMutableRawPointer?, _ flags: Int32, _ token: UnsafePointer<CChar>?,
  _ count: Int32, _ start: Int32, _ end: Int32
) -> Int32 {
  guard let context else { return SQLITE_ERROR }
  let bytes = UnsafeRawBufferPointer(start: token, count: Int(count))
  return Unmanaged<SearchTokenStream>.fromOpaque(context).takeUnretainedValue()
    .take(CutWord(token: Array(bytes), start: start, end: end))
}

private func createTokenizer(
  _ context: UnsafeMutableRawPointer?,
  _ arguments: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ count: Int32,
  _ made: UnsafeMutablePointer<OpaquePointer?>?
) -> Int32 {
  guard let context else { return SQLITE_ERROR }
  return Unmanaged<SearchTokenizer>.fromOpaque(context).takeUnretainedValue()
    .create(arguments, count, made)
}

private func deleteTokenizer(_ table: OpaquePointer?) {
  guard let table else { return }
  Unmanaged<SearchTokenizer.Table>.fromOpaque(UnsafeRawPointer(table)).release()
}

private func tokenize(
  _ table: OpaquePointer?, _ context: UnsafeMutableRawPointer?, _ flags: Int32,
  _ text: UnsafePointer<CChar>?, _ count: Int32, _ receive: TokenReceiver?
) -> Int32 {
  guard let table, let receive else { return SQLITE_ERROR }
  return Unmanaged<SearchTokenizer.Table>.fromOpaque(UnsafeRawPointer(table))
    .takeUnretainedValue().tokenize(context, flags, text, count, receive)
}
