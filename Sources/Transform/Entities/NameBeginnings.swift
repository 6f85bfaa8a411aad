/// Names by how they begin: for each beginning whether one name alone goes on from it.
struct NameBeginnings {
  /// The names that go on from a beginning: the first of them, and whether there are others.
  private struct Longer {
    let span: Int
    var isOnly = true
  }

  private static let root: UInt64 = 0
  private var longer: [UInt64: Longer] = [:]

  /// Adds the name of `span`, whose words have `keys`; each name once.
  mutating func add(_ keys: [UInt64], of span: Int) {
    var path = Self.root
    for key in keys.dropLast() {
      path = FeatureHash.pair(path, key)
      if longer[path] == nil {
        longer[path] = Longer(span: span)
      } else {
        longer[path]?.isOnly = false
      }
    }
  }

  /// The span of the one name that begins with `keys` and is longer; `nil` where none or several do.
  func onlyName(beginningWith keys: [UInt64]) -> Int? {
    let found = longer[keys.reduce(Self.root) { FeatureHash.pair($0, $1) }]
    return found.flatMap { $0.isOnly ? $0.span : nil }
  }
}
