import Transform

/// Learns from held-out text which share of the names found with a margin is right.
struct Calibrator {
  private static let bins = 24
  private var names: [(margin: Int32, isRight: Bool)] = []

  /// Notes the names that `model` finds in `examples`.
  mutating func add(_ model: QuantizedModel, on examples: [Example]) {
    var decoder = model.decoder()
    for example in examples where example.count > 0 {
      let scores = model.scores(of: example)
      let labels = decoder.decode(scores: scores, gaps: example.gaps)
      let margins = decoder.margins(scores: scores, gaps: example.gaps, labels: labels)
      let wanted = Set(LabelledName.names(in: example.labels))
      for name in LabelledName.names(in: labels) {
        names.append((name.margin(in: margins), wanted.contains(name)))
      }
    }
  }

  /// Notes something found with `margin`.
  mutating func add(margin: Int32, isRight: Bool) { names.append((margin, isRight)) }

  /// A rising curve through bins of equally many names (pool adjacent violators).
  func calibration() -> ScoreCalibration {
    let sorted = names.sorted { ($0.margin, $0.isRight ? 1 : 0) < ($1.margin, $1.isRight ? 1 : 0) }
    var pools: [Pool] = []
    for bin in 0..<Self.bins {
      let range = sorted.count * bin / Self.bins..<sorted.count * (bin + 1) / Self.bins
      guard !range.isEmpty else { continue }
      pools.append(Pool(sorted[range]))
      while pools.count > 1, pools[pools.count - 1].share <= pools[pools.count - 2].share {
        let last = pools.removeLast()
        pools[pools.count - 1].add(last)
      }
    }
    return ScoreCalibration(
      pools.map {
        .init(
          margin: Int32($0.margins / Double($0.count)), score: Int32(($0.share * 1000).rounded()))
      })
  }

  /// For scores from `low` to `high` how many names there were and how many right.
  func table(_ calibration: ScoreCalibration) -> [(low: Double, count: Int, right: Int)] {
    let bounds = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
    return bounds.enumerated().map { index, low in
      let high = index + 1 < bounds.count ? bounds[index + 1] : 1.1
      let inside = names.filter {
        let score = calibration.score(margin: $0.margin)
        return low <= score && score < high
      }
      return (low, inside.count, inside.count { $0.isRight })
    }
  }

  private struct Pool {
    var count = 0
    var right = 0
    var margins = 0.0

    init(_ names: ArraySlice<(margin: Int32, isRight: Bool)>) {
      for name in names {
        count += 1
        if name.isRight { right += 1 }
        margins += Double(name.margin)
      }
    }

    /// One name of each kind more, so that no share is 0 or 1.
    var share: Double { Double(right + 1) / Double(count + 2) }

    mutating func add(_ other: Pool) {
      count += other.count
      right += other.right
      margins += other.margins
    }
  }
}
