/// What was learned of single topics: two directions a topic, and for the stems that speak most a
/// number of their own.
///
/// "Closure" tells whether the article is about the topic or a narrower one, "exact" whether a
/// documentalist would give this very code.
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

  /// The closure score from which the topics right below one are looked at.
  private static let promising: Float = 0.1

  private let width: Int
  /// For each topic `width` numbers of its closure's direction, then those of its exact one's.
  private let numbers: [Int16]
  /// What a one among the numbers is worth: for each topic the closure's, then the exact one's.
  private let scales: [Float]
  /// For each stem where its votes begin; one number more at the end.
  private let starts: [UInt32]
  private let votes: [Vote]
  /// What a vote's one is worth.
  private let voteScale: Float

  /// - Parameters:
  ///   - directions: for each topic `width` numbers for the closure, then `width` for the exact one.
  ///   - votes: those of each stem.
  package init(directions: [Float], width: Int, votes: [[Vote]], voteScale: Float) {
    self.width = width
    let rounded = stride(from: 0, to: directions.count, by: width).map {
      TopicDirection(Array(directions[$0..<$0 + width]))
    }
    numbers = rounded.flatMap(\.numbers)
    scales = rounded.map(\.scale)
    var starts: [UInt32] = [0]
    for list in votes { starts.append((starts.last ?? 0) + UInt32(list.count)) }
    self.starts = starts
    self.votes = Array(votes.joined())
    self.voteScale = voteScale
  }

  /// The scores of the topics on top, of those below a promising one, of those whose cues stand in
  /// the article, and of all above these.
  package func scores(of profile: TopicProfile, in space: TopicSpace) -> TopicScores {
    var scores = TopicScores(votes: votes(of: profile, topics: space.codes.count))
    scores.list(space.tops)
    for hit in profile.hits { scores.list(hit.topic, in: space) }
    let direction = TopicDirection(unit: profile.vector)
    var next = 0
    while next < scores.topics.count {
      let topic = scores.topics[next]
      scores.add(products(topic, direction), to: topic)
      if scores.closure(topic) >= Self.promising { scores.list(space.narrower[topic]) }
      next += 1
    }
    return scores
  }

  /// What the stems' own votes come to: for each topic closure and exact.
  private func votes(of profile: TopicProfile, topics: Int) -> [SIMD2<Float>] {
    var sums = [SIMD2<Float>](repeating: .zero, count: topics)
    sums.withUnsafeMutableBufferPointer { sums in
      votes.withUnsafeBufferPointer { votes in
        for term in profile.terms {
          let factor = term.strength * voteScale
          for vote in votes[Int(starts[term.stem])..<Int(starts[term.stem + 1])] {
            sums[Int(vote.topic)] += factor * SIMD2(Float(vote.closure), Float(vote.exact))
          }
        }
      }
    }
    return sums
  }

  /// The products of the directions of `topic` with `direction`: closure and exact.
  private func products(_ topic: Int, _ direction: TopicDirection) -> SIMD2<Float> {
    let (closure, exact) = numbers.withUnsafeBufferPointer { numbers in
      let first = topic * 2 * width
      return (
        direction.product(.init(rebasing: numbers[first..<first + width])),
        direction.product(.init(rebasing: numbers[first + width..<first + 2 * width]))
      )
    }
    return direction.scale
      * SIMD2(Float(closure) * scales[2 * topic], Float(exact) * scales[2 * topic + 1])
  }

  /// What a unit vector adds for `topic`: `closure` and `exact` times its directions.
  func direction(of topic: Int, closure: Float, exact: Float) -> TopicDirection {
    let first = topic * 2 * width
    let (one, other) = (closure * scales[2 * topic], exact * scales[2 * topic + 1])
    return TopicDirection(
      (first..<first + width).map { one * Float(numbers[$0]) + other * Float(numbers[$0 + width]) })
  }

  /// What a stem of strength one adds for `topic` by its own votes.
  func ownWeight(of stem: Int, _ topic: Int, closure: Float, exact: Float) -> Float {
    for index in Int(starts[stem])..<Int(starts[stem + 1]) where Int(votes[index].topic) == topic {
      return voteScale
        * (closure * Float(votes[index].closure) + exact * Float(votes[index].exact))
    }
    return 0
  }

  /// The bytes that `init(_:topics:width:stems:)` reads.
  var encoded: [UInt8] {
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
    let rows = 2 * topics
    let voteCount = Int(bytes.load(4) as UInt32)
    let first = 8 + rows * 4
    let index = first + rows * width * 2
    let list = index + (stems + 1) * 4
    precondition(bytes.count == list + voteCount * 4, "the weights of topics are cut short")
    self.width = width
    voteScale = Float(bitPattern: bytes.load(0))
    scales = (0..<rows).map { Float(bitPattern: bytes.load(8 + $0 * 4)) }
    numbers = (0..<rows * width).map { bytes.load(first + $0 * 2) }
    starts = (0...stems).map { bytes.load(index + $0 * 4) }
    votes = (0..<voteCount).map {
      Vote(
        topic: bytes.load(list + $0 * 4), closure: bytes.load(list + $0 * 4 + 2),
        exact: bytes.load(list + $0 * 4 + 3))
    }
  }
}
