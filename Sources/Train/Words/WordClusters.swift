import Dispatch

/// Spherical k-means over word vectors. The words are dealt to the cores in fixed parts, and a
/// word's cluster depends on no other word's in the same round, so the result is always the same.
enum WordClusters {
  private static let width = WordVectors.width

  /// For each word its cluster, from 0.
  static func assign(_ vectors: WordVectors, clusters: Int, rounds: Int, seed: UInt64) -> [Int32] {
    let count = vectors.values.count / width
    var random = SeededRandom(seed: seed)
    let seeds = (0..<count).shuffled(using: &random).prefix(clusters).sorted()
    var centres = seeds.flatMap { vectors.values[$0 * width..<($0 + 1) * width] }
    var members = [Int32](repeating: 0, count: count)
    for _ in 0..<rounds {
      nearest(vectors.values, centres, &members)
      centres = means(vectors.values, members, centres)
    }
    return members
  }

  private static func nearest(_ values: [Float], _ centres: [Float], _ members: inout [Int32]) {
    let parts = 16
    let count = members.count
    members.withUnsafeMutableBufferPointer { members in
      // Each part writes only its own stretch.
      nonisolated(unsafe) let members = members
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        let range = count * part / parts..<count * (part + 1) / parts
        values.withUnsafeBytes { values in
          centres.withUnsafeBytes { centres in
            for word in range { members[word] = nearest(word, values, centres) }
          }
        }
      }
    }
  }

  private static func nearest(
    _ word: Int, _ values: UnsafeRawBufferPointer, _ centres: UnsafeRawBufferPointer
  ) -> Int32 {
    let size = width * 4
    var (best, found): (Float, Int32) = (-.infinity, 0)
    for centre in 0..<centres.count / size {
      var sum = SIMD16<Float>()
      for piece in stride(from: 0, to: size, by: 64) {
        let a = values.loadUnaligned(fromByteOffset: word * size + piece, as: SIMD16<Float>.self)
        let b = centres.loadUnaligned(fromByteOffset: centre * size + piece, as: SIMD16<Float>.self)
        sum += a * b
      }
      let near = sum.sum()
      if near > best { (best, found) = (near, Int32(centre)) }
    }
    return found
  }

  /// The new centres; one that lost all its words stays where it was.
  private static func means(_ values: [Float], _ members: [Int32], _ old: [Float]) -> [Float] {
    var sums = [Float](repeating: 0, count: old.count)
    var sizes = [Int](repeating: 0, count: old.count / width)
    for (word, centre) in members.enumerated() {
      sizes[Int(centre)] += 1
      for k in 0..<width { sums[Int(centre) * width + k] += values[word * width + k] }
    }
    for (centre, size) in sizes.enumerated() {
      let range = centre * width..<(centre + 1) * width
      if size == 0 {
        sums.replaceSubrange(range, with: old[range])
      } else {
        sums.withUnsafeMutableBufferPointer {
          WordVectors.normalize(UnsafeMutableBufferPointer(rebasing: $0[range]))
        }
      }
    }
    return sums
  }
}
