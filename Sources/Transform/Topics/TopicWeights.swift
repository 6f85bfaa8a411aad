/// What was learned of single topics: two numbers a topic and direction, and for the stems that
/// speak most a number of their own.
///
/// "Closure" tells whether the article is about the topic or a narrower one, "exact" whether a
/// documentalist would give this very code. A row holds the closures of all topics, then the exact
/// ones.
package struct TopicWeights: Sendable {
  /// What a stem says of a topic.
  package struct Vote: Sendable, Hashable {
    package let topic: UInt16
    package let closure: Int8
    package let exact: Int8

    package init(topic: UInt16, closure: Int8, exact: Int8) {
      self.topic = topic
      self.closure = closure
      self.exact = exact
    }
  }

  package let topics: Int
  /// A row a direction, in `1 / scales` of each column.
  private let rows: [Float]
  /// For each stem where its votes begin; one number more at the end.
  private let starts: [UInt32]
  private let votes: [Vote]
  /// What a vote's one is worth.
  private let voteScale: Float

  /// - Parameters:
  ///   - rows: `2 * topics` numbers a direction.
  ///   - votes: those of each stem.
  package init(topics: Int, rows: [Float], votes: [[Vote]], voteScale: Float) {
    self.topics = topics
    self.rows = Self.quantized(rows, columns: 2 * topics).values
    var starts: [UInt32] = [0]
    for list in votes { starts.append((starts.last ?? 0) + UInt32(list.count)) }
    self.starts = starts
    self.votes = Array(votes.joined())
    self.voteScale = voteScale
  }

  /// Closure and exact scores of all topics for an article.
  package func scores(of profile: TopicProfile) -> [Float] {
    var scores = [Float](repeating: 0, count: 2 * topics)
    addDirections(profile.vector, to: &scores)
    for term in profile.terms {
      let factor = term.strength * voteScale
      for vote in votes(of: term.stem) {
        scores[Int(vote.topic)] += factor * Float(vote.closure)
        scores[topics + Int(vote.topic)] += factor * Float(vote.exact)
      }
    }
    return scores
  }

  /// Four directions at a time, each in its turn: the sums are those of one after the other.
  private func addDirections(_ vector: [Float], to scores: inout [Float]) {
    let columns = scores.count
    rows.withUnsafeBufferPointer { rows in
      scores.withUnsafeMutableBufferPointer { scores in
        for direction in stride(from: 0, to: vector.count, by: 4) {
          let factors = (0..<4).map {
            direction + $0 < vector.count ? vector[direction + $0] : 0
          }
          let (a, b, c, d) = (factors[0], factors[1], factors[2], factors[3])
          let starts = (0..<4).map { min(direction + $0, vector.count - 1) * columns }
          let (first, second, third, fourth) = (starts[0], starts[1], starts[2], starts[3])
          for column in 0..<columns {
            var sum = scores[column] + a * rows[first + column]
            sum += b * rows[second + column]
            sum += c * rows[third + column]
            scores[column] = sum + d * rows[fourth + column]
          }
        }
      }
    }
  }

  func votes(of stem: Int) -> ArraySlice<Vote> {
    votes[Int(starts[stem])..<Int(starts[stem + 1])]
  }

  /// What one unit of each direction adds for `topic`: `closure` and `exact` times its columns.
  func direction(of topic: Int, closure: Float, exact: Float) -> [Float] {
    stride(from: 0, to: rows.count, by: 2 * topics).map {
      closure * rows[$0 + topic] + exact * rows[$0 + topics + topic]
    }
  }

  /// What a stem of strength one adds for `topic` by its own votes.
  func ownWeight(of stem: Int, _ topic: Int, closure: Float, exact: Float) -> Float {
    votes(of: stem).first { Int($0.topic) == topic }
      .map { voteScale * (closure * Float($0.closure) + exact * Float($0.exact)) } ?? 0
  }

  /// `rows` as 16-bit numbers with a scale a column, and what these are worth.
  private static func quantized(
    _ rows: [Float], columns: Int
  ) -> (values: [Float], numbers: [Int16], scales: [Float]) {
    var scales = [Float](repeating: 1e-12, count: columns)
    for (index, value) in rows.enumerated() {
      scales[index % columns] = max(scales[index % columns], abs(value) / 32767)
    }
    let numbers = rows.enumerated().map { Int16(($1 / scales[$0 % columns]).rounded()) }
    return (numbers.enumerated().map { Float($1) * scales[$0 % columns] }, numbers, scales)
  }

  /// The bytes that `init(_:topics:width:stems:)` reads.
  var encoded: [UInt8] {
    let columns = 2 * topics
    let (_, numbers, scales) = Self.quantized(rows, columns: columns)
    var bytes = ModelBytes.of(voteScale) + ModelBytes.of(UInt32(votes.count))
    bytes += ModelBytes.of(scales)
    for number in numbers { bytes += ModelBytes.of(number) }
    for start in starts { bytes += ModelBytes.of(start) }
    for vote in votes {
      bytes += ModelBytes.of(vote.topic)
      bytes += [UInt8(bitPattern: vote.closure), UInt8(bitPattern: vote.exact)]
    }
    return bytes
  }

  /// - Precondition: `bytes` was made by `encoded` for as many topics, directions and stems.
  init(_ bytes: TaggerBytes, topics: Int, width: Int, stems: Int) {
    let columns = 2 * topics
    let voteCount = Int(bytes.load(4) as UInt32)
    let numbers = 8 + columns * 4
    let index = numbers + columns * width * 2
    let list = index + (stems + 1) * 4
    precondition(bytes.count == list + voteCount * 4, "the weights of topics are cut short")
    self.topics = topics
    voteScale = Float(bitPattern: bytes.load(0))
    let scales = (0..<columns).map { Float(bitPattern: bytes.load(8 + $0 * 4)) }
    rows = (0..<columns * width).map {
      Float(bytes.load(numbers + $0 * 2) as Int16) * scales[$0 % columns]
    }
    starts = (0...stems).map { bytes.load(index + $0 * 4) }
    votes = (0..<voteCount).map {
      Vote(
        topic: bytes.load(list + $0 * 4), closure: bytes.load(list + $0 * 4 + 2),
        exact: bytes.load(list + $0 * 4 + 3))
    }
  }
}
