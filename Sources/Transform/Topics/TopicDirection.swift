/// A direction among stems' vectors, in whole numbers: products with it are exact, and the same on
/// every machine.
package struct TopicDirection: Sendable {
  /// The largest number of a direction that is learned. The product of 128 of these with a vector of
  /// length `unit` fits 32 bits.
  static let most: Float = 4095
  /// What a vector of length one is multiplied by.
  static let unit: Float = 32_000

  let numbers: [Int16]
  /// What a one among `numbers` is worth.
  let scale: Float

  /// `values`, each rounded to a `most`-th of the largest.
  init(_ values: [Float]) {
    let scale = max(values.reduce(0) { max($0, abs($1)) }, 1e-12) / Self.most
    self.scale = scale
    numbers = values.map { Self.rounded($0 / scale) }
  }

  /// A vector of length one or less.
  init(unit values: [Float]) {
    scale = 1 / Self.unit
    numbers = values.map { Self.rounded($0 * Self.unit) }
  }

  /// The product with as many numbers of another direction, or of a vector of bytes, without scales.
  @inline(__always)
  func product<Number: FixedWidthInteger>(_ other: UnsafeBufferPointer<Number>) -> Int32 {
    numbers.withUnsafeBufferPointer { numbers in
      var sum: Int32 = 0
      for index in 0..<min(numbers.count, other.count) {
        sum &+= Int32(truncatingIfNeeded: other[index]) &* Int32(numbers[index])
      }
      return sum
    }
  }

  private static func rounded(_ value: Float) -> Int16 {
    Int16(value < 0 ? value - 0.5 : value + 0.5)
  }
}
