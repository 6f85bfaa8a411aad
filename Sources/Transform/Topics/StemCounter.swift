import Records

/// Counts the stems of an article, in the order of their first occurrence.
struct StemCounter {
  struct Stem {
    let key: UInt64
    let isPair: Bool
    var count: Double
    let first: TextRange
  }

  private(set) var stems: [Stem] = []
  private var places: [UInt64: Int] = [:]

  /// Counts a stem at `range` with `weight`.
  mutating func add(_ key: UInt64, _ range: TextRange, _ weight: Double) {
    add(key, isPair: false, range, weight)
  }

  /// Counts two neighbouring stems where they are a cue together.
  mutating func addPair(_ key: UInt64, _ range: TextRange, _ weight: Double, if cues: TopicCues) {
    if cues.votes(for: key) != nil { add(key, isPair: true, range, weight) }
  }

  private mutating func add(
    _ key: UInt64, isPair: Bool, _ range: TextRange, _ weight: Double
  ) {
    if let place = places[key] {
      stems[place].count += weight
    } else {
      places[key] = stems.count
      stems.append(Stem(key: key, isPair: isPair, count: weight, first: range))
    }
  }
}
