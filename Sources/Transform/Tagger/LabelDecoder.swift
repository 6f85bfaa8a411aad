/// Finds the best legal labels of a sentence, and by how much they beat every other reading.
///
/// Time and memory grow with the sentence's length, no faster. Sums have 64 bits: scores and weights
/// have 32, so that no text in memory is long enough to overflow them.
package struct LabelDecoder {
  /// Weight of a pair of labels that may not follow each other.
  private static let forbidden = -1 << 24
  private static let labels = NameLabel.count
  private let transitions: [Int]
  private var forward: [Int] = []
  private var backward: [Int] = []
  private var origins: [UInt8] = []

  /// - Parameter transitions: as `TransitionTable` lays them out.
  package init(transitions: [Int32]) {
    var legal = transitions.map(Int.init)
    for gap in 0..<TransitionTable.gapClasses {
      for previous in 0...TransitionTable.start {
        // A quotation mark ends a name as a sentence's start does.
        let isCut = previous == TransitionTable.start || gap == TransitionTable.quote
        let before = NameLabel(rawValue: isCut ? 0 : previous)
        for label in 0..<Self.labels where !NameLabel(rawValue: label).mayFollow(before) {
          legal[TransitionTable.index(gap, previous, label)] = Self.forbidden
        }
      }
    }
    self.transitions = legal
  }

  /// The best labels; `scores` holds nine a word, `gaps` the class of the gap before each word.
  package mutating func decode(scores: [Int32], gaps: [Int]) -> [UInt8] {
    let count = gaps.count
    guard count > 0 else { return [] }
    runForward(scores, gaps)
    var best = (0..<Self.labels).max { last(count, $0) < last(count, $1) } ?? 0
    var labels = [UInt8](repeating: 0, count: count)
    for word in stride(from: count - 1, through: 0, by: -1) {
      labels[word] = UInt8(best)
      best = Int(origins[word * Self.labels + best])
    }
    return labels
  }

  private func last(_ count: Int, _ label: Int) -> Int {
    forward[(count - 1) * Self.labels + label]
  }

  /// For each word by how much the best reading, found last, beats the best one with another label
  /// there; at most what 32 bits hold.
  package mutating func margins(scores: [Int32], gaps: [Int], labels: [UInt8]) -> [Int32] {
    runBackward(scores, gaps)
    return labels.indices.map { word in
      let base = word * Self.labels
      let won = forward[base + Int(labels[word])] + backward[base + Int(labels[word])]
      var rival = Int.min
      for label in 0..<Self.labels where label != Int(labels[word]) {
        rival = max(rival, forward[base + label] + backward[base + label])
      }
      return Int32(clamping: won - rival)
    }
  }

  private mutating func runForward(_ scores: [Int32], _ gaps: [Int]) {
    forward = scores.map(Int.init)
    origins = [UInt8](repeating: 0, count: scores.count)
    let start = TransitionTable.index(TransitionTable.gapClasses - 1, TransitionTable.start, 0)
    for label in 0..<Self.labels { forward[label] += transitions[start + label] }
    for word in gaps.indices.dropFirst() {
      let base = word * Self.labels
      let table = TransitionTable.index(gaps[word], 0, 0)
      for label in 0..<Self.labels {
        var (best, origin) = (Int.min, 0)
        for previous in 0..<Self.labels {
          let value =
            forward[base - Self.labels + previous]
            + transitions[table + previous * Self.labels + label]
          if value > best { (best, origin) = (value, previous) }
        }
        forward[base + label] = best + Int(scores[base + label])
        origins[base + label] = UInt8(origin)
      }
    }
  }

  private mutating func runBackward(_ scores: [Int32], _ gaps: [Int]) {
    backward = [Int](repeating: 0, count: scores.count)
    for word in gaps.indices.dropLast().reversed() {
      let base = word * Self.labels
      let table = TransitionTable.index(gaps[word + 1], 0, 0)
      for label in 0..<Self.labels {
        var best = Int.min
        for next in 0..<Self.labels {
          let value =
            backward[base + Self.labels + next] + Int(scores[base + Self.labels + next])
            + transitions[table + label * Self.labels + next]
          best = max(best, value)
        }
        backward[base + label] = best
      }
    }
  }
}
