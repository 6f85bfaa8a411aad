import Testing

@testable import Transform

struct LabelDecoderTests {
  /// Weights and scores that look random and are the same every time.
  private struct Noise {
    var state: UInt64
    mutating func next() -> Int32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int32(truncatingIfNeeded: state >> 40) % 100
    }
  }

  private static func isLegal(_ labels: [Int], _ gaps: [Int]) -> Bool {
    labels.indices.allSatisfy { word in
      let isCut = word == 0 || gaps[word] == TransitionTable.quote
      return NameLabel(rawValue: labels[word])
        .mayFollow(NameLabel(rawValue: isCut ? 0 : labels[word - 1]))
    }
  }

  private static func value(
    _ labels: [Int], _ scores: [Int32], _ gaps: [Int], _ transitions: [Int32]
  ) -> Int32 {
    labels.indices.reduce(0) { sum, word in
      let pair =
        word == 0
        ? TransitionTable.index(TransitionTable.gapClasses - 1, TransitionTable.start, labels[0])
        : TransitionTable.index(gaps[word], labels[word - 1], labels[word])
      return sum + transitions[pair] + scores[word * NameLabel.count + labels[word]]
    }
  }

  @Test(arguments: 1...20)
  func `the decoder finds what trying everything finds`(_ seed: Int) {
    var noise = Noise(state: UInt64(seed))
    let transitions = (0..<TransitionTable.count).map { _ in noise.next() }
    let scores = (0..<4 * NameLabel.count).map { _ in noise.next() }
    let gaps = [0, 0, TransitionTable.quote, 1]
    var best: (value: Int32, labels: [Int]) = (.min, [])
    var rivals = [Int32](repeating: .min, count: 4)
    var readings: [(Int32, [Int])] = []
    for number in 0..<9 * 9 * 9 * 9 {
      let labels = [number % 9, number / 9 % 9, number / 81 % 9, number / 729]
      guard Self.isLegal(labels, gaps) else { continue }
      let value = Self.value(labels, scores, gaps, transitions)
      readings.append((value, labels))
      if value > best.value { best = (value, labels) }
    }
    for (value, labels) in readings {
      for word in 0..<4 where labels[word] != best.labels[word] {
        rivals[word] = max(rivals[word], value)
      }
    }
    var decoder = LabelDecoder(transitions: transitions)
    let labels = decoder.decode(scores: scores, gaps: gaps)
    #expect(Self.value(labels.map(Int.init), scores, gaps, transitions) == best.value)
    #expect(Self.isLegal(labels.map(Int.init), gaps))
    let margins = decoder.margins(scores: scores, gaps: gaps, labels: labels)
    #expect(margins == rivals.map { best.value - $0 })
  }

  @Test func `the sums of half a million words of high scores do not overflow`() {
    let transitions = [Int32](repeating: 20_000, count: TransitionTable.count)
    let scores = [Int32](repeating: 20_000, count: 500_000 * NameLabel.count)
    let gaps = [Int](repeating: 0, count: 500_000)
    var decoder = LabelDecoder(transitions: transitions)
    let labels = decoder.decode(scores: scores, gaps: gaps)
    #expect(labels.count == gaps.count)
    #expect(decoder.margins(scores: scores, gaps: gaps, labels: labels).allSatisfy { $0 >= 0 })
  }

  @Test func `a sentence without words has no labels`() {
    var decoder = LabelDecoder(transitions: Array(repeating: 0, count: TransitionTable.count))
    #expect(decoder.decode(scores: [], gaps: []).isEmpty)
  }

  @Test func `labels spell names out, one right behind another too`() {
    let person = UInt8(NameLabel.begin(.person).rawValue)
    let place = UInt8(NameLabel.begin(.location).rawValue)
    let names = LabelledName.names(in: [0, person, person + 1, place, place, 0])
    #expect(names.map(\.words) == [1..<3, 3..<4, 4..<5])
    #expect(names.map(\.type) == [.person, .location, .location])
  }
}
