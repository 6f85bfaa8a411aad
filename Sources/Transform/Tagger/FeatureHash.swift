/// Mixes 64-bit values into feature hashes: no string is built for a feature.
package enum FeatureHash {
  /// `a` and `b`, in that order, as one value.
  @inline(__always)
  package static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var hash = (a &* 0x9E37_79B9_7F4A_7C15) ^ (b &+ 0x7F4A_7C15_9E37_79B9)
    hash ^= hash >> 31
    return hash &* 0xBF58_476D_1CE4_E5B9
  }

  /// The row of `value` seen by template number `template`, in a table of `1 << bits` rows.
  @inline(__always)
  package static func row(_ template: UInt64, _ value: UInt64, bits: Int) -> UInt32 {
    var hash = value &+ (template &* 0xD1B5_4A32_D192_ED03)
    hash ^= hash >> 32
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 29
    hash = hash &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: hash >> UInt64(64 - bits))
  }
}
