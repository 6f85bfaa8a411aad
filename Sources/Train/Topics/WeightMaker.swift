import Transform

/// Turns what the regression found for examples into weights of directions and stems.
struct WeightMaker {
  /// How many topics a stem may speak for or against by itself.
  private static let mostVotes = 10

  let space: TopicSpace
  let profiles: [TopicProfile]
  /// `2 * topics` numbers an example.
  let factors: [Float]

  private var width: Int { 2 * space.codes.count }

  func weights() -> TopicWeights {
    let strongest = stemRows()
    let scale = scale(strongest)
    let votes = strongest.map { list in
      list.map { one in
        TopicWeights.Vote(
          topic: UInt16(one.topic), closure: Self.byte(one.closure / scale),
          exact: Self.byte(one.exact / scale))
      }.filter { $0.closure != 0 || $0.exact != 0 }
    }
    return TopicWeights(
      directions: directions(), width: space.width, votes: votes, voteScale: scale)
  }

  /// For each topic the sum of the examples' vectors by its factors: closure, then exact.
  private func directions() -> [Float] {
    let topics = space.codes.count
    var sums = [Float](repeating: 0, count: width)
    var directions = [Float](repeating: 0, count: width * space.width)
    for place in 0..<space.width {
      for index in sums.indices { sums[index] = 0 }
      for (example, profile) in profiles.enumerated() {
        add(example, times: profile.vector[place], to: &sums)
      }
      for column in 0..<width {
        let row = column < topics ? 2 * column : 2 * (column - topics) + 1
        directions[row * space.width + place] = sums[column]
      }
    }
    return directions
  }

  private struct Vote {
    let topic: Int
    let closure: Float
    let exact: Float
    var size: Float { max(abs(closure), abs(exact)) }
  }

  /// For each stem the topics for which its own weight is largest.
  private func stemRows() -> [[Vote]] {
    var uses = [[(example: Int, strength: Float)]](repeating: [], count: space.stemCount)
    for (example, profile) in profiles.enumerated() {
      for (stem, strength) in profile.weightedStems { uses[stem].append((example, strength)) }
    }
    var row = [Float](repeating: 0, count: width)
    return uses.map { uses in
      guard !uses.isEmpty else { return [] }
      for index in row.indices { row[index] = 0 }
      for (example, strength) in uses { add(example, times: strength, to: &row) }
      let votes = space.codes.indices.map {
        Vote(topic: $0, closure: row[$0], exact: row[space.codes.count + $0])
      }
      let largest = votes.sorted { ($1.size, $0.topic) < ($0.size, $1.topic) }
      return largest.prefix(Self.mostVotes).sorted { $0.topic < $1.topic }
    }
  }

  private func add(_ example: Int, times factor: Float, to row: inout [Float]) {
    row.withUnsafeMutableBufferPointer { row in
      factors.withUnsafeBufferPointer { factors in
        let from = example * width
        for column in 0..<width { row[column] += factor * factors[from + column] }
      }
    }
  }

  /// What a vote's one is worth: a few in a thousand are larger than 127 of it, and cut.
  private func scale(_ votes: [[Vote]]) -> Float {
    let sizes = votes.joined().map(\.size).sorted()
    guard !sizes.isEmpty else { return 1 }
    return max(sizes[(sizes.count - 1) * 998 / 1000] / 127, 1e-9)
  }

  private static func byte(_ value: Float) -> Int8 {
    Int8(min(127, max(-127, value.rounded())))
  }
}
