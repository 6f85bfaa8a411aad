import Transform

/// Logistic regression with few features, by Newton's method.
enum LogisticRegression {
  private static let rounds = 12
  /// Of the square of each weight but the first, in units of the feature's spread.
  private static let penalty = 1.0

  /// The weights for `rows`, whose first number is one; `isRight` tells the outcomes.
  static func fit(_ rows: [[Double]], _ isRight: [Bool]) -> [Double] {
    let width = rows.first?.count ?? 0
    let spreads = (0..<width).map { Self.spread(rows, $0) }
    var weights = [Double](repeating: 0, count: width)
    for _ in 0..<rounds {
      var gradient = (0..<width).map { $0 == 0 ? 0 : -penalty * weights[$0] }
      var curvature = [Double](repeating: 0, count: width * width)
      for index in 0..<width { curvature[index * width + index] = index == 0 ? 1e-6 : penalty }
      for (row, right) in zip(rows, isRight) {
        let scaled = zip(row, spreads).map { $0 / $1 }
        var sum = 0.0
        for index in 0..<width { sum += scaled[index] * weights[index] }
        let chance = Logistic.chance(sum)
        let (miss, bend) = ((right ? 1 : 0) - chance, max(chance * (1 - chance), 1e-9))
        for index in 0..<width {
          gradient[index] += miss * scaled[index]
          for other in 0..<width {
            curvature[index * width + other] += bend * scaled[index] * scaled[other]
          }
        }
      }
      let step = solve(curvature, gradient)
      for index in 0..<width { weights[index] += step[index] }
    }
    return zip(weights, spreads).map { $0 / $1 }
  }

  private static func spread(_ rows: [[Double]], _ index: Int) -> Double {
    guard index > 0 else { return 1 }
    let mean = rows.reduce(0) { $0 + $1[index] } / Double(rows.count)
    let square = rows.reduce(0) { $0 + ($1[index] - mean) * ($1[index] - mean) }
    return max((square / Double(rows.count)).squareRoot(), 1e-6)
  }

  /// The solution of a symmetric positive system.
  private static func solve(_ matrix: [Double], _ right: [Double]) -> [Double] {
    var (matrix, right) = (matrix, right)
    let count = right.count
    for pivot in 0..<count {
      for row in 0..<count where row != pivot {
        let factor = matrix[row * count + pivot] / matrix[pivot * count + pivot]
        for column in pivot..<count {
          matrix[row * count + column] -= factor * matrix[pivot * count + column]
        }
        right[row] -= factor * right[pivot]
      }
    }
    return right.indices.map { right[$0] / matrix[$0 * count + $0] }
  }
}
