import ArabicText

/// Phrases of one or more words, each with a value, found by the keys of their words.
struct PhraseTable<Value: Sendable>: Sendable {
  struct Phrase: Sendable {
    let keys: [UInt64]
    let value: Value
  }

  /// The phrases by the key of their first word, the longest first.
  private var phrases: [UInt64: [Phrase]] = [:]

  /// Adds `text`; of two equal phrases with the same value the first counts.
  mutating func add(_ text: String, _ value: Value) {
    let keys = WordScanner.words(of: CodePointText(text)).map(\.key)
    guard let first = keys.first else { return }
    var list = phrases[first, default: []]
    let place = list.firstIndex { $0.keys.count < keys.count } ?? list.count
    list.insert(Phrase(keys: keys, value: value), at: place)
    phrases[first] = list
  }

  /// The phrases that begin at the word `start`, the longest first.
  func matches(_ words: [Word], at start: Int) -> [Phrase] {
    guard start < words.count, let list = phrases[words[start].key] else { return [] }
    return list.filter { phrase in
      start + phrase.keys.count <= words.count
        && phrase.keys.indices.allSatisfy { words[start + $0].key == phrase.keys[$0] }
    }
  }

  /// Whether the word with `key` is a phrase by itself.
  func contains(_ key: UInt64) -> Bool { phrases[key]?.contains { $0.keys.count == 1 } ?? false }
}
