import Transform

/// How often a first tagger gave each word each label in raw text; a word counts under its key as
/// written and under that of its stem.
struct SilverCounts {
  private var counts: [UInt64: [Int]] = [:]
  private(set) var phrases = PhraseCounts()

  subscript(key: UInt64) -> [Int] { counts[key] ?? [] }

  mutating func add(_ keys: [(word: UInt64, stem: UInt64)], _ labels: [UInt8]) {
    phrases.add(keys, labels)
    for (key, label) in zip(keys, labels) {
      add(key.word, label)
      if key.stem != key.word { add(key.stem, label) }
    }
  }

  private mutating func add(_ key: UInt64, _ label: UInt8) {
    counts[key, default: Array(repeating: 0, count: NameLabel.count)][Int(label)] += 1
  }

  mutating func add(_ other: SilverCounts) {
    counts.merge(other.counts) { zip($0, $1).map(+) }
    phrases.add(other.phrases)
  }
}
