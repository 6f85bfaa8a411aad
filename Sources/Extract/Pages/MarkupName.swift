import CXML2

/// The 64-bit key of an element's or attribute's name (FNV-1a), so that names are compared without
/// making strings of them.
enum MarkupName {
  static func of(_ name: UnsafePointer<xmlChar>) -> UInt64 {
    var (hash, byte) = (basis, name)
    while byte.pointee != 0 {
      hash = (hash ^ UInt64(byte.pointee)) &* prime
      byte += 1
    }
    return hash
  }

  static func of(_ name: String) -> UInt64 {
    name.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* prime }
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
}
