internal import Foundation

/// The logistic function from a table of points: the same on every machine.
package enum Logistic {
  private static let steps = 32.0
  private static let limit = 12.0
  /// To eight decimals, behind which the exponentials of two machines may differ.
  private static let points: [Double] = (0...Int(2 * limit * steps)).map { index in
    let value = 1 / (1 + exp(limit - Double(index) / steps))
    return (value * 100_000_000).rounded() / 100_000_000
  }

  /// The chance that belongs to `logOdds`.
  package static func chance(_ logOdds: Double) -> Double {
    let place = (min(max(logOdds, -limit), limit) + limit) * steps
    let low = min(Int(place), points.count - 2)
    return points[low] + (place - Double(low)) * (points[low + 1] - points[low])
  }
}
