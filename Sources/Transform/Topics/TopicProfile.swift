import Records

/// An article as topics are told by: its stems, their common direction, the cues in it.
package struct TopicProfile: Sendable {
  /// How many times a stem of the headline counts.
  static let headlineWeight = 3

  /// A stem of the article.
  struct Term: Sendable {
    let stem: Int
    var count: Int
    let first: TextRange
    /// Its share of the article.
    var strength: Float = 0
  }

  /// A cue in the article.
  struct Hit: Sendable {
    let topic: Int
    /// The key of its stems.
    let phrase: UInt64
    let range: TextRange
    /// In stems.
    let length: Int
  }

  var terms: [Term] = []
  private(set) var hits: [Hit] = []
  /// The stems' vectors, summed; of length one.
  package internal(set) var vector: [Float]
  /// What `vector` was divided by.
  var vectorLength: Float = 1
  /// For each topic how many stems of the headline stand in its cues; so for the rest.
  private(set) var headlineHits: [Int]
  private(set) var bodyHits: [Int]

  init(width: Int, topics: Int) {
    vector = [Float](repeating: 0, count: width)
    headlineHits = [Int](repeating: 0, count: topics)
    bodyHits = headlineHits
  }

  /// Whether nothing in the article is known.
  package var isEmpty: Bool { terms.isEmpty && hits.isEmpty }

  /// The stems with their shares, for the trainer.
  package var weightedStems: [(stem: Int, strength: Float)] { terms.map { ($0.stem, $0.strength) } }

  mutating func add(_ hit: Hit, _ isHeadline: Bool) {
    hits.append(hit)
    if isHeadline {
      headlineHits[hit.topic] += hit.length
    } else {
      bodyHits[hit.topic] += hit.length
    }
  }

  /// Makes `vector` of length one; returns what it was.
  static func normalize(_ vector: inout [Float]) -> Float {
    var square: Float = 0
    for value in vector { square += value * value }
    guard square > 0 else { return 1 }
    let length = square.squareRoot()
    for index in vector.indices { vector[index] /= length }
    return length
  }
}
