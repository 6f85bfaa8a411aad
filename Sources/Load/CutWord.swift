/// A word of a text as SQLite's `unicode61` cuts it.
struct CutWord {
  /// In lower case, in UTF-8.
  let token: [UInt8]
  /// First byte in the text, and the first byte after it.
  let start, end: Int32
}
