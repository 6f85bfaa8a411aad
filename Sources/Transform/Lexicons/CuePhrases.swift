import ArabicText

/// A word of a text as a lexicon sees it: its key, and where the word without proclitics begins.
struct CueReading {
  let key: UInt64
  /// The number of code points of proclitics before it.
  let offset: Int
}

/// Phrases of one or more words with what a lexicon says of them, found by the keys of their words.
struct CuePhrases<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let tail: [UInt64]
    let value: Value
  }

  private var entries: [UInt64: [Entry]] = [:]

  /// Adds `phrase`; of two equal phrases the first stands.
  mutating func add(_ phrase: String, _ value: Value) {
    let keys = WordScanner.words(of: CodePointText(phrase)).map(\.key)
    guard let first = keys.first else { return }
    let entry = Entry(tail: Array(keys.dropFirst()), value: value)
    let list = entries[first, default: []]
    guard !list.contains(where: { $0.tail == entry.tail }) else { return }
    let place = list.firstIndex { $0.tail.count < entry.tail.count } ?? list.count
    entries[first, default: []].insert(entry, at: place)
  }

  /// The longest phrase that begins with `key` at `index` and goes on with whole words of `words`.
  func match(_ key: UInt64, at index: Int, in words: ArraySlice<Word>) -> (Value, Int)? {
    guard let list = entries[key] else { return nil }
    for entry in list where index + entry.tail.count < words.endIndex {
      if entry.tail.indices.allSatisfy({ entry.tail[$0] == words[index + 1 + $0].key }) {
        return (entry.value, entry.tail.count + 1)
      }
    }
    return nil
  }

  /// The longest phrase that begins with `key` and goes on with the keys of `tail`.
  func match(_ key: UInt64, then tail: ArraySlice<UInt64>) -> (Value, Int)? {
    guard let list = entries[key] else { return nil }
    for entry in list where tail.starts(with: entry.tail) {
      return (entry.value, entry.tail.count + 1)
    }
    return nil
  }

  /// The readings of `word`: whole, then without its proclitics.
  static func readings(of word: Word, in text: CodePointText) -> [CueReading] {
    [CueReading(key: word.key, offset: 0)]
      + Proclitics.splits(of: word, in: text).map { CueReading(key: $0.key, offset: $0.length) }
  }
}
