import Foundation

/// Logarithms that are the same on every machine.
enum RoundedLogarithm {
  /// To six decimals: the logarithms of two machines may differ behind them.
  static func log(_ value: Double) -> Float {
    Float((Foundation.log(value) * 1_000_000).rounded() / 1_000_000)
  }
}
