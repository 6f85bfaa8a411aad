import Records
import Testing

@testable import Transform

/// The tables that a model of topics is made of, each on a few rows.
struct TopicTablesTests {
  /// Keys whose high halves differ: these are what a slot tells them by.
  private static let keys: [UInt64] = (1...5).map { $0 << 40 | $0 }

  @Test func `stems are known, silent or unknown`() {
    let vector: [Float] = [1, -0.5]
    let bytes = StemTable.encode(
      [(Self.keys[0], 2, vector[...]), (Self.keys[1], 3, vector[...])], silent: [Self.keys[2]])
    let table = StemTable(TaggerBytes(bytes), count: 2, silent: 1, width: 2)
    #expect(table.entry(of: Self.keys[0]) == .known(0))
    #expect(table.entry(of: Self.keys[1]) == .known(1))
    #expect(table.entry(of: Self.keys[2]) == .silent)
    #expect(table.entry(of: Self.keys[3]) == .unknown)
    #expect(table.weight(1) == 3)
    #expect(abs(table.product(0, TopicDirection([0.5, 1]))) < 0.01)
    #expect(abs(table.product(0, TopicDirection([1, -1])) - 1.5) < 0.01)
  }

  @Test func `a cue speaks for all its topics and says whether a longer one begins with it`() {
    let table = CueTable(
      TaggerBytes(
        CueTable.encode([
          (path: [Self.keys[0], Self.keys[1]], topic: 7), (path: [Self.keys[1]], topic: 3),
          (path: [Self.keys[1]], topic: 4), (path: [Self.keys[0]], topic: 9),
        ])))
    func found(_ key: UInt64) -> (topics: [Int], goesOn: Bool) {
      var topics: [Int] = []
      let goesOn = table.forTopics(of: key) { topics.append($0) }
      return (topics.sorted(), goesOn)
    }
    #expect(found(Self.keys[0]) == ([9], true))
    #expect(found(Self.keys[1]) == ([3, 4, 7], false))
    #expect(found(Self.keys[4]) == ([], false))
  }

  @Test func `the product of the longest directions fits its numbers`() {
    // All of one size: the largest sum that a vector of length one can have.
    let width = 128
    let unit = [Float](repeating: 1 / Float(width).squareRoot(), count: width)
    let direction = TopicDirection([Float](repeating: -5, count: width))
    let product = direction.numbers.withUnsafeBufferPointer(TopicDirection(unit: unit).product)
    let value = Float(product) * direction.scale / TopicDirection.unit
    #expect(abs(value + 5 * Float(width).squareRoot()) < 0.05)
  }

  /// Two topics on top, 0 and 3; below 0 is 1, below that 2; below 3 is 4.
  private static func space() -> TopicSpace {
    let stems = StemTable.encode(
      [(keys[0], 1, [1, 0][...]), (keys[1], 1, [0, 1][...])], silent: [])
    return TopicSpace(
      codes: ["a", "b", "c", "d", "e"], parents: [nil, 0, 1, nil, 3], width: 2,
      stems: StemTable(TaggerBytes(stems), count: 2, silent: 0, width: 2),
      cues: CueTable(TaggerBytes(CueTable.encode([(path: [PhraseKey.step(0, keys[2])], topic: 4)])))
    )
  }

  private static func weights() -> TopicWeights {
    // The closure of 0 and 1 goes with the first stem, nothing with the second.
    TopicWeights(
      directions: [1, 0, 0, 0] + [1, 0, 0, 0] + [0, 0, 1, 0] + [0, 0, 0, 0] + [0, 0, 0, 0],
      width: 2, votes: [[.init(topic: 2, closure: 10, exact: 20)], []], voteScale: 0.01)
  }

  private static func scores(_ stems: [UInt64]) -> TopicScores {
    let space = space()
    return weights().scores(of: space.profile(of: StemmedText(keys: stems)), in: space)
  }

  @Test func `only topics below a promising one are looked at`() {
    let promising = Self.scores([Self.keys[0]])
    #expect(promising.topics.sorted() == [0, 1, 2, 3])
    #expect(abs(promising.closure(1) - 1) < 0.01)
    #expect(abs(promising.exact(2) - 1.2) < 0.01 && abs(promising.closure(2) - 0.1) < 0.01)
    #expect(Self.scores([Self.keys[1]]).topics.sorted() == [0, 3])
  }

  @Test func `a topic whose cue stands in the article is looked at with all above it`() {
    #expect(Self.scores([Self.keys[1], Self.keys[2]]).topics.sorted() == [0, 3, 4])
  }

  @Test func `a text of no known stem speaks for nothing`() {
    let scores = Self.scores([Self.keys[3]])
    #expect(scores.topics == [0, 3])
    #expect(scores.topics.allSatisfy { scores.closure($0) == 0 && scores.exact($0) == 0 })
  }
}

extension StemmedText {
  /// One sentence of stems, a place each.
  fileprivate init(keys: [UInt64]) {
    self.init(
      stems: keys.enumerated().map { Stem(key: $1, range: TextRange($0, $0 + 1)) },
      sentences: [0..<keys.count], headlineSentences: 0)
  }
}
