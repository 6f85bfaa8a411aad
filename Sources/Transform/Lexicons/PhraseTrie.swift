/// Phrases as sequences of word keys, in one hash table: a node's key is the hash of its path.
struct PhraseTrie: Sendable {
  /// A place in the trie; `root` before the first word.
  struct Position: Sendable {
    fileprivate let path: UInt64
    static let root = Position(path: 0)
  }

  private static let prefixOnly: Int32 = -1
  private var nodes: [UInt64: Int32] = [:]

  /// Adds a phrase; the first value of a phrase stays.
  /// - Returns: the value that the phrase had before, if any.
  @discardableResult
  mutating func insert(_ keys: [UInt64], value: Int) -> Int? {
    var path = Position.root.path
    for key in keys.dropLast() {
      path = Self.step(path, key)
      if nodes[path] == nil { nodes[path] = Self.prefixOnly }
    }
    guard let last = keys.last else { return nil }
    path = Self.step(path, last)
    if let present = nodes[path], present != Self.prefixOnly { return Int(present) }
    nodes[path] = Int32(value)
    return nil
  }

  /// The position behind `key` and the value of the phrase that ends there, if one does; `nil`
  /// where no phrase goes on like this.
  func advance(_ position: Position, _ key: UInt64) -> (position: Position, value: Int?)? {
    let path = Self.step(position.path, key)
    guard let value = nodes[path] else { return nil }
    return (Position(path: path), value == Self.prefixOnly ? nil : Int(value))
  }

  mutating func reserve(_ count: Int) { nodes.reserveCapacity(count) }

  private static func step(_ path: UInt64, _ key: UInt64) -> UInt64 {
    var hash = path &* 0x9E37_79B9_7F4A_7C15 &+ key
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }
}
