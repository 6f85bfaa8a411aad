import Foundation

/// Short vectors of stems: stems that stand in the same articles point the same way.
///
/// The right singular vectors of the matrix of articles and stems (latent semantic analysis), by
/// subspace iteration from a seeded start, each divided by the root of its singular value.
struct StemVectors {
  private static let rounds = 5
  /// `width` numbers a stem.
  private(set) var values: [Float]

  init(_ matrix: SparseRows, width: Int) {
    var random = SeededRandom(seed: 11)
    var basis = (0..<matrix.columns * width).map { _ in random.unit() }
    var lengths: [Float] = []
    for _ in 0..<Self.rounds {
      basis = matrix.gram(basis, width: width)
      lengths = Self.orthonormalize(&basis, width: width)
    }
    // The lengths are the singular values squared.
    let factors = lengths.map { 1 / max($0.squareRoot().squareRoot(), 1e-6) }
    for index in basis.indices { basis[index] *= factors[index % width] }
    values = basis
  }

  /// Makes the columns orthogonal and of length one (Gram and Schmidt, row by row); returns what
  /// their lengths were.
  private static func orthonormalize(_ basis: inout [Float], width: Int) -> [Float] {
    var lengths: [Float] = []
    var overlaps = [Float](repeating: 0, count: width)
    for column in 0..<width {
      basis.withUnsafeMutableBufferPointer { basis in
        overlaps.withUnsafeMutableBufferPointer { overlaps in
          overlaps.update(repeating: 0)
          for row in stride(from: 0, to: basis.count, by: width) {
            let value = basis[row + column]
            for other in column..<width { overlaps[other] += value * basis[row + other] }
          }
          let square = max(overlaps[column], 1e-20)
          for row in stride(from: 0, to: basis.count, by: width) {
            let value = basis[row + column] / square
            for other in column + 1..<width { basis[row + other] -= value * overlaps[other] }
            basis[row + column] = value * square.squareRoot()
          }
          lengths.append(square.squareRoot())
        }
      }
    }
    return lengths
  }
}
