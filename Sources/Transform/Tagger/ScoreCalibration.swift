/// Turns the margin by which a name won into the share of such names that are right.
package struct ScoreCalibration: Sendable, Hashable {
  /// A point of the curve; between points it runs straight.
  package struct Point: Sendable, Hashable {
    package let margin: Int32
    /// In thousandths.
    package let score: Int32

    package init(margin: Int32, score: Int32) {
      self.margin = margin
      self.score = score
    }
  }

  /// By margin, ascending; scores never fall.
  package let points: [Point]

  package init(_ points: [Point]) { self.points = points }

  /// Reads what `encoded` wrote.
  init(_ bytes: TaggerBytes) {
    points = (0..<bytes.count / 8).map {
      Point(margin: bytes.load($0 * 8), score: bytes.load($0 * 8 + 4))
    }
  }

  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for point in points {
      for value in [point.margin, point.score] {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
      }
    }
    return bytes
  }

  /// The score of a name that won by `margin`, 0 to 1.
  package func score(margin: Int32) -> Double {
    guard let next = points.firstIndex(where: { $0.margin > margin }) else {
      return Double(points.last?.score ?? 500) / 1000
    }
    guard next > 0 else { return Double(points[0].score) / 1000 }
    let (low, high) = (points[next - 1], points[next])
    let part = Double(margin - low.margin) / Double(high.margin - low.margin)
    return (Double(low.score) + part * Double(high.score - low.score)) / 1000
  }
}
