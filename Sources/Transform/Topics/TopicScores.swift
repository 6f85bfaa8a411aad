/// The scores of those topics of an article that were worth looking at.
package struct TopicScores {
  /// The topics that were looked at: with each of them those above it.
  private(set) var topics: [Int] = []
  /// For each topic its closure and its exact score; what stems vote, where nobody looked.
  private var pairs: [SIMD2<Float>]
  private var isLooked: [Bool]

  /// - Parameter votes: what the stems' own votes come to: for each topic closure and exact.
  init(votes: [SIMD2<Float>]) {
    pairs = votes
    isLooked = [Bool](repeating: false, count: votes.count)
    topics.reserveCapacity(128)
  }

  /// Lists `more`, which are looked at unless they are listed already.
  mutating func list(_ more: [Int]) {
    for topic in more where !isLooked[topic] {
      isLooked[topic] = true
      topics.append(topic)
    }
  }

  /// Lists `topic` and all above it.
  mutating func list(_ topic: Int, in space: TopicSpace) {
    var next: Int? = topic
    while let place = next, !isLooked[place] {
      isLooked[place] = true
      topics.append(place)
      next = space.parents[place]
    }
  }

  mutating func add(_ pair: SIMD2<Float>, to topic: Int) { pairs[topic] += pair }

  /// Whether the article is about `topic`, one of `topics`, or a narrower one.
  func closure(_ topic: Int) -> Float { pairs[topic].x }

  /// Whether a documentalist would give this very code.
  func exact(_ topic: Int) -> Float { pairs[topic].y }
}
