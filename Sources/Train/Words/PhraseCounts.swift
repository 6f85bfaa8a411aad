import Transform

/// The longer names that a first tagger finds in raw text: how often their words were such a name,
/// and how often they stood there at all.
struct PhraseCounts {
  /// The words of a sentence as keys: as written, and without proclitics.
  typealias Keys = [(word: UInt64, stem: UInt64)]
  private static let rarest = 3
  private var names: [UInt64: [Int]] = [:]
  private var sentences: [Keys] = []

  mutating func add(_ keys: Keys, _ labels: [UInt8]) {
    sentences.append(keys)
    for name in LabelledName.names(in: labels) where name.words.count > 1 {
      guard name.words.count <= PhraseKey.longest else { continue }
      var path = PhraseKey.step(0, keys[name.words.lowerBound].stem)
      for word in name.words.dropFirst() { path = PhraseKey.step(path, keys[word].word) }
      let label = NameLabel.begin(name.type).rawValue
      names[path, default: Array(repeating: 0, count: NameLabel.count)][label] += 1
    }
  }

  mutating func add(_ other: PhraseCounts) {
    names.merge(other.names) { zip($0, $1).map(+) }
    sentences += other.sentences
  }

  /// The phrases seen as names three times and more, with what they were taken for (`SilverType`),
  /// by key.
  func phrases() -> [(key: UInt64, silver: UInt16)] {
    var counts = names.filter { $0.value.reduce(0, +) >= Self.rarest }
    var totals: [UInt64: Int] = [:]
    for keys in sentences { count(keys, counts, &totals) }
    for (key, total) in totals {
      guard var labels = counts[key] else { continue }
      labels[0] = max(0, total - labels.reduce(0, +))
      counts[key] = labels
    }
    return counts.map { ($0.key, SilverType.code($0.value, atLeast: Self.rarest)) }
      .sorted { $0.key < $1.key }
  }

  private func count(_ keys: Keys, _ known: [UInt64: [Int]], _ totals: inout [UInt64: Int]) {
    for first in keys.indices {
      var path = PhraseKey.step(0, keys[first].stem)
      for next in keys[(first + 1)...].prefix(PhraseKey.longest - 1) {
        path = PhraseKey.step(path, next.word)
        if known[path] != nil { totals[path, default: 0] += 1 }
      }
    }
  }
}
