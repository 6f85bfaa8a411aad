/// Pairs of entities that an operator keeps apart, whatever their names.
public struct KeptApart: Sendable {
  private var others: [String: Set<String>] = [:]

  public init(_ pairs: [(String, String)] = []) {
    for (a, b) in pairs {
      others[a, default: []].insert(b)
      others[b, default: []].insert(a)
    }
  }

  /// Whether some key of `a` is kept apart from some key of `b`.
  func separates(_ a: Set<String>, _ b: Set<String>) -> Bool {
    guard !others.isEmpty else { return false }
    let (few, many) = a.count < b.count ? (a, b) : (b, a)
    return few.contains { key in others[key].map { !$0.isDisjoint(with: many) } ?? false }
  }
}
