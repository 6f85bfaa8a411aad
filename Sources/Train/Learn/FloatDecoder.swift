import Transform

/// The best legal labels under weights that are still being learned.
enum FloatDecoder {
  private static let count = NameLabel.count

  /// For each label which may stand before it.
  private static let legal: [[Int]] = (0..<count).map { label in
    (0..<count).filter {
      NameLabel(rawValue: label).mayFollow(NameLabel(rawValue: $0))
    }
  }

  static func decode(_ scores: [SIMD16<Float>], _ gaps: [Int], _ transitions: [Float]) -> [UInt8] {
    var origins: [SIMD16<UInt8>] = []
    var best = SIMD16<Float>(repeating: -1e9)
    for label in 0..<count where !NameLabel(rawValue: label).isInside {
      let pair = TransitionTable.index(TransitionTable.gapClasses - 1, TransitionTable.start, label)
      best[label] = scores[0][label] + transitions[pair]
    }
    for word in scores.indices.dropFirst() {
      var next = SIMD16<Float>(repeating: -1e9)
      var origin = SIMD16<UInt8>()
      for label in 0..<count {
        for previous in legal[label] {
          let pair = TransitionTable.index(gaps[word], previous, label)
          let value = best[previous] + transitions[pair]
          if value > next[label] {
            next[label] = value
            origin[label] = UInt8(previous)
          }
        }
        next[label] += scores[word][label]
      }
      best = next
      origins.append(origin)
    }
    var label = (0..<count).max { best[$0] < best[$1] } ?? 0
    var labels = [UInt8](repeating: 0, count: scores.count)
    for word in scores.indices.reversed() {
      labels[word] = UInt8(label)
      if word > 0 { label = Int(origins[word - 1][label]) }
    }
    return labels
  }
}
