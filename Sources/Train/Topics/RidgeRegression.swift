/// Ridge regression of many columns at once, from the products of examples with one another.
enum RidgeRegression {
  /// The factors of the examples: `(products + diagonal) factors = targets`.
  ///
  /// - Parameters:
  ///   - products: of each example with each, a row an example; used up.
  ///   - penalties: added to the diagonal.
  ///   - targets: `width` numbers an example.
  static func solve(
    _ products: [Float], penalties: [Float], targets: [Float], width: Int
  ) -> [Float] {
    let count = penalties.count
    var (matrix, right) = (products, targets)
    for index in 0..<count { matrix[index * count + index] += penalties[index] }
    matrix.withUnsafeMutableBufferPointer { matrix in
      right.withUnsafeMutableBufferPointer { right in
        for pivot in 0..<count { eliminate(pivot, matrix, right, count: count, width: width) }
        for pivot in stride(from: count - 1, through: 0, by: -1) {
          substitute(pivot, matrix, right, count: count, width: width)
        }
      }
    }
    return right
  }

  /// Clears the column of `pivot` below it; the matrix is symmetric and its diagonal positive.
  private static func eliminate(
    _ pivot: Int, _ matrix: UnsafeMutableBufferPointer<Float>,
    _ right: UnsafeMutableBufferPointer<Float>, count: Int, width: Int
  ) {
    let top = pivot * count
    for row in pivot + 1..<max(count, pivot + 1) {
      // By symmetry what stands in the pivot's row stood in its column.
      let factor = matrix[top + row] / matrix[top + pivot]
      guard factor != 0 else { continue }
      for column in row..<count { matrix[row * count + column] -= factor * matrix[top + column] }
      for column in 0..<width {
        right[row * width + column] -= factor * right[pivot * width + column]
      }
    }
  }

  private static func substitute(
    _ pivot: Int, _ matrix: UnsafeMutableBufferPointer<Float>,
    _ right: UnsafeMutableBufferPointer<Float>, count: Int, width: Int
  ) {
    for later in pivot + 1..<max(count, pivot + 1) {
      let factor = matrix[pivot * count + later]
      guard factor != 0 else { continue }
      for column in 0..<width {
        right[pivot * width + column] -= factor * right[later * width + column]
      }
    }
    let diagonal = matrix[pivot * count + pivot]
    for column in 0..<width { right[pivot * width + column] /= diagonal }
  }
}
