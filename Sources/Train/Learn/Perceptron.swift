import Transform

/// An averaged structured perceptron with margin (Collins 2002) over hashed features; a second set
/// of weights for each corpus learns what only that corpus does.
final class Perceptron {
  typealias Row = SIMD16<Float>
  private let options: LearningOptions
  private let size: Int
  /// The common weights, then those of each corpus.
  private var weights: [[Row]]
  /// Sums of updates times the moment, for the average.
  private var sums: [[Row]]
  private var transitions = [Float](repeating: 0, count: TransitionTable.count)
  private var transitionSums = [Float](repeating: 0, count: TransitionTable.count)
  private var moment: Float = 1

  init(bits: Int, corpora: Int, options: LearningOptions) {
    self.options = options
    size = 1 << bits
    weights = Array(repeating: Array(repeating: Row(), count: size), count: corpora + 1)
    sums = weights
  }

  /// Learns from `examples`, in an order shuffled anew each epoch.
  func train(_ examples: [Example]) {
    var random = SeededRandom(seed: options.seed)
    var order = Array(examples.indices)
    for _ in 0..<options.epochs {
      order.shuffle(using: &random)
      for index in order { learn(examples[index], &random) }
    }
  }

  /// The averaged weights as they are used on texts of `corpus`: the common ones and, damped, those
  /// of its conventions, so that the tagger is not lost where others hold.
  func model(for corpus: Int) -> FloatModel {
    var rows = [Row](repeating: Row(), count: size)
    for (set, share) in [(0, Float(1)), (corpus + 1, options.conventionShare)] {
      for row in 0..<size { rows[row] += (weights[set][row] - sums[set][row] / moment) * share }
    }
    let pairs = transitions.indices.map { transitions[$0] - transitionSums[$0] / moment }
    return FloatModel(rows: rows, transitions: pairs)
  }

  private func learn(_ example: Example, _ random: inout SeededRandom) {
    guard example.count > 0 else { return }
    let kept = dropped(example, &random)
    var scores = scores(of: kept)
    for word in 0..<example.count { addCosts(Int(example.labels[word]), &scores[word]) }
    let found = FloatDecoder.decode(scores, example.gaps, transitions)
    if found != example.labels { update(kept, found) }
    moment += 1
  }

  /// `example` without the features that chance leaves out.
  private func dropped(_ example: Example, _ random: inout SeededRandom) -> Example {
    guard options.dropout > 0 else { return example }
    let bar = UInt64(options.dropout * 65536)
    var rows: [UInt32] = []
    var ends: [Int] = []
    rows.reserveCapacity(example.rows.count)
    var (bits, left): (UInt64, Int) = (0, 0)
    for word in 0..<example.count {
      for index in example.rows(of: word) {
        if left == 0 { (bits, left) = (random.next(), 4) }
        if bits & 0xFFFF >= bar { rows.append(example.rows[index]) }
        (bits, left) = (bits >> 16, left - 1)
      }
      ends.append(rows.count)
    }
    return Example(
      rows: rows, ends: ends, gaps: example.gaps, labels: example.labels, corpus: example.corpus)
  }

  private func scores(of example: Example) -> [Row] {
    let scale = Float(1 / (1 - options.dropout))
    return weights[0].withUnsafeBufferPointer { common in
      weights[example.corpus + 1].withUnsafeBufferPointer { own in
        (0..<example.count).map { word in
          var sum = Row()
          for index in example.rows(of: word) {
            let row = Int(example.rows[index])
            sum += common[row] + own[row]
          }
          return sum * scale
        }
      }
    }
  }

  private func addCosts(_ gold: Int, _ scores: inout Row) {
    for label in 0..<NameLabel.count where label != gold {
      scores[label] += label == 0 ? options.missCost : options.wrongCost
    }
  }

  private func update(_ example: Example, _ found: [UInt8]) {
    for word in 0..<example.count {
      let (gold, wrong) = (Int(example.labels[word]), Int(found[word]))
      if gold != wrong {
        for index in example.rows(of: word) {
          step(0, Int(example.rows[index]), gold, wrong, 1)
          step(example.corpus + 1, Int(example.rows[index]), gold, wrong, options.conventionRate)
        }
      }
      let gap = word == 0 ? TransitionTable.gapClasses - 1 : example.gaps[word]
      let before = word == 0 ? TransitionTable.start : Int(example.labels[word - 1])
      let wrongBefore = word == 0 ? TransitionTable.start : Int(found[word - 1])
      if gold != wrong || before != wrongBefore {
        stepPair(TransitionTable.index(gap, before, gold), 1)
        stepPair(TransitionTable.index(gap, wrongBefore, wrong), -1)
      }
    }
  }

  @inline(__always)
  private func step(_ set: Int, _ row: Int, _ gold: Int, _ wrong: Int, _ rate: Float) {
    weights[set][row][gold] += rate
    weights[set][row][wrong] -= rate
    sums[set][row][gold] += rate * moment
    sums[set][row][wrong] -= rate * moment
  }

  private func stepPair(_ index: Int, _ rate: Float) {
    transitions[index] += rate
    transitionSums[index] += rate * moment
  }
}
