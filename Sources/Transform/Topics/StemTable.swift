/// Stems with what raw news taught of them: how telling each is, and its vector.
///
/// The bytes: slots of an open hash table (the high half of the key, the stem's number plus one),
/// then for each stem its weight and its vector's scale as 32-bit floating point numbers, then the
/// vectors, a byte a direction.
package struct StemTable: Sendable {
  private static let slotSize = 8
  private let bytes: TaggerBytes
  private let width: Int
  private let mask: Int
  private let facts: Int
  private let vectors: Int

  /// - Precondition: `bytes` was made by `encode` for `count` stems and `width` directions.
  init(_ bytes: TaggerBytes, count: Int, width: Int) {
    self.bytes = bytes
    self.width = width
    let slots = Self.slots(for: count)
    precondition(
      bytes.count == Self.size(count: count, width: width), "a table of stems is cut short")
    mask = slots - 1
    facts = slots * Self.slotSize
    vectors = facts + count * 8
  }

  /// The bytes of a table.
  static func size(count: Int, width: Int) -> Int {
    slots(for: count) * slotSize + count * (8 + width)
  }

  /// The number of the stem with `key`; `nil` where it is not known.
  func number(of key: UInt64) -> Int? {
    let mark = UInt32(truncatingIfNeeded: key >> 32)
    var slot = Self.slot(key) & mask
    while true {
      let number: UInt32 = bytes.load(slot * Self.slotSize + 4)
      if number == 0 { return nil }
      if bytes.load(slot * Self.slotSize) as UInt32 == mark { return Int(number) - 1 }
      slot = (slot + 1) & self.mask
    }
  }

  /// How telling a stem is: the logarithm of all articles by those that have it.
  func weight(_ stem: Int) -> Float { Float(bitPattern: bytes.load(facts + stem * 8)) }

  /// Adds `factor` times the vector of `stem` to `sum`.
  func add(_ stem: Int, times factor: Float, to sum: inout [Float]) {
    let scaled = factor * Float(bitPattern: bytes.load(facts + stem * 8 + 4))
    bytes.withBytes { raw in
      let start = vectors + stem * width
      let vector = UnsafeRawBufferPointer(rebasing: raw[start..<start + width])
      sum.withUnsafeMutableBufferPointer { sum in
        for index in 0..<width { sum[index] += scaled * Float(Int8(bitPattern: vector[index])) }
      }
    }
  }

  /// The product of the vector of `stem` and `other`.
  func product(_ stem: Int, _ other: [Float]) -> Float {
    let scale = Float(bitPattern: bytes.load(facts + stem * 8 + 4))
    let start = vectors + stem * width
    return bytes.withBytes { raw in
      // Four sums side by side: each waits for its own additions only.
      var sums = SIMD4<Float>()
      for index in stride(from: 0, to: width & ~3, by: 4) {
        let vector = SIMD4<Float>(
          Float(Int8(bitPattern: raw[start + index])),
          Float(Int8(bitPattern: raw[start + index + 1])),
          Float(Int8(bitPattern: raw[start + index + 2])),
          Float(Int8(bitPattern: raw[start + index + 3])))
        sums += vector * SIMD4(other[index], other[index + 1], other[index + 2], other[index + 3])
      }
      return scale * (sums[0] + sums[1] + sums[2] + sums[3])
    }
  }

  /// The table's bytes for `stems`, which are placed in their order.
  package static func encode(
    _ stems: [(key: UInt64, weight: Float, vector: ArraySlice<Float>)]
  ) -> [UInt8] {
    let slots = slots(for: stems.count)
    var table = [UInt8](repeating: 0, count: slots * slotSize)
    var (facts, vectors): ([UInt8], [UInt8]) = ([], [])
    for (number, stem) in stems.enumerated() {
      var slot = slot(stem.key) & (slots - 1)
      while table[slot * slotSize + 4..<slot * slotSize + 8].contains(where: { $0 != 0 }) {
        slot = (slot + 1) & (slots - 1)
      }
      let record =
        ModelBytes.of(UInt32(truncatingIfNeeded: stem.key >> 32))
        + ModelBytes.of(UInt32(number + 1))
      table.replaceSubrange(slot * slotSize..<(slot + 1) * slotSize, with: record)
      let scale = max(stem.vector.map { abs($0) }.max() ?? 0, 1e-9) / 127
      facts += ModelBytes.of(stem.weight) + ModelBytes.of(scale)
      vectors += stem.vector.map { UInt8(bitPattern: Int8(($0 / scale).rounded())) }
    }
    return table + facts + vectors
  }

  private static func slots(for count: Int) -> Int {
    var slots = 256
    while slots * 3 < count * 4 { slots *= 2 }
    return slots
  }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key & 0xFFFF_FFFF) &* 0x9E37_79B1 >> 7)
  }
}
