import Foundation

/// Short vectors of words: the matrix of contexts reduced by a randomised singular value
/// decomposition (Halko, Martinsson, Tropp 2011), each of length one.
struct WordVectors {
  static let width = 96
  /// `width` numbers a word.
  let values: [Float]

  init(_ matrix: ContextMatrix, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var basis = (0..<matrix.columns * Self.width).map { _ in random.unit() }
    for _ in 0..<4 {
      let image = matrix.times(basis, width: Self.width)
      basis = matrix.transposedTimes(image, width: Self.width)
      Self.orthonormalize(&basis)
    }
    var values = matrix.times(basis, width: Self.width)
    Self.dampen(&values)
    values.withUnsafeMutableBufferPointer { values in
      for start in stride(from: 0, to: values.count, by: Self.width) {
        Self.normalize(UnsafeMutableBufferPointer(rebasing: values[start..<start + Self.width]))
      }
    }
    self.values = values
  }

  /// Makes the columns orthogonal and of length one (Gram and Schmidt).
  private static func orthonormalize(_ basis: inout [Float]) {
    let rows = basis.count / width
    var columns = (0..<width).map { column in (0..<rows).map { basis[$0 * width + column] } }
    for column in 0..<width {
      for other in 0..<column {
        let overlap = dot(columns[column], columns[other])
        for row in 0..<rows { columns[column][row] -= overlap * columns[other][row] }
      }
      let length = max(dot(columns[column], columns[column]).squareRoot(), 1e-12)
      for row in 0..<rows {
        columns[column][row] /= length
        basis[row * width + column] = columns[column][row]
      }
    }
  }

  /// Divides each column by the root of its length: the strongest directions would drown the rest.
  private static func dampen(_ values: inout [Float]) {
    var lengths = [Float](repeating: 0, count: width)
    for (index, value) in values.enumerated() { lengths[index % width] += value * value }
    let factors = lengths.map { 1 / max($0.squareRoot().squareRoot(), 1e-6) }
    for index in values.indices { values[index] *= factors[index % width] }
  }

  static func normalize(_ vector: UnsafeMutableBufferPointer<Float>) {
    var square: Float = 0
    for value in vector { square += value * value }
    guard square > 0 else { return }
    let factor = 1 / square.squareRoot()
    for index in vector.indices { vector[index] *= factor }
  }

  private static func dot(_ a: [Float], _ b: [Float]) -> Float {
    var sum: Float = 0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
