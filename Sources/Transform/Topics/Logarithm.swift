internal import Foundation

/// Natural logarithms of counts, to six decimals: those of two machines may differ behind them.
enum Logarithm {
  private static let table: [Float] = (0..<1024).map { rounded($0) }

  /// The logarithm of `count`, from 1.
  static func of(_ count: Int) -> Float { count < table.count ? table[count] : rounded(count) }

  private static func rounded(_ count: Int) -> Float {
    count < 1 ? 0 : Float((log(Double(count)) * 1_000_000).rounded() / 1_000_000)
  }
}
