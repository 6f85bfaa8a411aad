internal import CSQLite

/// Turns the words of one text into tokens while they are cut, so that a text of millions of words takes
/// no more memory than one of thousands.
final class SearchTokenStream {
  /// Words that are held at once.
  private static let window = 4_096

  private let maker: SearchTokenMaker
  private let text: UnsafeRawBufferPointer
  private let receive: SearchTokenMaker.Receiver
  private var words: [CutWord] = []
  /// How many of `words` were sent and stay for those behind them.
  private var sent = 0

  /// - Parameter text: what the words are cut from; must outlive the stream.
  init(
    _ maker: SearchTokenMaker, of text: UnsafeRawBufferPointer,
    to receive: @escaping SearchTokenMaker.Receiver
  ) {
    (self.maker, self.text, self.receive) = (maker, text, receive)
  }

  /// Takes the next word; answers the first result that is not `SQLITE_OK`.
  func take(_ word: CutWord) -> Int32 {
    words.append(word)
    guard words.count == Self.window else { return SQLITE_OK }
    let ready = words.count - SearchTokenMaker.reach
    let code = maker.send(words, at: sent..<ready, of: text, to: receive)
    words.removeFirst(ready - SearchTokenMaker.reach)
    sent = SearchTokenMaker.reach
    return code
  }

  /// Sends what is left. Must come last.
  func end() -> Int32 { maker.send(words, at: sent..<words.count, of: text, to: receive) }
}
