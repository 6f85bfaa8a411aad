internal import Synchronization

/// How much a foreign file may make SQLite work: pages that point to each other can make a table look
/// endless, so that a query would never come back.
///
/// Counted in steps of SQLite's virtual machine, of which a core does 30 to 100 million a second. All
/// rules of data quality together take 0.4 steps for each byte of a sound warehouse of 366 MB, a
/// hundredth of the limit.
final class Effort: Sendable {
  /// So many steps pass between two looks at the count.
  static let stride: Int32 = 100_000

  private let limit: Int
  private let spent = Atomic(0)

  /// - Parameter bytes: the file's size.
  convenience init(bytes: Int64) {
    self.init(steps: 100_000_000 + Int(min(bytes, 1 << 40)) * 50)
  }

  init(steps: Int) {
    limit = steps
  }

  var isExhausted: Bool { spent.load(ordering: .relaxed) > limit }

  /// Counts a stride; whether the statement shall be given up.
  func spend() -> Bool {
    spent.wrappingAdd(Int(Self.stride), ordering: .relaxed).newValue > limit
  }
}
