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
  func separates(_ a: [String], _ b: [String]) -> Bool {
    a.contains { key in others[key].map { !$0.isDisjoint(with: b) } ?? false }
  }
}
